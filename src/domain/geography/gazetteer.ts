import type { Atlas } from "./atlas";
import { departementOf } from "./code";
import { zoningFrom, type CommuneIndex, type Zoning } from "./commune-index";
import type { Level } from "./level";
import { levelRow } from "./level-table";
import type { TerritorySet } from "./territory";

/** Loaded when asked for: zonings of bassins de vie and zones d'emploi. */
export interface Zonages {
  readonly bassinsDeVie: TerritorySet;
  readonly zonesEmploi: TerritorySet;
}

/** Grouping of communes into départements, from their codes. */
export const departementZoning = (communes: CommuneIndex, codes: readonly string[]): Zoning =>
  zoningFrom(codes, communes.codes.map(departementOf));

/** Territories of a level, or null while the files that define them are not there. */
export function territoriesOf(
  level: Level,
  atlas: Atlas,
  zonages: Zonages | null,
  communes: TerritorySet | null,
): TerritorySet | null {
  const { territories } = levelRow(level);
  switch (territories.file) {
    case "atlas":
      return atlas[territories.key];
    case "zonages":
      return zonages?.[territories.key] ?? null;
    case "names":
      return communes;
    case "none":
      return null;
  }
}
