import { expect, test } from "vitest";
import {
  communeTitles,
  indicatorsOfTable,
  readCommuneTables,
  type CommuneFigures,
  type TablePlace,
} from "@/domain/diagnostic/communes/commune-tables";
import { readInside } from "@/domain/diagnostic/inside";
import type { InsideTable } from "@/domain/indicator/inside-place";
import type { Subject } from "@/domain/group/subject";
import { groupOf, LANDERNEAU, realFigures, realSubject } from "../real-profile";

const book = await realFigures();
const landerneau = realSubject(book, "epci", LANDERNEAU);
const fougeres = groupOf(book, "Pays de Fougères", ["200072452", "200070688"]);

const tablesOf = (subject: Subject): CommuneFigures[] =>
  readCommuneTables({ subject, inside: readInside(subject, book) }, book);

const tableOf = (subject: Subject, table: InsideTable): CommuneFigures =>
  tablesOf(subject).find((each) => each.table === table)!;

/** Values of a place by head of column; the state of an absence. */
function valuesOf({ columns }: CommuneFigures, place: TablePlace | undefined) {
  return Object.fromEntries(
    columns.map(({ indicator }, at) => {
      const measure = place!.measures[at]!;
      return [indicator.inside!.head, measure.state === "value" ? measure.value : measure.state];
    }),
  );
}

test("the access of Landerneau and of its EPCI to five professions", () => {
  const access = tableOf(landerneau, "access");
  expect(access.columns.every(({ year }) => year === 2023)).toBe(true);
  // DREES, APL 2023: `apl-communes.csv`, 29103.
  expect(
    valuesOf(
      access,
      access.communes.find(({ code }) => code === "29103"),
    ),
  ).toEqual({
    Généralistes: 4.316,
    "Généralistes de 65 ans ou moins": 4.085,
    Infirmiers: 182.258,
    Dentistes: 59.285,
    "Sages-femmes": 23.691,
    // Observatoire des territoires 2023: 0 of 16,363 inhabitants.
    "À plus de 20 min d’un soin": 0,
  });
  const own = valuesOf(
    access,
    access.beside.find(({ kind }) => kind === "own"),
  );
  // `apl-groupes.csv`, epci 242900801, 2023.
  expect(own).toMatchObject({ Infirmiers: 173.99, Dentistes: 52.318, "Sages-femmes": 25.016 });
  expect(access.beside.map(({ nom }) => nom)).toEqual([landerneau.nom, "Bretagne", "France"]);
});

test("the ages of Landerneau are those of the census of 2022", () => {
  const people = tableOf(landerneau, "people");
  const values = valuesOf(
    people,
    people.communes.find(({ code }) => code === "29103"),
  );
  // `effectifs-communes.csv`: 2,072.4 and 3,810.9 of 16,327.
  expect(values["75 ans ou plus"]).toBeCloseTo((100 * 2072.4) / 16_327, 6);
  expect(values["65 ans ou plus"]).toBeCloseTo((100 * 3810.9) / 16_327, 6);
});

test("of a group, each commune has its EPCI, and each EPCI its line", () => {
  const living = tableOf(fougeres, "living");
  expect(new Set(living.communes.map(({ epci }) => epci))).toEqual(
    new Set(["CA Fougères Agglomération", "CC Couesnon Marches de Bretagne"]),
  );
  expect(living.beside.map(({ kind }) => kind)).toEqual([
    "epci",
    "epci",
    "group",
    "region",
    "france",
  ]);
  const [first, second, group] = living.beside.map((place) => valuesOf(living, place));
  // Filosofi 2021: 11.3 % in both EPCI, which nobody averages.
  expect([first!["Pauvreté"], second!["Pauvreté"]]).toEqual([11.3, 11.3]);
  expect(group!["Pauvreté"]).toBe("not-published");
});

test("what is expected and not in the atlas is told with its source", () => {
  const { missing } = tableOf(landerneau, "access");
  expect(missing.length).toBeGreaterThan(0);
  for (const { whyAbsent, availability } of missing) {
    expect(availability).toEqual([]);
    expect(whyAbsent).not.toBe("");
  }
});

test("where nothing is known of a column it is left out, and a single commune has no table", () => {
  const mayotte = tablesOf(realSubject(book, "departement", "976"));
  expect(mayotte.map(({ table }) => table)).not.toContain("access");
  expect(tablesOf(realSubject(book, "commune", "29103"))).toEqual([]);
});

test("columns are in the order of the catalogue, and their files are asked for", () => {
  const { catalogue } = book.files;
  const ranks = indicatorsOfTable("people", catalogue.indicators).map(({ inside }) => inside!.rank);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  const titles = communeTitles(catalogue, ["53"]);
  expect(titles.length).toBeGreaterThan(10);
  expect(
    titles.every((title) => title.startsWith("columns:commune") && title.endsWith(":53")),
  ).toBe(true);
});
