import type { Atlas } from "@/domain/geography/atlas";
import type { CommuneNames } from "@/domain/geography/commune-names";
import { gazetteerOf, type Zonages } from "@/domain/geography/gazetteer";
import { departementOf } from "@/domain/geography/code";
import { NO_ZONE, rowsOfZone } from "@/domain/geography/commune-index";
import { levelRow } from "@/domain/geography/level-table";
import { levelName } from "@/domain/words/level-name";
import type { SearchEntry } from "@/domain/search/search";
import type { TerritoryRef } from "@/domain/geography/territory";

/** Everything that can be found with the files that are there. */
export function searchEntries(
  atlas: Atlas,
  names: CommuneNames | null,
  zonages: Zonages | null,
): SearchEntry[] {
  const { levels, rowOf, setOf, populationOf } = gazetteerOf({ atlas, zonages, names });
  return levels.flatMap((level) => {
    const [set, population] = [setOf(level), populationOf(level)];
    if (!set || !population) return [];
    const codesPostaux = rowOf(level).territories.file === "names" ? names?.codesPostaux : null;
    return set.zoning.codes.map((code, position): SearchEntry => ({
      ref: { level, code },
      nom: set.noms[position]!,
      population: population[position]!,
      ...(codesPostaux && { codesPostaux: codesPostaux[position]! }),
    }));
  });
}

/** EPCI that a commune belongs to; null for another level, and for the communes without EPCI. */
export function epciOf(ref: TerritoryRef, atlas: Atlas): TerritoryRef | null {
  if (ref.level !== "commune") return null;
  const row = atlas.communes.rowOf.get(ref.code);
  const zone = row === undefined ? NO_ZONE : atlas.epci.zoning.zoneOf[row]!;
  return zone === NO_ZONE ? null : { level: "epci", code: atlas.epci.zoning.codes[zone]! };
}

/** Numbers of the départements of a territory made of whole communes, in order. */
function departementsOf({ level, code }: TerritoryRef, atlas: Atlas): string {
  const { communes } = atlas;
  const set = gazetteerOf({ atlas, zonages: null, names: null }).setOf(level);
  const rows = set ? rowsOfZone(set.zoning, set.positionOf.get(code) ?? NO_ZONE) : [];
  return [...new Set(rows.map((row) => departementOf(communes.codes[row]!)))].sort().join(", ");
}

/** What tells homonyms apart: kind, département, EPCI of a commune: « commune, 29 · Brest Métropole ». */
export function entryWords({ ref }: SearchEntry, atlas: Atlas): string {
  const kind = levelName(ref.level).one;
  const { nomOf } = gazetteerOf({ atlas, zonages: null, names: null });
  switch (levelRow(ref.level).toldApartBy) {
    case "nothing":
      return kind;
    case "its-code":
      return `${kind}, ${ref.code}`;
    case "departement-of-code":
      return `${kind}, ${departementOf(ref.code)}`;
    case "region-of-code": {
      const region = nomOf({ level: "region", code: ref.code.slice(0, 2) });
      return region === null ? kind : `${kind}, ${region}`;
    }
    case "departements":
      return `${kind}, ${departementsOf(ref, atlas)}`;
    case "departement-and-epci": {
      const epci = epciOf(ref, atlas);
      const nom = epci && nomOf(epci);
      return `${kind}, ${departementOf(ref.code)} · ${nom ?? "hors EPCI"}`;
    }
  }
}
