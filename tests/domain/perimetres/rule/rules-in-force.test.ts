import { expect, test } from "vitest";
import { rulesInForce, withoutRule, withRule } from "@/domain/perimetres/rule/rules-in-force";
import { BRETAGNE } from "../bretagne-rule";

const source = "Saisi";
const own = { ...BRETAGNE, minimum: { value: 30_000, source } };
const loire = { ...BRETAGNE, region: "52", nom: "ARS Pays de la Loire" };

test("the rule of the user takes the place of the embedded one of its région", () => {
  expect(rulesInForce([BRETAGNE], [])).toEqual([BRETAGNE]);
  expect(rulesInForce([BRETAGNE], [own])).toEqual([own]);
  expect(rulesInForce([BRETAGNE], [loire])).toEqual([loire, BRETAGNE]);
});

test("one rule by région, in the order of the régions", () => {
  expect(withRule(withRule([BRETAGNE], loire), own)).toEqual([loire, own]);
  expect(withoutRule([loire, own], "53")).toEqual([loire]);
});

test("a rule that a study could not keep is refused", () => {
  const wrong = { ...own, minimum: { value: -1, source } };
  expect(() => withRule([], wrong)).toThrow("withRule requires a sound rule, got minimum");
});
