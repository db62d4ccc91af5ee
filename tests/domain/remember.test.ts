import { expect, test } from "vitest";
import { remember } from "@/domain/remember";

test("each answer is worked out once, null included", () => {
  const asked: string[] = [];
  const ask = remember((key: string) => {
    asked.push(key);
    return key === "a" ? 1 : null;
  });
  expect([ask("a"), ask("b"), ask("a"), ask("b")]).toEqual([1, null, 1, null]);
  expect(asked).toEqual(["a", "b"]);
});
