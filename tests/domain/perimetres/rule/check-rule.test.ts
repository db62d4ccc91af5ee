import { expect, test } from "vitest";
import { checkRule } from "@/domain/perimetres/rule/check-rule";
import { BRETAGNE } from "../bretagne-rule";

const kindsOf = (rule: typeof BRETAGNE) =>
  checkRule(rule).map(({ field, kind }) => `${field} ${kind}`);

const source = "saisi";

test("the rule of the brochure is sound", () => {
  expect(checkRule(BRETAGNE)).toEqual([]);
});

test("a negative, missing or absurd number is named with its field", () => {
  expect(kindsOf({ ...BRETAGNE, minimum: { value: -1, source } })).toEqual([
    "minimum not-positive",
  ]);
  expect(kindsOf({ ...BRETAGNE, minimum: { value: Number.NaN, source } })).toEqual([
    "minimum not-a-number",
  ]);
  expect(kindsOf({ ...BRETAGNE, minimum: { value: 50_000.5, source } })).toEqual([
    "minimum not-whole",
  ]);
  expect(kindsOf({ ...BRETAGNE, ceilingPerEtp: { value: 2e6, source } })).toEqual([
    "ceilingPerEtp too-large",
  ]);
});

test("steps ascend and the last one has no limit", () => {
  const steps = (value: { below: number | null; etp: number }[]) => ({
    ...BRETAGNE,
    steps: { value, source },
  });
  expect(kindsOf(steps([]))).toEqual(["steps empty"]);
  expect(kindsOf(steps([{ below: 150_000, etp: 1 }]))).toEqual(["steps not-ascending"]);
  expect(
    checkRule(
      steps([
        { below: 150_000, etp: 1 },
        { below: 100_000, etp: 2 },
        { below: null, etp: -3 },
      ]),
    ),
  ).toEqual([
    { field: "steps", kind: "not-ascending", found: "100000", step: 1, part: "below" },
    { field: "steps", kind: "not-positive", found: "-3", step: 2, part: "etp" },
  ]);
});

test("a number without a source is refused, and every fault is told", () => {
  const rule = {
    ...BRETAGNE,
    minimum: { value: 0, source: " " },
    durationYears: { value: 99, source },
  };
  expect(kindsOf(rule)).toEqual([
    "minimum not-positive",
    "durationYears too-large",
    "minimum no-source",
  ]);
});
