import { describe, expect, test } from "vitest";
import { NO_CHANGES } from "@/domain/geography/commune-changes";
import type { Atlas } from "@/domain/geography/atlas";
import type { CommuneNames } from "@/domain/geography/commune-names";
import type { Zonages } from "@/domain/geography/gazetteer";
import { indexCommunes, zoningFrom } from "@/domain/geography/commune-index";
import { buildSearchIndex, search } from "@/domain/search/search";
import { territorySet, type TerritorySet } from "@/domain/geography/territory";
import type { Level } from "@/domain/geography/level";
import { entryWords, epciOf, searchEntries } from "@/ui/search/search-entries";

const set = (level: Level, codes: string[], noms: string[], of: (string | null)[]): TerritorySet =>
  territorySet(level, noms, zoningFrom(codes, of));

const BREST = "242900314";

/** Brest and Plougastel-Daoulas in Brest Métropole, Île-de-Sein in no EPCI, Rennes far away. */
const atlas: Atlas = {
  communes: indexCommunes(2026, ["29019", "29083", "29189", "35238"]),
  changes: NO_CHANGES,
  populationYear: 2023,
  population: Uint32Array.from([140_000, 250, 13_000, 225_000]),
  regions: set("region", ["53"], ["Bretagne"], ["53", "53", "53", "53"]),
  anciennesRegions: set("ancienne-region", [], [], [null, null, null, null]),
  departements: set(
    "departement",
    ["29", "35"],
    ["Finistère", "Ille-et-Vilaine"],
    ["29", "29", "29", "35"],
  ),
  epci: set(
    "epci",
    [BREST, "243500139"],
    ["Brest Métropole", "Rennes Métropole"],
    [BREST, null, BREST, "243500139"],
  ),
};

const names: CommuneNames = {
  noms: ["Brest", "Île-de-Sein", "Plougastel-Daoulas", "Rennes"],
  codesPostaux: ["29200", "29990", "29470", "35000 35200 35700"],
};

const zonages: Zonages = {
  bassinsDeVie: set(
    "bassin-de-vie",
    ["29019", "35238"],
    ["Brest", "Rennes"],
    ["29019", "29019", "29019", "35238"],
  ),
  zonesEmploi: set("zone-emploi", ["5301"], ["Brest"], ["5301", "5301", "5301", "5301"]),
};

describe("searchEntries", () => {
  test("starts with the régions, départements and EPCI, and grows with the files", () => {
    expect(searchEntries(atlas, null, null)).toHaveLength(5);
    const levels = searchEntries(atlas, names, null).map(({ ref }) => ref.level);
    expect(levels).toContain("commune");
    expect(searchEntries(atlas, names, zonages)).toHaveLength(12);
  });

  test("gives each territory its inhabitants", () => {
    const [bretagne] = searchEntries(atlas, null, null);
    expect(bretagne?.population).toBe(378_250);
  });

  test("finds a commune by its postal code", () => {
    const index = buildSearchIndex(searchEntries(atlas, names, zonages));
    const [first] = search(index, "29470", 10);
    expect(first?.entry.nom).toBe("Plougastel-Daoulas");
    expect(first?.kind).toBe("postal-code");
  });
});

test.each([
  ["commune", "29189", "commune, 29 · Brest Métropole"],
  ["commune", "29083", "commune, 29 · hors EPCI"],
  ["epci", BREST, "EPCI, 29"],
  ["bassin-de-vie", "29019", "bassin de vie, 29"],
  ["zone-emploi", "5301", "zone d’emploi, Bretagne"],
  ["departement", "29", "département, 29"],
  ["region", "53", "région"],
] as const)("%s %s reads « %s »", (level, code, words) => {
  expect(entryWords({ ref: { level, code }, nom: "", population: 0 }, atlas)).toBe(words);
});

test("epciOf gives the EPCI of a commune only", () => {
  expect(epciOf({ level: "commune", code: "29189" }, atlas)).toEqual({
    level: "epci",
    code: BREST,
  });
  expect(epciOf({ level: "commune", code: "29083" }, atlas)).toBeNull();
  expect(epciOf({ level: "commune", code: "99999" }, atlas)).toBeNull();
  expect(epciOf({ level: "epci", code: BREST }, atlas)).toBeNull();
});
