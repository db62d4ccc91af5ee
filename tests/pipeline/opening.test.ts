import { describe, expect, test } from "vitest";
import { createShelfLoader } from "@/app/shelf-loader";
import { computeClsCoverage, coverageOfZone } from "@/domain/contract/cls-coverage";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import { FIRST_ETUDE } from "@/domain/etude";
import type { Atlas } from "@/domain/geography/atlas";
import { sumByZone } from "@/domain/geography/commune-index";
import { communesInScope, scopeZoning, territoriesInScope } from "@/domain/geography/scope";
import type { Register } from "@/domain/contract/register";
import { parseDay } from "@/domain/day";
import { createOutlines } from "@/workers/outlines";
import { diskShelf, embedded, valueOf } from "../data/disk";
import { success } from "@/domain/result";

const load = diskShelf();
const whole = valueOf(await load("atlas"));
const opening = valueOf(await load("opening"));
const register = valueOf(await load("register"));

/** What the first view says of the région where it opens, on a day. */
function firstView(atlas: Atlas, known: Register, day: string) {
  const dated = coverageOnDay(known, atlas, parseDay(day));
  const inScope = communesInScope(FIRST_ETUDE.scope, atlas);
  const { zoning } = atlas.epci;
  const scope = territoriesInScope(zoning, inScope);
  const byZone = computeClsCoverage(zoning, dated, atlas.population);
  return {
    epci: scope.map((position) => [zoning.codes[position], atlas.epci.noms[position]]),
    populations: scope.map((position) => sumByZone(zoning, atlas.population)[position]),
    coverage: scope.map((position) => coverageOfZone(byZone, position)),
    ofScope: coverageOfZone(
      computeClsCoverage(scopeZoning(FIRST_ETUDE.scope, inScope), dated, atlas.population),
      0,
    ),
    areas: dated.atoms.map(({ key, rows }) => [key, rows.length]),
    states: [...dated.atomStatuses],
  };
}

describe("the part of the atlas that the first view counts", () => {
  test("says of Bretagne what the whole atlas says, whatever the day", () => {
    for (const day of ["2012-06-30", "2019-01-01", "2024-06-01", "2026-11-29"]) {
      const [part, all] = [opening, whole].map((atlas) => firstView(atlas, register, day));
      expect(part).toEqual(all);
    }
    // Insee, populations légales 2023: 3,449,370 inhabitants in the 1,202 communes of Bretagne.
    const { ofScope } = firstView(opening, register, "2026-11-29");
    const sum = (cells: Iterable<number>) => [...cells].reduce((a, b) => a + b, 0);
    expect([sum(ofScope.communes), sum(ofScope.population)]).toEqual([1_202, 3_449_370]);
  });

  test("holds fewer communes, and the same territories at the same positions", () => {
    expect(opening.communes.codes.length).toBeLessThan(whole.communes.codes.length / 5);
    for (const key of ["regions", "departements", "epci"] as const) {
      expect(opening[key].zoning.codes).toEqual(whole[key].zoning.codes);
      expect(opening[key].noms).toEqual(whole[key].noms);
    }
  });
});

/** A shelf that notes which files it reads. */
function watched() {
  const read: string[] = [];
  const json = (file: string) => {
    read.push(file);
    return Promise.resolve(success(embedded(file)));
  };
  return { read, load: createShelfLoader({ json }, createOutlines({ json })) };
}

describe("the shelf", () => {
  test("opens the first view without the communes of France, and names once", async () => {
    const { read, load: open } = watched();
    const first = [
      open("opening"),
      open("register"),
      open("labels:epci"),
      open("outlines:epci:53"),
    ];
    for (const file of await Promise.all(first)) expect(file.ok).toBe(true);
    expect(read).not.toContain("data/communes.json");
    valueOf(await open("atlas"));
    expect(read.filter((file) => file === "data/territoires.json")).toHaveLength(1);
  });

  test("reads the whole atlas where nobody asked for its part", async () => {
    const { read, load: open } = watched();
    valueOf(await open("register"));
    expect(read).toContain("data/communes.json");
    expect(read).not.toContain("data/communes-ouverture.json");
  });
});
