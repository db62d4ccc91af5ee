import { expect, test } from "vitest";
import type { CommuneColumn, CommuneFigures } from "@/domain/diagnostic/communes/commune-tables";
import {
  absenceNotes,
  fullAbsence,
  cellWords,
  columnHead,
  columnNotes,
  missingNotes,
  placeName,
  tableSource,
  thresholdNotes,
} from "@/domain/diagnostic/words/commune-words";
import { measureOf, NOT_LOADED, NOT_PUBLISHED } from "@/domain/measure";
import type { Indicator } from "@/domain/indicator/indicator";

const column = (part: Partial<Indicator> = {}): CommuneColumn => ({
  indicator: {
    label: "APL aux infirmières",
    unit: "ETP pour 100 000 hab. standardisés",
    decimals: 1,
    producer: "DREES",
    aggregation: { rule: "none" },
    inside: { table: "access", rank: 1, head: "Infirmiers", unit: "ETP/100 000" },
    ...part,
  } as Indicator,
  year: 2023,
});
const COMMUNE = { kind: "commune" } as const;

test("the head says what, when and in which unit; the note says it in full", () => {
  expect(columnHead(column())).toBe("Infirmiers, 2023 (ETP/100 000)");
  expect(columnNotes({ columns: [column()] })).toBe(
    "Infirmiers : APL aux infirmières, ETP pour 100 000 hab. standardisés.",
  );
  expect(columnNotes({ columns: [column({ label: "Infirmiers", unit: "ETP/100 000" })] })).toBe("");
});

test("a cell has its figure, or in few words why there is none", () => {
  expect(cellWords(measureOf(83.78), column(), COMMUNE)).toBe("83,8");
  expect(cellWords({ state: "secret" }, column(), COMMUNE)).toBe("secret");
  expect(cellWords(NOT_LOADED, column(), { kind: "region" })).toBe("pas repris");
  expect(cellWords(NOT_PUBLISHED, column(), { kind: "own" })).toBe("non publié");
  expect(fullAbsence("secret", column(), COMMUNE)).toBe("secret statistique");
});

test("the median of a group is not « non publié »: nobody may add it up", () => {
  expect(cellWords(NOT_PUBLISHED, column(), { kind: "group" })).toBe("non agrégeable");
  const added = column({ aggregation: { rule: "sum" } });
  expect(cellWords(NOT_PUBLISHED, added, { kind: "group" })).toBe("non publié");
});

test("what short words stand for, the threshold, the source, and what is missing", () => {
  const place = { kind: "commune", code: "1", nom: "A", epci: "", population: 1 } as const;
  const table: CommuneFigures = {
    table: "access",
    columns: [column({ threshold: { value: 2.5, words: "seuil de sous-densité" } })],
    communes: [{ ...place, measures: [{ state: "secret" }] }],
    beside: [],
    missing: [
      column({ label: "Zonage", whyAbsent: "Pas repris dans l’atlas : à lire ailleurs." })
        .indicator,
    ],
  };
  expect(absenceNotes(table)).toEqual(["Secret : secret statistique."]);
  expect(thresholdNotes(table)).toEqual(["Infirmiers, seuil de sous-densité : 2,5."]);
  expect(tableSource(table)).toBe("Source : DREES.");
  expect(missingNotes(table)).toEqual(["Zonage : pas repris dans l’atlas : à lire ailleurs."]);
});

test("the whole territory is told from its parts", () => {
  expect(placeName({ kind: "own", nom: "CC X" })).toBe("Ensemble : CC X");
  expect(placeName({ kind: "epci", nom: "CC X" })).toBe("CC X");
});
