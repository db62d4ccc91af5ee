import { expect, test } from "vitest";
import { isMostlyKnown, readInside } from "@/domain/diagnostic/inside";
import { groupOf, LANDERNEAU, realFigures, realSubject } from "./real-profile";

const figures = await realFigures();

test("the communes of CA du Pays de Landerneau-Daoulas, by name", () => {
  const { communes, known, aplYear, underServed } = readInside(
    realSubject(figures, "epci", LANDERNEAU),
    figures,
  );
  expect(communes).toHaveLength(22);
  expect(communes[0]).toMatchObject({ code: "29043", nom: "Daoulas", population: 1864 });
  expect(communes.reduce((sum, { population }) => sum + population, 0)).toBe(50_011);
  expect(aplYear).toBe(2023);
  // DREES 2023: one commune under 2.5. R: sum(w[apl < 2.5]) = 2130
  expect(underServed).toEqual({ communes: 1, population: 2130 });
  expect(known).toEqual({ communes: 22, population: 50_011 });
});

test("of CA Redon Agglomération, the communes of both régions have their APL", () => {
  const { communes, known, underServed } = readInside(
    realSubject(figures, "epci", "243500741"),
    figures,
  );
  expect(communes).toHaveLength(31);
  expect(communes.reduce((sum, { population }) => sum + population, 0)).toBe(67_666);
  expect(known).toEqual({ communes: 31, population: 67_666 });
  expect(underServed).toEqual({ communes: 13, population: 25_099 });
});

test("a place is mostly known from nine communes in ten", () => {
  expect(isMostlyKnown(9, 10)).toBe(true);
  expect(isMostlyKnown(23, 31)).toBe(false);
});

test("spread between communes, weighted by their inhabitants", () => {
  // R: x, w in the order of x; for (q in c(0, .25, .5, .75, 1)) x[which(cumsum(w) >= q * sum(w))[1]]
  expect(readInside(realSubject(figures, "epci", LANDERNEAU), figures).spread).toEqual({
    min: 2.408,
    q1: 4.316,
    mediane: 4.316,
    q3: 4.857,
    max: 5.968,
  });
});

test("names are sorted as French does, accents aside", () => {
  const noms = readInside(realSubject(figures, "departement", "29"), figures).communes.map(
    ({ nom }) => nom,
  );
  expect(noms).toEqual(noms.toSorted((a, b) => a.localeCompare(b, "fr")));
  expect(noms.indexOf("Île-de-Batz")).toBeLessThan(noms.indexOf("Kerlaz"));
});

test("where the APL is not published it is neither 0 nor counted under the threshold", () => {
  const mayotte = readInside(realSubject(figures, "departement", "976"), figures);
  expect(mayotte.communes).toHaveLength(17);
  expect(mayotte.communes.every(({ apl }) => apl.state !== "value")).toBe(true);
  expect(mayotte).toMatchObject({ aplYear: null, spread: null, underServed: null });
});

test("nothing, and nobody", () => {
  expect(readInside(groupOf(figures, "vide", []), figures)).toEqual({
    communes: [],
    known: { communes: 0, population: 0 },
    indicator: null,
    aplYear: null,
    spread: null,
    underServed: null,
  });
  const beaumont = readInside(realSubject(figures, "commune", "55039"), figures);
  expect(beaumont.communes).toHaveLength(1);
  expect(beaumont.spread).toBeNull();
});
