import fc from "fast-check";
import { expect, test } from "vitest";
import { nextId } from "@/domain/group/next-id";
import { SEED } from "../seed";

test("the number after the largest, whatever their order", () => {
  expect(nextId("p", [])).toBe("p1");
  expect(nextId("p", [{ id: "p4" }, { id: "p1" }])).toBe("p5");
  expect(nextId("p", [{ id: "étrange" }])).toBe("p1");
});

test("is never one of the list, and holds nine digits at most", () => {
  const number = fc.oneof(fc.nat(20), fc.integer({ min: 999_999_990, max: 999_999_999 }));
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const ids = numbers.map((n) => `e${n}`);
      const next = nextId(
        "e",
        ids.map((id) => ({ id })),
      );
      expect(ids).not.toContain(next);
      expect(next).toMatch(/^e\d{1,9}$/);
    }),
    { seed: SEED },
  );
});
