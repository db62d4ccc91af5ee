import type { Day, SourceDate } from "../day";
import { formatShare, formatSourceDate, plural } from "../words/french";

/** What is counted: contracts signed, or share of the inhabitants covered. */
export const ANNOUNCED = ["contrats", "habitants"] as const;

/** What somebody announced of the coverage of a place, beside what the record finds. */
export interface Annonce {
  /** Null where the page carries no date. */
  readonly date: SourceDate | null;
  readonly level: "region" | "departement";
  readonly code: string;
  readonly mesure: (typeof ANNOUNCED)[number];
  /** Contracts, or a share between 0 and 1. */
  readonly valeur: number;
  /** « plus de »: the figure is a floor. */
  readonly isFloor: boolean;
  readonly source: string;
  /** In the words of the record; may be empty. */
  readonly precision: string;
}

const dateOf = ({ date }: Annonce): string => date?.latest ?? "";

/**
 * The latest of each measure for a place, as known on a day: all those of the same date, for two pages
 * may differ. Population first.
 */
export function latestAnnonces(
  annonces: readonly Annonce[],
  place: { readonly level: string; readonly code: string },
  day: Day,
): Annonce[] {
  const here = annonces.filter(
    ({ level, code, date }) =>
      level === place.level && code === place.code && (date === null || date.earliest <= day),
  );
  return ANNOUNCED.toReversed().flatMap((mesure) => {
    const all = here.filter((annonce) => annonce.mesure === mesure);
    const last = all.reduce((latest, annonce) => {
      const date = dateOf(annonce);
      return date > latest ? date : latest;
    }, "");
    return all.filter((annonce) => dateOf(annonce) === last);
  });
}

/** « l’ARS », or the site that reports the figure. */
export function announcerOf({ source }: Pick<Annonce, "source">): string {
  const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(source)?.[1] ?? source;
  return host.endsWith("ars.sante.fr") ? "l’ARS" : host;
}

/** « plus de 65 % », « 20 contrats signés ». */
export function announcedWords({ mesure, valeur, isFloor }: Annonce): string {
  const figure =
    mesure === "habitants"
      ? formatShare(valeur)
      : plural(valeur, "contrat signé", "contrats signés");
  return isFloor ? `plus de ${figure}` : figure;
}

/** « le 9 janvier 2024 », « en 2023 », « sur une page sans date ». */
export function announcedWhen({ date }: Pick<Annonce, "date">): string {
  if (!date) return "sur une page sans date";
  return `${date.earliest === date.latest ? "le" : "en"} ${formatSourceDate(date)}`;
}

/** « l’ARS annonçait plus de 65 % de la population couverte le 9 janvier 2024 ». */
export function annonceSentence(annonce: Annonce): string {
  const of = annonce.mesure === "habitants" ? " de la population couverte" : "";
  return `${announcerOf(annonce)} annonçait ${announcedWords(annonce)}${of} ${announcedWhen(annonce)}`;
}

/** Why the record and the announcements differ, in one sentence. */
export const WHY_DIFFERENT =
  "L’écart vient des contrats que nous n’avons pas trouvés, ou dont nos sources ne disent pas s’ils courent encore ; l’annonce ne donne pas sa liste.";
