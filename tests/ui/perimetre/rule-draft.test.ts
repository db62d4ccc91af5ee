import { describe, expect, test } from "vitest";
import { checkRule } from "@/domain/perimetres/check-rule";
import { draftOf, numberOf, ruleOf, typedOf } from "@/ui/perimetre/rule-draft";
import { BRETAGNE } from "../../domain/perimetres/bretagne-rule";

const BLANK = draftOf(null);
const read = (patch: Partial<typeof BLANK>) =>
  ruleOf({ ...BLANK, source: "Instruction", ...patch }, "53", "ARS Bretagne", null);

describe("numbers", () => {
  test.each([
    ["50000", 50_000],
    ["50 000", 50_000],
    ["50\u00a0000", 50_000],
    ["50\u202f000", 50_000],
    [" 1,5 ", 1.5],
    ["1.5", 1.5],
    ["-3", -3],
    ["−3", -3],
  ])("%j is %d", (typed, value) => expect(numberOf(typed)).toBe(value));

  test.each(["", " ", "abc", "50 000 hab.", "1e5", "0x10", "1,5,2", "Infinity", "--1"])(
    "%j is none",
    (typed) => expect(numberOf(typed)).toBeNaN(),
  );
});

describe("the form of a rule", () => {
  test("gives back the embedded rule, in the words of its first source", () => {
    const rule = ruleOf(draftOf(BRETAGNE), "53", BRETAGNE.nom, BRETAGNE);
    expect(rule.minimum).toEqual(BRETAGNE.minimum);
    expect(rule.steps?.value).toEqual(BRETAGNE.steps?.value);
    expect(rule.ceilingPerEtp?.value).toBe(BRETAGNE.ceilingPerEtp?.value);
    expect(rule.cofinancing).toEqual(BRETAGNE.cofinancing);
    expect(checkRule(rule)).toEqual([]);
  });

  test("left blank says nothing", () => {
    expect(read({})).toMatchObject({ minimum: null, steps: null, durationYears: null });
  });

  test("has one step without limit, or two", () => {
    expect(read({ etp: "0,5" }).steps?.value).toEqual([{ below: null, etp: 0.5 }]);
    expect(read({ below: "150 000", etp: "1", etpAbove: "2" }).steps?.value).toEqual([
      { below: 150_000, etp: 1 },
      { below: null, etp: 2 },
    ]);
  });

  test("refuses half a step rather than forgetting it", () => {
    for (const patch of [{ below: "150000" }, { etpAbove: "2" }, { below: "150000", etp: "1" }])
      expect(checkRule(read(patch)).map(({ field }) => field)).toContain("steps");
  });

  test("tells what was typed", () => {
    const draft = { ...BLANK, minimum: "beaucoup", below: "x", etp: "1", source: "Instruction" };
    const problems = checkRule(ruleOf(draft, "53", "ARS Bretagne", null));
    expect(
      problems.map((problem) => [problem.field, problem.step, typedOf(problem, draft)]),
    ).toEqual([
      ["minimum", undefined, "beaucoup"],
      ["steps", 0, "x\u00a0; 1"],
      ["steps", 1, ""],
    ]);
  });

  test("writes a decimal comma", () => {
    expect(draftOf(read({ etp: "0,5" })).etp).toBe("0,5");
  });
});
