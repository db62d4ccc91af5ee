import type { Atlas } from "../geography/atlas";
import { NO_ZONE, type Zoning } from "../geography/commune-index";
import type { Level } from "../geography/level";
import type { Perimetre } from "./perimetre";
import { formatTerritoryRef, type TerritoryRef, type TerritorySet } from "../geography/territory";

/** What a diagnostic is about: a territory of any level, or a perimeter of the study. */
export interface Subject {
  /** `epci:242900801`, `perimetre:p1`: the key of its notes. */
  readonly key: string;
  readonly nom: string;
  readonly level: Level | "perimetre";
  /** Code and position among the territories of its level; null for a perimeter. */
  readonly code: string | null;
  readonly position: number | null;
  /** Its communes, as a zoning of one zone. */
  readonly zoning: Zoning;
  /** EPCI and communes of a perimeter; empty otherwise. */
  readonly members: readonly TerritoryRef[];
}

const oneZone = (code: string, { zoneOf }: Zoning, zone: number): Zoning => ({
  codes: [code],
  zoneOf: zoneOf.map((each) => (each === zone ? 0 : NO_ZONE)),
});

/** The chosen territory; null where its code is unknown. */
export function territorySubject(ref: TerritoryRef, set: TerritorySet): Subject | null {
  const position = set.positionOf.get(ref.code);
  if (position === undefined) return null;
  return {
    key: formatTerritoryRef(ref),
    nom: set.noms[position]!,
    level: ref.level,
    code: ref.code,
    position,
    zoning: oneZone(ref.code, set.zoning, position),
    members: [],
  };
}

/** A perimeter of the study: the communes of its EPCI and its single communes. */
export function perimetreSubject(perimetre: Perimetre, atlas: Atlas): Subject {
  const { codes, zoneOf: epciOf } = atlas.epci.zoning;
  const isListed = new Uint8Array(codes.length);
  const rows: number[] = [];
  for (const { level, code } of perimetre.members) {
    const zone = level === "epci" ? atlas.epci.positionOf.get(code) : undefined;
    const row = level === "commune" ? atlas.communes.rowOf.get(code) : undefined;
    if (zone !== undefined) isListed[zone] = 1;
    if (row !== undefined) rows.push(row);
  }
  const zoneOf = epciOf.map((zone) => (isListed[zone] === 1 ? 0 : NO_ZONE));
  for (const row of rows) zoneOf[row] = 0;
  return {
    key: `perimetre:${perimetre.id}`,
    nom: perimetre.nom,
    level: "perimetre",
    code: null,
    position: null,
    zoning: { codes: [perimetre.id], zoneOf },
    members: perimetre.members,
  };
}

/** A zone of another level that shares communes with the subject. */
export interface Part {
  readonly zone: number;
  readonly communes: number;
  /** Inhabitants in common. */
  readonly population: number;
  /** Share of the inhabitants of the subject who live here (0–1); null without inhabitants. */
  readonly share: number | null;
  /** All communes of the subject are here. */
  readonly holdsSubject: boolean;
  /** All communes of the zone are in the subject. */
  readonly isInside: boolean;
}

/** Zones of a level that share communes with the subject, the largest part first. */
export function partsOf(
  subject: Subject,
  { zoning }: Pick<TerritorySet, "zoning">,
  population: ArrayLike<number>,
): Part[] {
  const communes = new Uint32Array(zoning.codes.length);
  const inside = new Uint32Array(zoning.codes.length);
  const people = new Float64Array(zoning.codes.length);
  let [allCommunes, allPeople] = [0, 0];
  for (let row = 0; row < zoning.zoneOf.length; row++) {
    const zone = zoning.zoneOf[row]!;
    const isOwn = subject.zoning.zoneOf[row] === 0;
    if (isOwn) {
      allCommunes++;
      allPeople += population[row]!;
    }
    if (zone === NO_ZONE) continue;
    communes[zone]!++;
    if (!isOwn) continue;
    inside[zone]!++;
    people[zone]! += population[row]!;
  }
  return [...inside.keys()]
    .filter((zone) => inside[zone]! > 0)
    .map((zone) => ({
      zone,
      communes: inside[zone]!,
      population: people[zone]!,
      share: allPeople > 0 ? people[zone]! / allPeople : null,
      holdsSubject: inside[zone] === allCommunes,
      isInside: inside[zone] === communes[zone],
    }))
    .sort((a, b) => b.population - a.population || a.zone - b.zone);
}
