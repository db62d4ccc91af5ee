import { expect, test } from "vitest";
import {
  chooseReference,
  fitReference,
  positionsIn,
  referencesOf,
  type Reference,
} from "@/domain/diagnostic/reference";
import type { Subject } from "@/domain/group/subject";
import { groupOf, LANDERNEAU, realFigures, realSubject } from "./real-profile";

const figures = await realFigures();
const landerneau = realSubject(figures, "epci", LANDERNEAU);
const redon = realSubject(figures, "epci", "243500741");

const keysOf = (subject: Subject): string[] =>
  referencesOf(subject, figures).map(({ key, isSelf }) => (isSelf ? `${key} (self)` : key));
const defaultOf = (subject: Subject): string =>
  chooseReference(referencesOf(subject, figures), null).key;

test("départements, régions, France, comparables, the largest part first", () => {
  expect(keysOf(landerneau)).toEqual(["departement:29", "region:53", "france", "comparables"]);
  expect(keysOf(redon)).toEqual([
    "departement:35",
    "departement:44",
    "departement:56",
    "region:53",
    "region:52",
    "france",
    "comparables",
  ]);
});

// CA du Bassin d'Aurillac, SIREN 241500230: Cantal (15), Auvergne until 2016 (loi n° 2015-29).
test("the former région stands between the département and the région of today", () => {
  const aurillac = realSubject(figures, "epci", "241500230");
  expect(keysOf(aurillac)).toEqual([
    "departement:15",
    "ancienne-region:83",
    "region:84",
    "france",
    "comparables",
  ]);
  expect(referencesOf(aurillac, figures)[1]).toMatchObject({
    nom: "Auvergne",
    afterA: "à l’Auvergne",
    afterDe: "d’Auvergne",
    isSelf: false,
  });
  // It is never the default: choosing it is the user's.
  expect(defaultOf(aurillac)).toBe("region:84");
  expect(fit(aurillac, "departement:15", "departement").key).toBe("region:84");
  expect(fit(aurillac, "ancienne-region:83", "departement").key).toBe("ancienne-region:83");
  expect(fit(aurillac, "ancienne-region:83", "region").key).toBe("france");
});

test("a former région is itself, inside a région; its départements are no reference for it", () => {
  const auvergne = realSubject(figures, "ancienne-region", "83");
  expect(keysOf(auvergne)).toEqual([
    "ancienne-region:83 (self)",
    "region:84",
    "france",
    "comparables",
  ]);
  expect(defaultOf(auvergne)).toBe("region:84");
});

test("the subject itself is marked, even under another level", () => {
  expect(keysOf(realSubject(figures, "region", "53"))).toEqual([
    "region:53 (self)",
    "france",
    "comparables",
  ]);
  expect(keysOf(realSubject(figures, "departement", "29"))[0]).toBe("departement:29 (self)");
  // One département makes the région; one commune makes the département.
  expect(keysOf(realSubject(figures, "departement", "974")).slice(0, 2)).toEqual([
    "departement:974 (self)",
    "france",
  ]);
  expect(keysOf(realSubject(figures, "commune", "75056"))[0]).toBe("departement:75 (self)");
  expect(keysOf(groupOf(figures, "vide", []))).toEqual(["france", "comparables"]);
});

test("by default the région of most inhabitants, France where the subject is a région", () => {
  expect(defaultOf(landerneau)).toBe("region:53");
  expect(defaultOf(redon)).toBe("region:53");
  expect(defaultOf(realSubject(figures, "region", "53"))).toBe("france");
  expect(defaultOf(realSubject(figures, "departement", "974"))).toBe("france");
  expect(defaultOf(groupOf(figures, "vide", []))).toBe("france");
});

