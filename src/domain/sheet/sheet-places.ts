import type { Atlas } from "../geography/atlas";
import { gazetteerOf, type Zonages } from "../geography/gazetteer";
import { NO_ZONE, type Zoning } from "../geography/commune-index";
import type { PublishedLevel } from "../geography/level";
import { levelRow } from "../geography/level-table";
import { overlappingZones } from "../geography/scope";
import type { TerritorySet } from "../geography/territory";

/** A territory, or another that shares communes with it. */
export interface SheetPart {
  readonly level: PublishedLevel;
  readonly code: string;
  readonly label: string;
  /** Among the territories of its level. */
  readonly position: number;
  /** Share of the inhabitants of the territory who live here (0–1); null without inhabitants. */
  readonly share: number | null;
  /** False when only a part of the communes of the territory is here. */
  readonly isWhole: boolean;
}

/** With the communes that make it, so that its own figures can be computed. */
export interface SheetPlace extends SheetPart {
  /** The communes of the place, as a zoning of one zone. */
  readonly zoning: Zoning;
}

/** A territory shown on its own: one zone among those of its level. */
export interface SheetTerritory {
  readonly set: TerritorySet;
  readonly position: number;
}

/** A part in a whole (0–1); null where the whole is empty. */
export const shareIn = (part: number, whole: number): number | null =>
  whole > 0 ? part / whole : null;

const oneZone = ({ codes, zoneOf }: Zoning, zone: number): Zoning => ({
  codes: [codes[zone]!],
  zoneOf: zoneOf.map((each) => (each === zone ? 0 : NO_ZONE)),
});

export const ownPlace = ({ set, position }: SheetTerritory): SheetPlace => ({
  level: set.level,
  code: set.zoning.codes[position]!,
  label: set.noms[position]!,
  position,
  share: 1,
  isWhole: true,
  zoning: oneZone(set.zoning, position),
});

/** Territories of another level that share communes with the territory, the largest part first. */
export function partsAround(
  { set, position }: SheetTerritory,
  other: TerritorySet,
  population: ArrayLike<number>,
): SheetPart[] {
  const parts = overlappingZones(set.zoning, position, other.zoning, population);
  let whole = 0;
  let communes = 0;
  for (let row = 0; row < set.zoning.zoneOf.length; row++)
    if (set.zoning.zoneOf[row] === position) {
      whole += population[row]!;
      communes++;
    }
  return parts.map((part) => ({
    level: other.level,
    code: other.zoning.codes[part.zone]!,
    label: other.noms[part.zone]!,
    position: part.zone,
    share: shareIn(part.population, whole),
    isWhole: part.communes === communes,
  }));
}

const france = (atlas: Atlas): SheetPlace => ({
  level: "france",
  code: "france",
  label: "France",
  position: 0,
  share: 1,
  isWhole: true,
  zoning: { codes: ["france"], zoneOf: new Uint16Array(atlas.communes.codes.length) },
});

/** A région of one département, under the name of that département: once is enough. */
const isSamePlace = (a: SheetPlace, b: SheetPlace): boolean =>
  a.label === b.label && a.zoning.zoneOf.every((zone, row) => zone === b.zoning.zoneOf[row]);

/** What a territory is compared with: every département and région that it touches, and France. */
export function referencePlaces(
  territory: SheetTerritory,
  atlas: Atlas,
  zonages: Partial<Zonages> | null,
): SheetPlace[] {
  const { setOf } = gazetteerOf({ atlas, zonages, names: null });
  const around = levelRow(territory.set.level).references.flatMap((level) => {
    const set = setOf(level);
    if (!set) return [];
    return partsAround(territory, set, atlas.population).map((part) => ({
      ...part,
      zoning: oneZone(set.zoning, part.position),
    }));
  });
  // A commune may be a département too (Paris), of which more is published: it stays beside it.
  const known = territory.set.level === "departement" ? [ownPlace(territory)] : [];
  const distinct = around.filter(
    (place, at) => ![...known, ...around.slice(0, at)].some((other) => isSamePlace(place, other)),
  );
  return [...distinct, france(atlas)];
}
