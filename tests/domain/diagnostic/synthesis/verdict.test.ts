import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Standing } from "@/domain/diagnostic/synthesis/standing";
import { verdictOf } from "@/domain/diagnostic/synthesis/verdict";
import { SEED } from "../../seed";

type Part = Pick<Standing, "side" | "size" | "evidence">;
const of = (side: Part["side"], size: number, evidence: Part["evidence"] = null) =>
  ({ side, size, evidence }) as Standing;

test("agreed on the same side of both, one of them with evidence; the nearest gives the size", () => {
  expect(verdictOf([of("higher", 2), of("higher", 3, "position")])).toEqual({
    side: "higher",
    isAgreed: true,
    evidence: "position",
    size: 2,
  });
});

test("contrasted where one is near or opposite", () => {
  const near = verdictOf([of(null, 0.5), of("lower", 3, "tested")]);
  expect(near).toEqual({ side: "lower", isAgreed: false, evidence: "tested", size: 3 });
  expect(verdictOf([of("higher", 4), of("lower", 3, "tested")])!.isAgreed).toBe(false);
});

test("a test weighs more than a place, however wide", () => {
  const verdict = verdictOf([of("higher", 9, "position"), of("lower", 2, "tested")]);
  expect(verdict).toMatchObject({ side: "lower", evidence: "tested" });
});

test("no verdict without evidence", () => {
  expect(verdictOf([of("higher", 9), of("higher", 9)])).toBeNull();
  expect(verdictOf([])).toBeNull();
});

const part: fc.Arbitrary<Part> = fc
  .record({
    side: fc.constantFrom<Part["side"]>("lower", "higher", null),
    size: fc.double({ min: 1, max: 50, noNaN: true }),
    evidence: fc.constantFrom<Part["evidence"]>("tested", "position", null),
  })
  .map((each) => (each.side === null ? { ...each, evidence: null } : each));

test("a reference without evidence never turns a verdict: it confirms it or contrasts it", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), part, (parts, more) => {
      const before = verdictOf(parts as Standing[]);
      const after = verdictOf([...parts, { ...more, evidence: null }] as Standing[]);
      expect(after?.side).toBe(before?.side);
      expect(after?.evidence).toBe(before?.evidence);
      expect(after?.isAgreed === true && before?.isAgreed === false).toBe(false);
    }),
    { seed: SEED },
  );
});

test("an agreed verdict is never the contrary of another set of the same references", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 3 }), (parts) => {
      const [first] = parts;
      const all = verdictOf(parts as Standing[]);
      const alone = verdictOf([first] as Standing[]);
      const isTurned = all?.isAgreed === true && alone !== null && alone.side !== all.side;
      expect(isTurned).toBe(false);
    }),
    { seed: SEED },
  );
});