test.each([
  ["97105", "971", "01", "Guadeloupe"],
  ["97209", "972", "02", "Martinique"],
  ["97302", "973", "03", "Guyane"],
  ["97411", "974", "04", "La Réunion"],
  ["97611", "976", "06", "Mayotte"],
])(
  "commune %s: its département, which is its région, is offered once",
  (commune, departement, region, nom) => {
    const subject = realSubject(figures, "commune", commune);
    const references = referencesOf(subject, figures);
    expect(references.map((reference) => reference.nom)).toEqual([
      nom,
      "France",
      "territoires comparables",
    ]);
    // Studies made before keep what they ask for, and the default stays the région.
    for (const key of [`departement:${departement}`, `region:${region}`, null])
      expect(chooseReference(references, key)).toMatchObject({
        key: `departement:${departement}`,
        nom,
      });
    expect(keysOf(realSubject(figures, "region", region))[0]).toBe(`region:${region} (self)`);
  },
);

test("no département is offered two references of one name", () => {
  const doubled = figures.setOf("departement").zoning.codes.filter((code) => {
    const subject = realSubject(figures, "departement", code);
    const names = referencesOf(subject, figures).map(({ nom }) => nom);
    return new Set(names).size < names.length;
  });
  expect(doubled).toEqual([]);
});

test("the other région may be asked for; an unknown key gives the default", () => {
  const references = referencesOf(redon, figures);
  expect(chooseReference(references, "region:52").nom).toBe("Pays de la Loire");
  expect(chooseReference(references, "region:84").key).toBe("region:53");
});

const fit = (
  subject: Subject,
  key: string,
  level: Parameters<typeof fitReference>[1],
): Reference => {
  const references = referencesOf(subject, figures);
  return fitReference(chooseReference(references, key), level, subject, references);
};

test("a figure is never compared with a narrower area, nor with its own", () => {
  expect(fit(landerneau, "departement:29", "epci").key).toBe("departement:29");
  expect(fit(landerneau, "departement:29", "bassin-de-vie").key).toBe("departement:29");
  expect(fit(landerneau, "departement:29", "departement").key).toBe("region:53");
  expect(fit(landerneau, "region:53", "departement").key).toBe("region:53");
  expect(fit(landerneau, "region:53", "region").key).toBe("france");
  expect(fit(landerneau, "france", "departement").key).toBe("france");
});

test("comparables are of the level of the subject; elsewhere the default", () => {
  expect(fit(landerneau, "comparables", "epci").key).toBe("comparables");
  expect(fit(landerneau, "comparables", "bassin-de-vie").key).toBe("region:53");
  expect(fit(landerneau, "comparables", "departement").key).toBe("region:53");
});

test("the département of La Réunion is not compared with the région of La Réunion", () => {
  const saintDenis = realSubject(figures, "commune", "97411");
  expect(fit(saintDenis, "region:04", "commune").key).toBe("departement:974");
  expect(fit(saintDenis, "region:04", "departement").key).toBe("france");
  expect(fit(saintDenis, "departement:974", "departement").key).toBe("france");
  expect(fit(realSubject(figures, "commune", "2A004"), "region:94", "departement").key).toBe(
    "region:94",
  );
});

test("a reference that is the subject stays, so that the reader is told", () => {
  expect(fit(realSubject(figures, "region", "53"), "region:53", "departement").isSelf).toBe(true);
});

test("territories in an area: those that have a commune there", () => {
  const bretagne = chooseReference(referencesOf(landerneau, figures), "region:53");
  // 61 EPCI touch Bretagne, CA Redon Agglomération included; 1 202 communes are inside.
  const epci = positionsIn(bretagne, "epci", figures);
  expect(epci).toHaveLength(61);
  expect(epci).toContain(figures.setOf("epci").positionOf.get("243500741"));
  expect(positionsIn(bretagne, "commune", figures)).toHaveLength(1202);
  expect(positionsIn(bretagne, "departement", figures)).toHaveLength(4);
  const france = chooseReference(referencesOf(landerneau, figures), "france");
  expect(positionsIn(france, "departement", figures)).toHaveLength(101);
});
