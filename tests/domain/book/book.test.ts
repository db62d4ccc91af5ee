import { LEVELS } from "@/domain/geography/level";
import { expect, test } from "vitest";
import { measureAt, type Column } from "@/domain/book/column";
import { createBook } from "@/domain/book/book";
import { figureOf } from "@/domain/book/figure";
import { yearsAt } from "@/domain/indicator/availability-at";
import { columnFrom } from "@/domain/book/column";
import { measureOf, NO_DATA } from "@/domain/measure";
import { shelfFrom, shelfWithout } from "../columns";
import { LANDERNEAU, realFigures, realSubject } from "../diagnostic/real-profile";

const figures = await realFigures();
const { atlas, catalogue } = figures.files;
const valueAt = (id: string, level: "departement" | "region" | "france", code: string): number => {
  const position = level === "france" ? 0 : figures.setOf(level).positionOf.get(code)!;
  const measure = measureAt(figures.column(id, level, 2024)!, position);
  return measure.state === "value" ? measure.value : Number.NaN;
};

test("counts of départements add up for their région", () => {
  const bretagne = ["22", "29", "35", "56"].map((code) =>
    valueAt("nombre_pharmacies", "departement", code),
  );
  expect(bretagne).toEqual([189, 288, 290, 233]);
  expect(valueAt("nombre_pharmacies", "region", "53")).toBe(1000);
});

test("counts of départements add up for France", () => {
  const { codes } = figures.setOf("departement").zoning;
  const sum = codes.reduce(
    (total, code) => total + valueAt("nombre_pharmacies", "departement", code),
    0,
  );
  expect(valueAt("nombre_pharmacies", "france", "")).toBe(sum);
});

test("a région without one of its départements has no sum", () => {
  const departements = figures.setOf("departement");
  const measures = departements.zoning.codes.map((code) =>
    code === "29" ? NO_DATA : measureOf(1),
  );
  const column = columnFrom("nombre_pharmacies", "departement", 2024, measures);
  const { columns } = figures.files;
  const isPharmacies = ({ indicator }: Column) => indicator === "nombre_pharmacies";
  const cut = createBook({
    ...figures.files,
    columns: new Map([...shelfWithout(columns, isPharmacies), ...shelfFrom([column])]),
  });
  const regions = cut.column("nombre_pharmacies", "region", 2024)!;
  const at = (code: string) => measureAt(regions, cut.setOf("region").positionOf.get(code)!);
  expect(at("53")).toEqual(NO_DATA);
  expect(at("52")).toEqual(measureOf(5));
});

test("rates of départements do not add up", () => {
  expect(figures.column("densite_generalistes", "departement", 2024)).not.toBeNull();
  expect(figures.column("densite_generalistes", "region", 2024)).toBeNull();
  expect(figures.column("densite_generalistes", "france", 2024)).toBeNull();
});

test("populations of every level have the same total, that of France", () => {
  const total = figures.populationOf("france")[0]!;
  for (const level of ["region", "departement", "zone-emploi", "bassin-de-vie", "commune"] as const)
    expect(figures.populationOf(level).reduce((sum, each) => sum + each, 0)).toBe(total);
  // Four islands have no EPCI.
  expect(figures.populationOf("epci").reduce((sum, each) => sum + each, 0)).toBeLessThan(total);
  const [france] = figures.column("population", "france", null)!.values;
  expect(france).toBe(total);
});

test("a column is made once, the latest year and that year being the same figures", () => {
  expect(figures.column("apl_mg", "epci", 2023)).toBe(figures.column("apl_mg", "epci", 2023));
  const [latest, dated] = [
    figures.column("apl_mg", "epci", null),
    figures.column("apl_mg", "epci", 2023),
  ];
  expect(latest?.values).toEqual(dated?.values);
  expect(figures.column("apl_mg", "epci", 2001)).toBeNull();
  expect(figures.column("part_ald", "zone-emploi", null)).toBeNull();
});

test("what the page computes for a zoning is what it computes for that territory", () => {
  const { zoning, position } = realSubject(figures, "epci", LANDERNEAU);
  for (const id of ["population", "evolution_population", "densite_population", "couverture_cls"]) {
    const column = figures.column(id, "epci", null)!;
    expect(figures.computeFor(id, zoning, null)).toEqual(measureAt(column, position!));
  }
  expect(figures.computeFor("apl_mg", zoning, null)).toBeNull();
});

test("what the figures of finer territories make of a level is its column, whoever asks", () => {
  const apl = figures.column("apl_mg", "zone-emploi", null)!;
  expect(apl.year).toBe(2023);
  const { codes } = figures.setOf("zone-emploi").zoning;
  const known = codes.filter((_, position) => apl.states[position] === 0);
  // Zones whose communes, EPCI and bassins have all an APL; the others say that it is not published.
  expect(known.length).toBeGreaterThan(30);
  expect(known.length).toBeLessThan(codes.length);
  const missing = codes.findIndex((_, position) => apl.states[position] !== 0);
  expect(measureAt(apl, missing)).toEqual({ state: "not-published" });
});

test("a territory reads what its level reads, for all that adds up", { timeout: 60_000 }, () => {
  const made = catalogue.indicators.filter(({ aggregation }) => aggregation.rule !== "none");
  for (const indicator of made) {
    for (const level of ["region", "departement", "zone-emploi", "epci"] as const) {
      const year = yearsAt(indicator, level).at(-1);
      const column = year === undefined ? null : figures.column(indicator.id, level, year);
      if (year === undefined || !column) continue;
      const { codes } = figures.setOf(level).zoning;
      for (let at = 0; at < codes.length; at += 17) {
        const figure = figureOf(realSubject(figures, level, codes[at]!), indicator, year, figures);
        const measure = measureAt(column, at);
        // Where its level has an absence, a territory has none to read either, or says the same.
        const read = figure?.measure ?? measure;
        expect(read, `${indicator.id} ${level} ${codes[at]}`).toEqual(measure);
      }
    }
  }
});

test("a density is read at every level, communes included", () => {
  for (const level of LEVELS)
    expect(figures.column("densite_population", level, null)?.states).toContain(0);
});

test("a file that is not there yet leaves no column, and no error", () => {
  const { files } = figures;
  const bare = createBook({ ...files, columns: new Map(), coverage: null });
  for (const id of ["nombre_pharmacies", "taux_nombre_pharmacies", "apl_mg", "couverture_cls"])
    expect(bare.column(id, "region", null)).toBeNull();
  expect(bare.column("evolution_population", "region", null)).toBeNull();
  expect(bare.column("population", "region", null)?.values).toEqual(
    figures.column("population", "region", null)?.values,
  );
});

test("years are those of the catalogue, ascending", () => {
  const apl = catalogue.indicators.find(({ id }) => id === "apl_mg")!;
  expect(figures.yearsAt(apl, "epci")).toEqual([2022, 2023]);
  expect(figures.yearsAt(apl, "commune")).toEqual([2022, 2023]);
  const poverty = catalogue.indicators.find(({ id }) => id === "taux_pauvrete")!;
  expect(figures.yearsAt(poverty, "zone-emploi")).toEqual([]);
  expect(atlas.populationYear).toBe(2023);
});
