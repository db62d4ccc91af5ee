import type { PublishedLevel } from "@/domain/geography/level";
import type { Territories } from "./territories";

/** Levels that have published columns; a column of zones d'emploi exists in no source yet. */
export const COLUMN_LEVELS = [
  "commune",
  "epci",
  "bassin-de-vie",
  "departement",
  "region",
  "france",
] as const;

export type ColumnLevel = (typeof COLUMN_LEVELS)[number];

/** Code of the whole country in our tables. */
export const FRANCE = "FR";

/** Codes of a level, in the order of its columns. */
export function codesOf(level: PublishedLevel, territories: Territories): readonly string[] {
  switch (level) {
    case "commune":
      return territories.communes.codes;
    case "epci":
      return territories.epci.codes;
    case "bassin-de-vie":
      return territories.bassinsDeVie.codes;
    case "zone-emploi":
      return territories.zonesEmploi.codes;
    case "departement":
      return territories.departements.codes;
    case "region":
      return territories.regions.codes;
    case "france":
      return [FRANCE];
  }
}
