import { describe, expect, test } from "vitest";
import { figureAt, figureOf } from "@/domain/book/figure";
import { createBook } from "@/domain/book/book";
import { measureAt } from "@/domain/book/column";
import { perimetreSubject, type Subject } from "@/domain/group/subject";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../diagnostic/real-profile";
import { shelfFrom, shelfWithout } from "../columns";

const figures = await realFigures();
const { atlas, catalogue } = figures.files;
const indicatorOf = (id: string) => catalogue.indicators.find((each) => each.id === id)!;
const own = (subject: Subject, id: string, year = 2023) =>
  figureOf(subject, indicatorOf(id), year, figures);

const epciIn = (region: string): string[] => {
  const zone = atlas.regions.positionOf.get(region)!;
  const inside = new Set<number>();
  atlas.epci.zoning.zoneOf.forEach((epci, row) => {
    if (atlas.regions.zoning.zoneOf[row] === zone) inside.add(epci);
  });
  return [...inside].map((epci) => atlas.epci.zoning.codes[epci]!);
};

describe("APL of a group", () => {
  /*
   * R 4.2.2: weighted.mean(c(3.522, 3.568, 3.144, 1.27, 2.883),
   *                        c(16399.8, 19985.3, 15861.1, 8366.4, 27061.9))   3.05196756297441
   * APL and pop_standardisee of 2023 (DREES), EPCI of Centre Ouest Bretagne.
   */
  test("mean of its EPCI weighted by the standardised population", () => {
    const { measure, how, note } = own(groupOf(figures, "COB", CENTRE_OUEST_BRETAGNE), "apl_mg")!;
    expect(measure).toEqual({ state: "value", value: expect.closeTo(3.05196756297441, 10) });
    expect(how).toBe("aggregated");
    expect(note).toBe(
      "Moyenne des 5\u00a0EPCI qui le composent, pondérée par la population standardisée de la DREES.",
    );
  });

  // The DREES publishes 3.782 for Corse; R on its 19 EPCI: 3.78214986795.
  test("all the EPCI of Corse, none of which leaves it, give the figure published for Corse", () => {
    const codes = epciIn("94");
    expect(codes).toHaveLength(19);
    const { measure } = own(groupOf(figures, "Corse", codes), "apl_mg")!;
    expect(measure).toEqual({ state: "value", value: expect.closeTo(3.78214986795, 10) });
    expect(own(realSubject(figures, "region", "94"), "apl_mg")!.measure).toEqual({
      state: "value",
      value: 3.782,
    });
  });

  test("a group of one EPCI has exactly the figure published for that EPCI", () => {
    const { measure, note } = own(groupOf(figures, "un", [LANDERNEAU]), "apl_mg")!;
    expect(measure).toEqual({ state: "value", value: 4.431 });
    expect(own(realSubject(figures, "epci", LANDERNEAU), "apl_mg")).toMatchObject({
      measure,
      how: "published",
      note: "",
    });
    expect(note).toBe("Valeur publiée pour 1\u00a0EPCI, seul territoire qui le compose.");
  });

  test("EPCI and single communes together", () => {
    const members = [
      { level: "epci", code: LANDERNEAU },
      { level: "commune", code: "29019" },
    ] as const;
    const mixed = perimetreSubject({ id: "p1", nom: "x", members }, atlas);
    const { measure, note } = own(mixed, "apl_mg")!;
    expect(note).toContain("Moyenne de l’EPCI et de la commune qui le composent");
    const at = (level: "epci" | "commune", id: string, code: string) =>
      figures.column(id, level, 2023)!.values[figures.setOf(level).positionOf.get(code)!]!;
    const [a, b] = [at("epci", "apl_mg", LANDERNEAU), at("commune", "apl_mg", "29019")];
    const [wa, wb] = [
      at("epci", "pop_standardisee", LANDERNEAU),
      at("commune", "pop_standardisee", "29019"),
    ];
    expect(measure).toEqual({
      state: "value",
      value: expect.closeTo((a * wa + b * wb) / (wa + wb), 10),
    });
  });

  test("a commune that was split has no APL of before: nothing is made up", () => {
    expect(own(groupOf(figures, "x", ["15141", "15109"], "commune"), "apl_mg", 2023)).toBeNull();
  });
});

describe("what does not add up", () => {
  test("a group of which one member has no figure: a mean of the others would not be its own", () => {
    const apl = figures.column("apl_mg", "epci", 2023)!;
    const { codes } = figures.setOf("epci").zoning;
    const without = codes.filter((_, position) => apl.states[position] !== 0);
    expect(without.length).toBeGreaterThan(0);
    expect(own(groupOf(figures, "x", [LANDERNEAU, without[0]!]), "apl_mg")).toBeNull();
  });

  test("a rate without a rule has no figure for a group", () => {
    expect(own(groupOf(figures, "COB", CENTRE_OUEST_BRETAGNE), "taux_pauvrete")).toBeNull();
  });

  test("a count of bassins is not that of a territory that they cross", () => {
    expect(own(realSubject(figures, "departement", "29"), "nombre_deces", 2024)).toBeNull();
  });

  // 5 832 deaths: sum of the nine bassins de vie of La Réunion, Insee 2024.
  test("it is where they fill it exactly", () => {
    const { measure, note } = own(
      realSubject(figures, "departement", "974"),
      "nombre_deces",
      2024,
    )!;
    expect(measure).toEqual({ state: "value", value: 5832 });
    expect(note).toBe("Somme des 9\u00a0bassins de vie qui le composent.");
  });
});

