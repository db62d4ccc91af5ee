/** Levels that the atlas embeds, the widest first. What each of them is: `level-table.ts`. */
export const LEVELS = [
  "region",
  "ancienne-region",
  "departement",
  "zone-emploi",
  "bassin-de-vie",
  "epci",
  "commune",
] as const;

export type EmbeddedLevel = (typeof LEVELS)[number];

/** A zoning loaded by the user: `zonage-cpts`. No colon: `zonage-cpts:12` is one of its territories. */
export type AddedLevel = `zonage-${string}`;

/** Level at which a territory can be chosen and an indicator published. */
export type Level = EmbeddedLevel | AddedLevel;

/** A published figure may also exist for the whole country. */
export type PublishedLevel = Level | "france";

/** What a figure may be read for: a perimeter of the study is of no level, and has its words too. */
export type ReadLevel = PublishedLevel | "perimetre";

export const isLevel = (text: string): text is EmbeddedLevel =>
  (LEVELS as readonly string[]).includes(text);
