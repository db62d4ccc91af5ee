import { expect, test } from "vitest";
import { indicatorWord } from "@/ui/model/indicator-word";

const plain = (text: string | null): string => (text ?? "").replaceAll(/\s/g, " ");

/** What the word reads of a model: a level where no territory has a figure. */
const modelOf = (years: readonly number[]): Parameters<typeof indicatorWord>[0] =>
  ({
    etude: { scope: "06", level: "epci" },
    atlas: null,
    scope: [0],
    territories: {},
    indicator: {
      label: "Population municipale",
      aggregation: { rule: "none" },
      availability: [{ level: "epci", years }],
    },
    column: { year: 2023 },
    thematic: { values: new Float64Array(0) },
    indicatorLegend: { absences: [{ label: "non calculable par EPCI" }] },
  }) as unknown as Parameters<typeof indicatorWord>[0];

test("an indicator that is empty here says its year, the words of the legend, and what to try", () => {
  expect(plain(indicatorWord(modelOf([2017, 2023])))).toBe(
    "« Population municipale » n’a de valeur pour aucun territoire affiché en 2023 (non calculable par EPCI). Essayez une autre année, une autre région ou un autre niveau.",
  );
  expect(plain(indicatorWord(modelOf([2023])))).toContain("Essayez une autre région ou un");
});
