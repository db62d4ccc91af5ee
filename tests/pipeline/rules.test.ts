import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BRETAGNE } from "../domain/perimetres/bretagne-rule";
import { checkQuoted } from "../../pipeline/data/rules";

const FILE = new URL("../../pipeline/figures/regles-ars.json", import.meta.url);
/** Text of the brochure, outside the project: the test is skipped where it is absent. */
const BROCHURE = new URL("../../../shared/seeds/ars-bretagne-cls.txt", import.meta.url);

const quoted = "ARS, brochure\u00a0: «\u00a0au moins 50 000 habitants\u00a0»";

test("checkQuoted refuses a number without a quotation, and an unknown région", () => {
  const rule = { ...BRETAGNE, steps: null, ceilingPerEtp: null, cofinancing: null, unit: null };
  const sound = { ...rule, minimum: { value: 50_000, source: quoted } };
  expect(() => checkQuoted(sound, ["53"])).not.toThrow();
  expect(() => checkQuoted(rule, ["53"])).toThrow("requires a quotation, got « ARS Bretagne,");
  expect(() => checkQuoted(sound, ["52"])).toThrow("requires a known région and a name, got 53");
});

/** Words alone: the layout of the brochure breaks lines and « regrou- pements ». */
const words = (text: string): string =>
  text.replaceAll("regrou-\npements", "regroupements").replaceAll(/[\s\u00a0]+/g, " ");

test.skipIf(!existsSync(BROCHURE))(
  "every quotation is in the brochure (../shared/seeds, skipped if absent)",
  () => {
    const brochure = words(readFileSync(BROCHURE, "utf8"));
    const quotations = readFileSync(FILE, "utf8").matchAll(/: «\u00a0(.+?)\u00a0»"/g);
    const found = Array.from(quotations, ([, quotation]) => words(quotation!));
    expect(found).toHaveLength(5);
    expect(found.filter((quotation) => !brochure.includes(quotation))).toEqual([]);
  },
);
