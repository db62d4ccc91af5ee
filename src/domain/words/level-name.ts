import type { Level, PublishedLevel } from "../geography/level";

interface LevelName {
  readonly one: string;
  readonly many: string;
  /** After « par ». */
  readonly by: string;
}

const NAMES: Record<PublishedLevel, LevelName> = {
  france: { one: "France", many: "France", by: "France entière" },
  region: { one: "région", many: "régions", by: "région" },
  departement: { one: "département", many: "départements", by: "département" },
  "zone-emploi": { one: "zone d’emploi", many: "zones d’emploi", by: "zone d’emploi" },
  "bassin-de-vie": { one: "bassin de vie", many: "bassins de vie", by: "bassin de vie" },
  epci: { one: "EPCI", many: "EPCI", by: "EPCI" },
  commune: { one: "commune", many: "communes", by: "commune" },
};

/** French words of a level, in the singular, in the plural, and after « par ». */
export const levelName = (level: PublishedLevel): LevelName => NAMES[level];

/**
 * What the level stands for in the organisation of care. Bassins de vie 2022 are the base of the
 * ministry's territoires de vie-santé, zones d'emploi 2020 stand for the bassins intermédiaires.
 */
export const LEVEL_ROLE: Partial<Record<Level, string>> = {
  "bassin-de-vie": "bassin de santé de proximité",
  "zone-emploi": "bassin de santé intermédiaire",
  departement: "territoire de concertation",
};
