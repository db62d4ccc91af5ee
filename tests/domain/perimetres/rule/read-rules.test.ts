import { expect, test } from "vitest";
import { readRules } from "@/domain/perimetres/rule/read-rules";
import { BRETAGNE } from "../bretagne-rule";

const source = "Saisi";

test("a sound rule comes back, without what does not belong to it", () => {
  expect(readRules([{ ...BRETAGNE, other: 1 }], "r")).toEqual([BRETAGNE]);
  expect(readRules([], "r")).toEqual([]);
});

test.each([
  [{}, "r"],
  [[BRETAGNE, BRETAGNE], "r[1].region"],
  [[{ ...BRETAGNE, region: "053" }], "r[0].region"],
  [[{ ...BRETAGNE, region: 53 }], "r[0].region"],
  [[{ ...BRETAGNE, nom: undefined }], "r[0].nom"],
  [[{ ...BRETAGNE, minimum: { value: "50000", source } }], "r[0].minimum.value"],
  [[{ ...BRETAGNE, minimum: { value: 50_000.5, source } }], "r[0].minimum"],
  [[{ ...BRETAGNE, minimum: { value: 50_000, source: "\u00a0" } }], "r[0].minimum.source"],
  [[{ ...BRETAGNE, ceilingPerEtp: { value: 0, source } }], "r[0].ceilingPerEtp"],
  [[{ ...BRETAGNE, steps: { value: [{ below: 10, etp: 1 }], source } }], "r[0].steps"],
  [[{ ...BRETAGNE, steps: { value: [{ below: null }], source } }], "r[0].steps.value[0].etp"],
  [[{ ...BRETAGNE, unit: { value: "canton", source } }], "r[0].unit.value"],
])("refuses %j", (hostile, path) => {
  expect(() => readRules(hostile, "r")).toThrow(expect.objectContaining({ path }));
});
