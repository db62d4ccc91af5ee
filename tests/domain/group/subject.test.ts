import * as fc from "fast-check";
import { expect, test } from "vitest";
import { NO_ZONE } from "@/domain/geography/commune-index";
import { partsOf, perimetreSubject, territorySubject, type Subject } from "@/domain/group/subject";
import { SEED } from "../seed";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../diagnostic/real-profile";

const figures = await realFigures();
const { atlas } = figures.files;
const rowsOf = ({ zoning }: Subject): number[] =>
  [...zoning.zoneOf.keys()].filter((row) => zoning.zoneOf[row] === 0);
const inhabitants = (rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + atlas.population[row]!, 0);

test("a territory is its communes", () => {
  const landerneau = realSubject(figures, "epci", LANDERNEAU);
  expect(landerneau).toMatchObject({
    key: "epci:242900801",
    nom: "CA du Pays de Landerneau-Daoulas",
    level: "epci",
    code: LANDERNEAU,
    members: [],
  });
  // Insee, populations légales 2023, 22 communes.
  expect(rowsOf(landerneau)).toHaveLength(22);
  expect(inhabitants(rowsOf(landerneau))).toBe(50_011);
});

test("an unknown code is nothing", () => {
  const ref = { level: "epci", code: "999999999" } as const;
  expect(territorySubject(ref, figures.setOf("epci"))).toBeNull();
});

test("a perimeter is the union of its EPCI and single communes, each once", () => {
  const group = groupOf(figures, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE);
  expect(group).toMatchObject({ key: "perimetre:p1", code: null, position: null });
  expect(inhabitants(rowsOf(group))).toBe(82_110);
  // Landerneau is in the EPCI already; an unknown member adds nothing.
  const members = [
    { level: "epci", code: LANDERNEAU },
    { level: "commune", code: "29103" },
    { level: "commune", code: "29019" },
    { level: "epci", code: "999999999" },
  ] as const;
  const mixed = perimetreSubject({ id: "p2", nom: "x", members }, atlas);
  const brest = atlas.population[atlas.communes.rowOf.get("29019")!]!;
  expect(inhabitants(rowsOf(mixed))).toBe(50_011 + brest);
  expect(mixed.members).toEqual(members);
  const { zoneOf } = groupOf(figures, "vide", []).zoning;
  expect(zoneOf.every((zone) => zone === NO_ZONE)).toBe(true);
});

test("CA Redon Agglomération lies in three départements and two régions", () => {
  const redon = realSubject(figures, "epci", "243500741");
  const departements = partsOf(redon, atlas.departements, atlas.population);
  const noms = departements.map(({ zone }) => atlas.departements.noms[zone]);
  expect(noms).toEqual(["Ille-et-Vilaine", "Loire-Atlantique", "Morbihan"]);
  expect(departements.every(({ holdsSubject, isInside }) => !holdsSubject && !isInside)).toBe(true);
  const own = partsOf(redon, atlas.epci, atlas.population);
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({ share: 1, holdsSubject: true, isInside: true });
});

test("a commune without inhabitants has parts without a share", () => {
  const beaumont = realSubject(figures, "commune", "55039");
  const [meuse] = partsOf(beaumont, atlas.departements, atlas.population);
  expect(meuse).toMatchObject({ communes: 1, population: 0, share: null, holdsSubject: true });
});

test("parts share out the communes and the inhabitants of any subject", () => {
  const zone = fc.constantFrom(0, 1, 2, NO_ZONE);
  const commune = fc.record({ zone, isOwn: fc.boolean(), people: fc.integer({ min: 0, max: 99 }) });
  fc.assert(
    fc.property(fc.array(commune, { maxLength: 30 }), (communes) => {
      const zoneOf = Uint16Array.from(communes, (each) => (each.isOwn ? 0 : NO_ZONE));
      const subject = { zoning: { codes: ["x"], zoneOf } } as unknown as Subject;
      const set = {
        zoning: { codes: ["a", "b", "c"], zoneOf: Uint16Array.from(communes, (each) => each.zone) },
      };
      const parts = partsOf(
        subject,
        set,
        communes.map(({ people }) => people),
      );
      const own = communes.filter(({ isOwn }) => isOwn);
      for (const part of parts) {
        const here = communes.filter((each) => each.zone === part.zone);
        const shared = here.filter(({ isOwn }) => isOwn);
        expect(part.communes).toBe(shared.length);
        expect(part.isInside).toBe(shared.length === here.length);
        expect(part.holdsSubject).toBe(shared.length === own.length);
        expect(part.population).toBe(shared.reduce((sum, { people }) => sum + people, 0));
      }
      const zones = new Set(own.map((each) => each.zone).filter((each) => each !== NO_ZONE));
      expect(new Set(parts.map((part) => part.zone))).toEqual(zones);
      const populations = parts.map(({ population }) => population);
      expect(populations).toEqual(populations.toSorted((a, b) => b - a));
    }),
    { seed: SEED },
  );
});