test("an absence that the source states is kept", () => {
  const column = figures.column("part_ald", "bassin-de-vie", 2024)!;
  const secret = column.states.indexOf(1);
  const bassin = realSubject(
    figures,
    "bassin-de-vie",
    figures.setOf("bassin-de-vie").zoning.codes[secret]!,
  );
  expect(own(bassin, "part_ald", 2024)).toMatchObject({
    measure: { state: "secret" },
    how: "published",
    note: "",
  });
});

// Insee, comparateur de territoires 2024: Brest 49.51 km²; CA of Landerneau 371.37 km².
test("official areas are added up, of communes too", () => {
  const communes = groupOf(figures, "x", ["29019"], "commune");
  const people = own(communes, "population")?.measure;
  expect(own(communes, "densite_population")?.measure).toEqual({
    state: "value",
    value: expect.closeTo(people?.state === "value" ? people.value / 49.51 : Number.NaN, 6),
  });
  expect(own(communes, "population")?.how).toBe("computed");
  expect(own(groupOf(figures, "y", [LANDERNEAU]), "densite_population")?.measure).toEqual({
    state: "value",
    value: expect.closeTo(50_011 / 371.37, 6),
  });
});

describe("rates from published counts", () => {
  const doctors = indicatorOf("taux_nombre_generalistes");
  const departements = figures.setOf("departement");
  const finistere = departements.positionOf.get("29")!;

  // Insee, base permanente des équipements 2024: 984 in the Finistère; 933 455 inhabitants in 2023.
  test("the rate of a département and what is behind it", () => {
    const { measure, behind } = figureAt(doctors, "departement", finistere, 2024, figures);
    expect(behind).toEqual({ count: 984, population: 933_455, per: 100_000 });
    expect(measure).toEqual({ state: "value", value: expect.closeTo(105.414829852537, 9) });
    const ald = indicatorOf("part_ald");
    expect(figureAt(ald, "bassin-de-vie", 0, 2024, figures).behind).toBeNull();
    expect(figureAt(doctors, "epci", 0, 2024, figures)).toEqual({
      measure: { state: "not-loaded" },
      behind: null,
    });
  });

  test("the département itself reads the same rate, of the same indicator", () => {
    const column = figures.column("taux_nombre_generalistes", "departement", 2024)!;
    const figure = figureOf(realSubject(figures, "departement", "29"), doctors, 2024, figures)!;
    expect(figure.measure).toEqual(measureAt(column, finistere));
    expect(figure.behind).toEqual({ count: 984, population: 933_455, per: 100_000 });
    expect(figure).toMatchObject({ level: "departement", year: 2024, how: "computed" });
    expect(figure.indicator.id).toBe("taux_nombre_generalistes");
  });

  test("an EPCI has no rate of its own", () => {
    expect(figureOf(realSubject(figures, "epci", LANDERNEAU), doctors, 2024, figures)).toBeNull();
  });

  // 3 257 = 442 + 984 + 1 030 + 801 (22, 29, 35, 56); 3 449 370 inhabitants: 94.4230395695446.
  test("a région reads the sum of its départements", () => {
    const subject = realSubject(figures, "region", "53");
    const { measure, behind } = figureOf(subject, doctors, 2024, figures)!;
    expect(measure).toEqual({ state: "value", value: expect.closeTo(94.4230395695446, 10) });
    expect(behind).toEqual({ count: 3257, population: 3_449_370, per: 100_000 });
  });

  test("no rate is made on the population of Mayotte, carried from 2017", () => {
    const mayotte = departements.positionOf.get("976")!;
    expect(figures.column("nombre_generalistes", "departement", 2024)!.states[mayotte]).toBe(0);
    expect(figureAt(doctors, "departement", mayotte, 2024, figures)).toEqual({
      measure: { state: "no-data" },
      behind: null,
    });
    // The whole country keeps the total that Insee publishes.
    const { behind } = figureAt(doctors, "france", 0, 2024, figures);
    expect(behind?.population).toBe(figures.populationOf("france")[0]);
  });

  test("a count that is withheld stays so: its rate would give it away", () => {
    const counts = figures.column("nombre_generalistes", "departement", 2024)!;
    const states = counts.states.map((state, position) => (position === finistere ? 1 : state));
    const { columns } = figures.files;
    const withheld = createBook({
      ...figures.files,
      columns: new Map([
        ...shelfWithout(columns, ({ indicator }) => indicator === "nombre_generalistes"),
        ...shelfFrom([{ ...counts, states }]),
      ]),
    });
    const subject = realSubject(figures, "departement", "29");
    expect(figureOf(subject, doctors, 2024, withheld)).toMatchObject({
      measure: { state: "secret" },
      behind: null,
    });
    expect(figureAt(doctors, "departement", finistere, 2024, withheld)).toEqual({
      measure: { state: "secret" },
      behind: null,
    });
  });
});
