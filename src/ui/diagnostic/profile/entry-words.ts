import type { ComparisonSet } from "@/domain/diagnostic/comparables/comparison-set";
import type { Judgement } from "@/domain/diagnostic/judgement";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Impossible, Reading } from "@/domain/diagnostic/words/reading";
import type { Indicator } from "@/domain/indicator/indicator";
import { censoredWords, rankWords, tieWords } from "@/domain/diagnostic/words/rank-words";
import { FALSE_DISCOVERY_RATE } from "@/domain/diagnostic/words/sentence";
import { formatMeasure, formatNumber, plural } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import { printedGap } from "@/domain/book/rounding";
import { measureOf } from "@/domain/measure";

/** « [7,7 ; 9,5] », or that there is none. */
export function intervalWords({ interval, measure }: Reading, decimals: number): string {
  if (measure.state !== "value") return "";
  if (!interval) return "sans intervalle";
  return `[${formatNumber(interval.low, decimals)}\u00a0; ${formatNumber(interval.high, decimals)}]`;
}

const IMPOSSIBLE: Record<Exclude<Impossible, "not-searched">, string> = {
  "no-value": "pas de valeur",
  "no-reference": "comparaison impossible\u00a0: pas de référence",
  "is-reference": "comparaison impossible\u00a0: c’est la référence",
  count: "effectif, sans comparaison",
  "too-close": "trop proche de la référence pour dire un sens",
};

const JUDGEMENTS: Record<Judgement, string> = {
  favourable: "plus favorable",
  unfavourable: "moins favorable",
  different: "différent",
  similar: "écart non significatif",
  untested: "écart non testé",
};

function comparisonWords({ comparison }: Reading): string {
  if (comparison.state === "impossible")
    return comparison.reason === "not-searched"
      ? `comparaison impossible\u00a0: contrats cherchés ${comparison.searched} seulement`
      : IMPOSSIBLE[comparison.reason];
  if (comparison.state === "untested") return "écart non testé";
  const words = JUDGEMENTS[comparison.judgement];
  const isSet = ["favourable", "unfavourable", "different"].includes(comparison.judgement);
  return isSet && comparison.adjusted >= FALSE_DISCOVERY_RATE
    ? `${words}, non retenu après correction`
    : words;
}

/** What may be said of an entry, in a few words. */
export function judgementWords(entry: ProfileEntry): string {
  const { lead, readings, unread, level, scale, indicator } = entry;
  if (lead) return comparisonWords(lead);
  const { one, many } = levelName(level);
  const count = plural(readings.length, one, many);
  const isOne = readings.length === 1;
  switch (scale) {
    case "members": {
      const why = indicator.aggregation.rule === "none" ? "non agrégeable" : "non calculé";
      if (unread.length > 0)
        return `${why}\u00a0: ${count} sur ${formatNumber(readings.length + unread.length)}\u00a0membres`;
      return `${why}\u00a0: ${count} ${isOne ? "membre" : "membres"}`;
    }
    case "inside":
      return `${count} du territoire`;
    case "around":
    case "own":
      return `${count} qui ${isOne ? "couvre" : "couvrent"} le territoire`;
  }
}

/** « 10e valeur la plus haute des 61 EPCI de Bretagne ». */
export function positionShort(
  { position }: Reading,
  { label, positions }: ComparisonSet,
  { decimals }: Pick<Indicator, "decimals">,
): string {
  if (!position) return "";
  if (position.censored) return censoredWords(position.censored, decimals);
  const { count, isAdded } = position;
  const values = isAdded ? count - 1 : count;
  const among = isAdded ? `sur ${formatNumber(count)} en l’ajoutant aux` : "des";
  const known = values < positions.length ? ` (${plural(values, "valeur", "valeurs")})` : "";
  return `${rankWords(position)} ${among} ${label}${known}${tieWords(position)}`;
}

/** « 11,5 à 19,3 pour 1 000 hab. » */
export function rangeWords({ readings, indicator }: ProfileEntry): string {
  const values = readings.flatMap(({ measure }) =>
    measure.state === "value" ? [measure.value] : [],
  );
  if (values.length === 0) {
    const states = new Set(readings.map(({ measure }) => formatMeasure(measure, indicator)));
    return [...states].join(", ");
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const top = formatMeasure(measureOf(high), indicator);
  const isRange = printedGap(high, low, indicator.decimals) > 0;
  return isRange ? `${formatNumber(low, indicator.decimals)} à ${top}` : top;
}
