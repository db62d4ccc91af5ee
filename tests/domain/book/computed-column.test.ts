import { describe, expect, test } from "vitest";
import { measureAt, measureIn } from "@/domain/book/column";
import { computeColumn, populationNow } from "@/domain/book/computed-column";
import { computedBy } from "@/domain/indicator/catalogue";
import type { Indicator } from "@/domain/indicator/indicator";
import { LEVELS, type PublishedLevel } from "@/domain/geography/level";
import { measureOf, NO_DATA, NOT_COMPARABLE, type Measure } from "@/domain/measure";
import { perimetreSubject } from "@/domain/group/subject";
import { realFigures } from "../diagnostic/real-profile";
import { populationOf } from "../real-communes";

const book = await realFigures();
const { atlas, catalogue } = book.files;
const change = computedBy("yearly-change", catalogue)!;
const population = computedBy("inhabitants", catalogue)!;
const densities = computedBy("density", catalogue)!;

const at = (
  { id }: Indicator,
  level: PublishedLevel,
  code: string,
  year: number | null = null,
): Measure => {
  const column = book.column(id, level, year);
  const zoning = book.zoningOf(level)!;
  return measureIn(column, zoning.codes.indexOf(code));
};
const isAbsent = ({ state }: Measure): boolean => state !== "value";
const NO_COVERAGE = {
  population: new Float64Array(0),
  communes: new Uint32Array(0),
  knowledge: [],
};
const valueAt = (...asked: Parameters<typeof at>): number => {
  const measure = at(...asked);
  return measure.state === "value" ? measure.value : Number.NaN;
};

/** EPCI of a commune. */
const epciOf = (commune: string): string =>
  atlas.epci.zoning.codes[atlas.epci.zoning.zoneOf[atlas.communes.rowOf.get(commune)!]!]!;

