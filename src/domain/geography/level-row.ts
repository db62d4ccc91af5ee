import type { EmbeddedLevel } from "./level";

/** French words of a level. */
export interface LevelWords {
  readonly one: string;
  readonly many: string;
  /** After « par ». */
  readonly by: string;
  readonly gender: "m" | "f";
  /** In the singular, where the full word has just been said. */
  readonly short: string;
  /** What the codes of its territories are called. */
  readonly code: string;
  /** What the level stands for, in the organisation of care or in time; null: nothing. */
  readonly role: string | null;
  /** Do names say what they name: « Brest Métropole », but « bassin de vie de Landerneau »? */
  readonly isNameEnough: boolean;
  /** Do names begin with a legal form, left out of a map: « CC du Pays d'Iroise »? */
  readonly hasLegalForm: boolean;
}

/** Files of a level, from the root of the site; null where the atlas has none. */
export interface LevelFiles {
  /** Outlines of all of France: a topology (`docs/formats.md`) where the name ends so. */
  readonly outlines: string | null;
  /** Folder of the same by région: `<code>.topojson` holds what lies in it, whole. */
  readonly outlinesByRegion: string | null;
  /** Label points and boxes. */
  readonly labels: string | null;
  /** Folder of the figures, a file by lot; for communes, one by région and lot. */
  readonly columns: string | null;
  /** Spread of the APL between the communes of each territory: a file, or a folder of them by département. */
  readonly spread: string | null;
  /** Which territories touch. */
  readonly adjacency: string | null;
}

/** Which file brings the territories of a level, and under which name in it. */
type Territories =
  | {
      readonly file: "atlas";
      readonly key: "regions" | "anciennesRegions" | "departements" | "epci";
    }
  | { readonly file: "zonages"; readonly key: "bassinsDeVie" | "zonesEmploi" }
  | { readonly file: "names" }
  /** The whole country, a perimeter, a zoning that the user loads. */
  | { readonly file: "none" };

/** Everything that one level has of its own: no other file knows levels one by one. */
export interface LevelRow {
  readonly words: LevelWords;
  readonly files: LevelFiles;
  readonly territories: Territories;
  /** How a territory is made: of whole communes, of a part of one, of parts with their shares. */
  readonly membership: "groups-communes" | "lies-within-commune" | "overlaps-with-shares";
  /** From the widest, 0. */
  readonly rank: number;
  /** Can its territories be members of a perimeter? */
  readonly canJoin: boolean;
  /** 0 first among the matches of a search: few and large territories, then the others. */
  readonly searchPriority: number;
  /** What tells its homonyms apart in a list; codes may begin with that of a wider territory. */
  readonly toldApartBy:
    | "nothing"
    | "its-code"
    | "departement-of-code"
    | "region-of-code"
    | "departements"
    | "departement-and-epci";
  /** Levels of members whose figures are read where a perimeter has none. */
  readonly members: readonly EmbeddedLevel[];
  /** Levels around whose figures are read where a territory has none, the nearest first. */
  readonly around: readonly EmbeddedLevel[];
  /** Levels inside whose figures are read where a territory has none. */
  readonly inside: readonly EmbeddedLevel[];
  /** Levels of the references beside a territory, the nearest first; France comes after them. */
  readonly references: readonly EmbeddedLevel[];
}
