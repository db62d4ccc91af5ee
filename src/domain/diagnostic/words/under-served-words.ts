import { formatNumber, formatShare, plural } from "../../words/french";
import { UNDER_SERVED_APL } from "../../indicator/under-served";
import { isMostlyKnown, type Inside } from "../inside";

const NBSP = "\u00a0";

/** « 22 », or « les 23 dont l’APL est connue (sur 31) ». */
const amongWords = (known: number, all: number): string =>
  known === all
    ? formatNumber(all)
    : `les ${formatNumber(known)} dont l’APL est connue (sur ${formatNumber(all)})`;

/**
 * Communes under the DREES threshold among those whose APL is known, and the share of the
 * inhabitants of these; no share where too many are unknown: the published one counts them all.
 * Null where no APL is embedded.
 */
export function underServedWords({
  communes,
  known,
  underServed,
  aplYear,
}: Pick<Inside, "communes" | "known" | "underServed" | "aplYear">): string | null {
  if (!underServed || aplYear === null) return null;
  const all = communes.length;
  const unknown = all - known.communes;
  const among = amongWords(known.communes, all);
  const threshold = `le seuil de ${formatNumber(UNDER_SERVED_APL, 1)} consultations (APL ${aplYear})`;
  if (underServed.communes === 0)
    return unknown === 0 && all === 1
      ? `La commune n’est pas sous ${threshold}.`
      : `Aucune commune sur ${among} n’est sous ${threshold}.`;
  const verb = underServed.communes === 1 ? "est" : "sont";
  const head = `${plural(underServed.communes, "commune", "communes")} sur ${among} ${verb} sous ${threshold}${NBSP}: ${plural(underServed.population, "habitant", "habitants")}`;
  if (!isMostlyKnown(known.communes, all))
    return `${head}. L’APL manque pour ${plural(unknown, "commune", "communes")}${NBSP}: pas de part calculée ici, lire la part de la population en commune sous-dense.`;
  if (known.population === 0) return `${head}.`;
  const share = formatShare(underServed.population / known.population, 1);
  return unknown === 0
    ? `${head} (${share}).`
    : `${head} (${share} de ceux de ces ${formatNumber(known.communes)}${NBSP}communes).`;
}