describe("yearly change 2017-2023 compares areas, never codes", () => {
  // methods.md, « Comparing two dates »: values in % a year; those by code alone are in brackets:
  // Cantal (−0.19), Caen la Mer (+0.73), Vendée (+0.86), Calvados (+0.32), Oise (+0.10).
  test.each([
    ["Cantal", "departement", "15", -0.11],
    ["Caen la Mer, EPCI of Troarn", "epci", epciOf("14712"), 0.85],
    ["Vendée", "departement", "85", 0.93],
    ["Calvados", "departement", "14", 0.37],
    ["Oise", "departement", "60", 0.11],
  ] as const)("%s", (_, level, code, expected) => {
    expect(valueAt(change, level, code)).toBeCloseTo(expected, 2);
  });

  test.each(["15141", "60054", "14712", "85084"])("%s alone is not comparable", (code) => {
    expect(at(change, "commune", code)).toEqual(NOT_COMPARABLE);
  });

  test.each(["15031", "60694", "14666", "85165", "85212"])("nor is daughter %s", (code) => {
    expect(at(change, "commune", code)).toEqual(NOT_COMPARABLE);
  });

  test("a list of communes is summed with the mother and all her daughters, or not at all", () => {
    const of = (codes: readonly string[], epci: readonly string[] = []) => {
      const members = [
        ...codes.map((code) => ({ level: "commune" as const, code })),
        ...epci.map((code) => ({ level: "epci" as const, code })),
      ];
      const subject = perimetreSubject({ id: "p1", nom: "groupe", members }, atlas);
      return book.computeFor(change.id, subject.zoning, null);
    };
    const family = ["85084", "85165", "85212"];
    const pop = (year: number, code: string) =>
      populationOf(year)[atlas.communes.rowOf.get(code)!]!;
    const now = family.reduce((sum, code) => sum + pop(2023, code), 0);
    const expected = ((now / pop(2017, "85084")) ** (1 / 6) - 1) * 100;
    expect(of(family)).toEqual(measureOf(expected));
    expect(of(["85084", "85165"])).toEqual(NOT_COMPARABLE);
    expect(of(["85165"])).toEqual(NOT_COMPARABLE);
    expect(of(family, [epciOf("14712")])?.state).toBe("value");
  });

  test("Mayotte, whose population is carried, has none; France is read without it", () => {
    expect(at(change, "departement", "976")).toEqual(NO_DATA);
    expect(at(change, "region", "06")).toEqual(NO_DATA);
    const rows = [...atlas.communes.codes.keys()].filter(
      (row) => !atlas.communes.codes[row]!.startsWith("976"),
    );
    const total = (year: number) => {
      const people = populationOf(year);
      return rows.reduce((sum, row) => sum + (people[row] || 0), 0);
    };
    const expected = ((total(2023) / total(2017)) ** (1 / 6) - 1) * 100;
    expect(valueAt(change, "france", "france")).toBeCloseTo(expected, 10);
  });

  /**
   * Communes of 2017 by the table of changes: a daughter without a population of her own then was
   * inside her mother. Told apart here by the table itself, not by the code under test.
   */
  test("no change is computed on two different areas, at any level", () => {
    const [start, end] = [populationOf(2017), populationOf(2023)];
    const motherOf = new Map(
      atlas.changes.splits.flatMap(({ mother, daughters }) =>
        daughters.filter((row) => Number.isNaN(start[row]!)).map((row) => [row, mother] as const),
      ),
    );
    const wrong: string[] = [];
    for (const level of LEVELS) {
      const { codes, zoneOf } = book.zoningOf(level)!;
      const column = book.column(change.id, level, null)!;
      const sums = codes.map(() => ({ from: 0, to: 0, isTorn: false, isCarried: false }));
      zoneOf.forEach((zone, row) => {
        const mother = motherOf.get(row);
        if (mother !== undefined && zoneOf[mother] !== zone)
          for (const torn of [zone, zoneOf[mother]!]) if (sums[torn]) sums[torn].isTorn = true;
        const sum = sums[zone];
        if (!sum) return;
        if (atlas.communes.codes[row]!.startsWith("976")) sum.isCarried = true;
        sum.from += start[row] || 0;
        sum.to += end[row]!;
      });
      sums.forEach(({ from, to, isTorn, isCarried }, zone) => {
        const measure = measureAt(column, zone);
        const isFine =
          measure.state !== "value"
            ? isTorn || isCarried || from === 0
            : !isTorn &&
              !isCarried &&
              Math.abs(measure.value - ((to / from) ** (1 / 6) - 1) * 100) < 1e-9;
        if (!isFine) wrong.push(`${level} ${codes[zone]} ${measure.state}`);
      });
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});

describe("population", () => {
  test("of the latest year, without any other file", () => {
    const from = { atlas, countsAt: () => null, coverage: NO_COVERAGE };
    const place = { level: "epci", zoning: atlas.epci.zoning } as const;
    const of = (indicator: Indicator, year: number | null) =>
      computeColumn({ id: indicator.id, compute: indicator.compute! }, place, year, from);
    const column = of(population, null)!;
    expect(column.year).toBe(2023);
    expect(measureAt(column, atlas.epci.positionOf.get("242900801")!)).toEqual(measureOf(50_011));
    expect([of(population, 2022), of(change, null), of(densities, null)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  // Insee, populations légales 2022 of CA du Pays de Landerneau-Daoulas (methods.md).
  test("of another year, named as that year", () => {
    expect(valueAt(population, "epci", "242900801", 2022)).toBe(49_868);
    expect(book.column(population.id, "epci", 2022)?.year).toBe(2022);
    expect(book.column(population.id, "epci", 1999)).toBeNull();
  });

  test("carried by Insee, serves no other year than its own", () => {
    // Insee, populations légales: 256,518 inhabitants in Mayotte in 2017.
    expect(valueAt(population, "departement", "976", 2017)).toBe(256_518);
    for (const year of [2019, 2020, 2021, 2022, null])
      expect(at(population, "departement", "976", year)).toEqual(NO_DATA);
    expect(populationNow(atlas.departements.zoning, atlas).filter(isAbsent)).toHaveLength(1);
    expect(at(densities, "departement", "976")).toEqual(NO_DATA);
  });

  test("of a mother before the split is of another area; that of her EPCI is not", () => {
    expect(at(population, "commune", "15141", 2017)).toEqual(NOT_COMPARABLE);
    expect(at(population, "commune", "15141")).toMatchObject({ state: "value" });
    expect(at(population, "epci", epciOf("15141"), 2017)).toMatchObject({ state: "value" });
  });
});

describe("density on official areas", () => {
  // Insee, comparateur de territoires 2024: surface 2021 of Paris 105.4 km², Saint-Mandé 0.92 km².
  test("of communes too", () => {
    const people = (code: string) => atlas.population[atlas.communes.rowOf.get(code)!]!;
    expect(valueAt(densities, "commune", "75056")).toBeCloseTo(people("75056") / 105.4, 6);
    expect(valueAt(densities, "commune", "94067")).toBeCloseTo(people("94067") / 0.92, 6);
  });

  test("none for a commune of a split; one for the territories that hold it", () => {
    expect(at(densities, "commune", "15141")).toEqual(NO_DATA);
    expect(at(densities, "commune", "27676")).toEqual(NO_DATA);
    // Insee: le Cantal, 5 726 km².
    const people = populationOf(2023).filter((_, row) =>
      atlas.communes.codes[row]!.startsWith("15"),
    );
    const inhabitants = people.reduce((sum, count) => sum + count, 0);
    expect(valueAt(densities, "departement", "15") / (inhabitants / 5_726)).toBeCloseTo(1, 2);
  });

  // README of the figures: France without Mayotte 632,666 km².
  test("of France without Mayotte", () => {
    const [people] = populationNow(book.zoningOf("france")!, atlas);
    const total = people!.state === "value" ? people!.value : Number.NaN;
    expect(total / valueAt(densities, "france", "france") / 632_666).toBeCloseTo(1, 3);
  });
});

// methods.md: Ille-et-Vilaine 51.88 % of the inhabitants under a contract « signé ».
test("coverage is in per cent of the inhabitants", () => {
  const covered = computedBy("coverage", catalogue)!;
  const share = valueAt(covered, "departement", "35");
  expect(share).toBeGreaterThan(40);
  expect(share).toBeLessThan(60);
});
