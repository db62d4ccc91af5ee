import { expect, test } from "vitest";
import { areaNote } from "@/domain/sheet/area-note";
import { NO_ZONE } from "@/domain/geography/commune-index";
import { computedBy } from "@/domain/indicator/catalogue";
import { measureOf, NO_DATA, NOT_COMPARABLE, type Measure } from "@/domain/measure";
import { realFigures } from "../diagnostic/real-profile";

const { files } = await realFigures();
const { atlas, catalogue } = files;

const noteOf = (
  rule: "yearly-change" | "density" | "inhabitants" | "coverage",
  measure: Measure,
  ...codes: readonly string[]
): string => {
  const zoneOf = Uint16Array.from(atlas.communes.codes, (code) =>
    codes.includes(code) ? 0 : NO_ZONE,
  );
  return areaNote(computedBy(rule, catalogue)!, measure, { codes: ["x"], zoneOf }, atlas);
};

// changements-de-communes.csv: 60694 left 60054 on 1 January 2024.
test("a mother alone, or a daughter alone, says why she is not comparable", () => {
  for (const code of ["60054", "60694"]) {
    const note = noteOf("yearly-change", NOT_COMPARABLE, code);
    expect(note).toContain("1\u00a0commune (60694) a quitté 60054 le 1er\u00a0janvier\u00a02024");
    expect(note).toContain("population de 2017 est celle de l’ensemble");
  }
  expect(noteOf("yearly-change", NOT_COMPARABLE, "85084")).toContain(
    "2\u00a0communes (85165 et 85212) ont quitté 85084",
  );
  expect(noteOf("yearly-change", measureOf(1), "60054", "60694")).toBe("");
});

test("Mayotte: the population is of another year, whatever is asked of it", () => {
  for (const rule of ["inhabitants", "yearly-change", "density"] as const)
    expect(noteOf(rule, NO_DATA, "97601")).toContain(
      "Mayotte\u00a0: l’Insee reporte la population de 2017",
    );
  expect(noteOf("coverage", NO_DATA, "97601")).toBe("");
});

test("a transfer of land is said of the two communes, and blocks nothing", () => {
  expect(noteOf("yearly-change", measureOf(1), "29209")).toContain("de 29209 à 29290");
  expect(noteOf("yearly-change", measureOf(1), "29290")).toContain("0.19 km2");
  expect(noteOf("yearly-change", measureOf(1), "29209", "29019")).toBe("");
  expect(noteOf("yearly-change", measureOf(1), "29019")).toBe("");
});

test("no official area, no density", () => {
  expect(noteOf("density", NO_DATA, "15141")).toContain("pas de surface officielle");
  expect(noteOf("density", measureOf(12), "29019")).toBe("");
});
