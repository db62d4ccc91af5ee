import { describe, expect, test } from "vitest";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import { checkRule } from "@/domain/perimetres/rule/check-rule";
import { readRules } from "@/domain/perimetres/rule/read-rules";
import {
  draftOf,
  typedNumber,
  ruleOf,
  typedOf,
  withStep,
  type RuleDraft,
} from "@/ui/perimetre/rules/rule-draft";
import regles from "../../../../pipeline/figures/regles-ars.json";

const BLANK = draftOf(null);
const INSTRUCTION = "Instruction du 3 mars 2026";
const sources = {
  minimum: INSTRUCTION,
  steps: INSTRUCTION,
  ceilingPerEtp: INSTRUCTION,
  cofinancing: INSTRUCTION,
  durationYears: INSTRUCTION,
  unit: INSTRUCTION,
};
const read = (patch: Partial<RuleDraft>) =>
  ruleOf({ ...BLANK, sources, ...patch }, "53", "ARS Bretagne");
const step = (below: string, etp: string) => ({ below, etp });

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
  ])("%j is %d", (typed, value) => expect(typedNumber(typed)).toBe(value));

  test.each([
    "",
    " ",
    "abc",
    "50 000 hab.",
    "1e5",
    "0x10",
    "1,5,2",
    "Infinity",
    "--1",
    "50.000",
    "1.234.567",
  ])("%j is none", (typed) => expect(typedNumber(typed)).toBeNaN());
});

describe("the form of a rule", () => {
  test("gives back the embedded rule untouched, each number with its own quotation", () => {
    const [embedded] = readRules(regles, "");
    expect(embedded).toBeDefined();
    expect(ruleOf(draftOf(embedded ?? null), "53", "ARS Bretagne")).toEqual(embedded);
  });

  test("gives back whatever a rule says", () => {
    const rule: ArsRule = {
      region: "53",
      nom: "ARS Bretagne",
      minimum: { value: 20_000, source: "A" },
      steps: {
        value: [
          { below: 30_000, etp: 0.5 },
          { below: 80_000, etp: 1 },
          { below: null, etp: 1.5 },
        ],
        source: "B",
      },
      ceilingPerEtp: null,
      cofinancing: { value: "50 % de la collectivité", source: "C" },
      durationYears: { value: 5, source: "D" },
      unit: { value: "commune-ou-epci", source: "E" },
    };
    expect(ruleOf(draftOf(rule), "53", "ARS Bretagne")).toEqual(rule);
    expect(checkRule(rule)).toEqual([]);
  });

  test("left blank says nothing, whatever its sources", () => {
    const { region, nom, ...said } = read({});
    expect([region, nom]).toEqual(["53", "ARS Bretagne"]);
    expect(new Set(Object.values(said))).toEqual(new Set([null]));
  });

  test("has one step without limit, or several", () => {
    expect(read({ steps: [step("", "0,5")] }).steps?.value).toEqual([{ below: null, etp: 0.5 }]);
    expect(read({ steps: [step("150 000", "1"), step("", "2")] }).steps?.value).toEqual([
      { below: 150_000, etp: 1 },
      { below: null, etp: 2 },
    ]);
  });

  test("takes a step more below the last, which stays without limit", () => {
    const draft = withStep({ ...BLANK, steps: [step("50 000", "1"), step("", "2")] });
    expect(draft.steps).toEqual([step("50 000", "1"), step("", ""), step("", "2")]);
    expect(withStep(BLANK).steps).toHaveLength(2);
  });

  test("refuses half a step rather than forgetting it", () => {
    for (const steps of [
      [step("150000", ""), step("", "")],
      [step("", ""), step("", "2")],
      [step("150000", "1"), step("", "")],
      [step("", ""), step("", "")],
    ])
      expect(checkRule(read({ steps })).map(({ field }) => field)).toContain("steps");
  });

  test("asks for the source of each number", () => {
    const draft = { durationYears: "5", minimum: "50000", sources: { ...sources, minimum: " " } };
    expect(checkRule(read(draft))).toEqual([{ field: "minimum", kind: "no-source", found: "" }]);
  });

  test("tells what was typed", () => {
    const draft = { ...BLANK, sources, minimum: "beaucoup", steps: [step("x", "1"), step("", "")] };
    const problems = checkRule(ruleOf(draft, "53", "ARS Bretagne"));
    expect(
      problems.map((problem) => [problem.field, problem.step, typedOf(problem, draft)]),
    ).toEqual([
      ["minimum", undefined, "beaucoup"],
      ["steps", 0, "x"],
      ["steps", 1, ""],
    ]);
  });

  test("writes a decimal comma", () => {
    expect(draftOf(read({ steps: [step("", "0,5")] })).steps).toEqual([step("", "0,5")]);
  });
});
