import { expect, test } from "vitest";
import { isSilent } from "@/domain/perimetres/rule/ars-rule";
import { BRETAGNE } from "../bretagne-rule";

test("a rule with any number is not silent", () => {
  expect(isSilent(BRETAGNE)).toBe(false);
  const bare = { ...BRETAGNE, minimum: null, steps: null, ceilingPerEtp: null };
  expect(isSilent(bare)).toBe(true);
  expect(isSilent({ ...bare, durationYears: { value: 5, source: "loi" } })).toBe(false);
});
