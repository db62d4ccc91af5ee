import type { EmbeddedLevel } from "@/domain/geography/level";
import { levelRow } from "@/domain/geography/level-table";
import type { OutlineProperties } from "@/geo/topology";
import type { Territories } from "../data/territories";
import { groupCommunes } from "./levels";

/** What a level is made of, in the order of its index. */
interface LevelZones {
  /** Commune rows of each territory. */
  readonly groups: readonly (readonly number[])[];
  readonly properties: (position: number) => OutlineProperties;
  /** Positions of the régions that each territory touches, ascending. */
  readonly regionsOf: (position: number) => readonly number[];
}

/** The territories of a level, the communes themselves included; a new level of the table is one. */
export function levelZones(level: EmbeddedLevel, territories: Territories): LevelZones {
  const { territories: origin } = levelRow(level);
  const { communes, regions } = territories;
  if (origin.file === "none")
    throw new Error(`levelZones requires an embedded level, got ${level}`);
  const zoning = origin.file === "names" ? null : territories[origin.key];
  const groups = zoning ? groupCommunes(zoning) : communes.codes.map((_, row) => [row]);
  return {
    groups,
    properties: (position) =>
      zoning
        ? { code: zoning.codes[position]!, nom: zoning.noms[position]! }
        : { code: communes.codes[position]! },
    regionsOf: (position) =>
      [...new Set(groups[position]!.map((row) => regions.zoneOf[row]!))].toSorted((a, b) => a - b),
  };
}
