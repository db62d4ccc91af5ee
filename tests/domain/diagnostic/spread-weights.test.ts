import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { DiagnosticBook } from "@/domain/book/book";
import { positionsInDepartement } from "@/domain/geography/level-part";
import { readInside } from "@/domain/diagnostic/inside";
import { spreadWeights } from "@/domain/diagnostic/spread-weights";
import { realFigures, realSubject } from "./real-profile";

let book: DiagnosticBook;

beforeAll(async () => {
  book = await realFigures();
}, 120_000);

// The file is checked against `apl-epci.csv` of the DREES figures (`tests/pipeline/figures`).
test("a spread made from communes is that of the files, for every EPCI of the Finistère", () => {
  const { ecarts } = JSON.parse(
    readFileSync(new URL("../../../public/data/repartition/epci/29.json", import.meta.url), "utf8"),
  ) as { ecarts: ({ indicateur: string } & Record<string, number[]>)[] };
  const apl = ecarts.find(({ indicateur }) => indicateur === "apl_mg")!;
  const { epci, departements } = book.files.atlas;
  const positions = positionsInDepartement("29", epci.zoning, departements.zoning);
  expect(positions.length).toBeGreaterThan(15);
  for (const [at, position] of positions.entries())
    expect(
      readInside(realSubject(book, "epci", epci.zoning.codes[position]!), book).spread,
    ).toEqual(
      Object.fromEntries(["min", "q1", "mediane", "q3", "max"].map((key) => [key, apl[key]![at]!])),
    );
});

test("a commune whose inhabitants are counted in another weighs nothing", () => {
  const { rowOf } = book.files.atlas.communes;
  const weight = spreadWeights(book, 2023);
  // 85165, L’Oie, left Essarts-en-Bocage (85084).
  expect(weight(rowOf.get("85165")!)).toBe(0);
  // Insee, total population 2021: more than its 16,000 municipal inhabitants.
  expect(weight(rowOf.get("29103")!)).toBeGreaterThan(15_000);
  expect(spreadWeights(book, 1999)(0)).toBe(0);
});
