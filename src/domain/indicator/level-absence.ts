import type { PublishedLevel } from "../geography/level";
import { NOT_LOADED, NOT_PUBLISHED, type Measure } from "../measure";
import type { Indicator } from "./indicator";

type Offered = Pick<Indicator, "elsewhere" | "unpublishedAt">;

/** Is it known that the producer publishes no figure at this level? */
const isUnpublished = ({ unpublishedAt = [] }: Offered, level: PublishedLevel): boolean =>
  unpublishedAt.includes(level);

/**
 * Why there is no figure of an indicator at a level at which the atlas has none: only what is known
 * to be left out by its producer is `not-published`.
 */
export const absentAt = (indicator: Offered, level: PublishedLevel): Measure =>
  isUnpublished(indicator, level) ? NOT_PUBLISHED : NOT_LOADED;

/** Where the producer publishes a level that the atlas has not taken; null where it is not known. */
const whereAt = ({ elsewhere = [] }: Offered, level: PublishedLevel): string | null =>
  elsewhere.find(({ levels }) => levels.includes(level))?.where ?? null;

/** What is known of the producer at such a level, in French; null where nothing is. */
export function knownAbsence(indicator: Offered, level: PublishedLevel): string | null {
  if (isUnpublished(indicator, level)) return "non publié par le producteur à ce niveau";
  const where = whereAt(indicator, level);
  return where === null ? null : `pas repris dans l’atlas (où\u00a0: ${where})`;
}

/**
 * Why there is no figure at such a level, in French. Where nothing is known of the producer, the words
 * are about the atlas alone.
 *
 * @example levelAbsenceWords(logement, "epci") // "pas repris dans l’atlas (où : Insee, dossier complet, insee.fr)"
 */
export const levelAbsenceWords = (indicator: Offered, level: PublishedLevel): string =>
  knownAbsence(indicator, level) ?? "pas dans l’atlas à ce niveau";
