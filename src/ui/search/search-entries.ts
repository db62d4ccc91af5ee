import type { Atlas } from "@/domain/geography/atlas";
import type { CommuneNames } from "@/domain/geography/commune-names";
import type { Zonages } from "@/domain/geography/gazetteer";
import { departementOf } from "@/domain/geography/code";
import { NO_ZONE, rowsOfZone, sumByZone } from "@/domain/geography/commune-index";
import { levelRow } from "@/domain/geography/level-table";
import { levelName } from "@/domain/words/level-name";
import type { SearchEntry } from "@/domain/search/search";
import type { TerritoryRef, TerritorySet } from "@/domain/geography/territory";

function entriesOf(set: TerritorySet, population: ArrayLike<number>): SearchEntry[] {
  const totals = sumByZone(set.zoning, population);
  return set.zoning.codes.map((code, position) => ({
    ref: { level: set.level, code },
    nom: set.noms[position]!,
    population: totals[position]!,
  }));
}

/** Everything that can be found with the files that are there. */
export function searchEntries(
  atlas: Atlas,
  names: CommuneNames | null,
  zonages: Zonages | null,
): SearchEntry[] {
  const sets = [atlas.regions, atlas.departements, atlas.epci];
  if (zonages) sets.push(zonages.bassinsDeVie, zonages.zonesEmploi);
  const communes = names
    ? atlas.communes.codes.map((code, row): SearchEntry => ({
        ref: { level: "commune", code },
        nom: names.noms[row]!,
        population: atlas.population[row]!,
        codesPostaux: names.codesPostaux[row]!,
      }))
    : [];
  return [...sets.flatMap((set) => entriesOf(set, atlas.population)), ...communes];
}

/** EPCI that a commune belongs to; null for another level, and for the communes without EPCI. */
export function epciOf(ref: TerritoryRef, atlas: Atlas): TerritoryRef | null {
  if (ref.level !== "commune") return null;
  const row = atlas.communes.rowOf.get(ref.code);
  const zone = row === undefined ? NO_ZONE : atlas.epci.zoning.zoneOf[row]!;
  return zone === NO_ZONE ? null : { level: "epci", code: atlas.epci.zoning.codes[zone]! };
}

const nomOf = (set: TerritorySet, code: string): string | undefined =>
  set.noms[set.positionOf.get(code) ?? -1];

/** Numbers of the départements of an EPCI, in order. */
function departementsOfEpci(code: string, { communes, epci }: Atlas): string {
  const rows = rowsOfZone(epci.zoning, epci.positionOf.get(code) ?? NO_ZONE);
  return [...new Set(rows.map((row) => departementOf(communes.codes[row]!)))].sort().join(", ");
}

/** What tells homonyms apart: kind, département, EPCI of a commune: « commune, 29 · Brest Métropole ». */
export function entryWords({ ref }: SearchEntry, atlas: Atlas): string {
  const kind = levelName(ref.level).one;
  switch (levelRow(ref.level).toldApartBy) {
    case "nothing":
      return kind;
    case "its-code":
      return `${kind}, ${ref.code}`;
    case "departement-of-code":
      return `${kind}, ${departementOf(ref.code)}`;
    case "region-of-code": {
      const region = nomOf(atlas.regions, ref.code.slice(0, 2));
      return region === undefined ? kind : `${kind}, ${region}`;
    }
    case "departements":
      return `${kind}, ${departementsOfEpci(ref.code, atlas)}`;
    case "departement-and-epci": {
      const epci = epciOf(ref, atlas);
      const nom = epci ? nomOf(atlas.epci, epci.code) : undefined;
      return `${kind}, ${departementOf(ref.code)} · ${nom ?? "hors EPCI"}`;
    }
  }
}
