/** Levels at which a territory can be chosen and an indicator published. */
export const LEVELS = [
  "region",
  "departement",
  "zone-emploi",
  "bassin-de-vie",
  "epci",
  "commune",
] as const;

export type Level = (typeof LEVELS)[number];

/** A published figure may also exist for the whole country. */
export type PublishedLevel = Level | "france";

export const isLevel = (text: string): text is Level =>
  (LEVELS as readonly string[]).includes(text);
