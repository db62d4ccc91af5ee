import { formatList, formatNumber, formatShare } from "../../words/french";
import { FALSE_DISCOVERY_RATE } from "../judgement";
import { isJudge, type BesideReference } from "../profile/compared-entries";
import type { ProfileEntry } from "../profile/profile-entry";
import { toReference } from "./gap-words";
import type { Comparison, Reading } from "./reading";

const NBSP = "\u00a0";

const NOT_RETAINED =
  "différence significative prise seule, non retenue après correction pour comparaisons multiples";

const confidenceWords = (confidence: number): string =>
  formatShare(confidence, confidence === 0.95 ? 0 : 1);

/** « intervalle à 95 % : 7,7 à 9,5 »; empty without one. */
function intervalWords({ interval }: Reading, decimals: number): string {
  if (!interval) return "";
  const [low, high] = [interval.low, interval.high].map((bound) => formatNumber(bound, decimals));
  return `intervalle à ${confidenceWords(interval.confidence)}${NBSP}: ${low} à ${high}`;
}

/** « moins de 5 points d’écart avec 100 : le calcul est trop approché pour dire un sens ». */
function tooCloseWords({ indicator, reference }: ProfileEntry): string {
  const band = formatNumber(indicator.judgedBeyond ?? 0, 0);
  return `moins de ${band}${NBSP}points d’écart avec ${formatNumber(reference.value ?? 0, 0)}${NBSP}: le calcul est trop approché pour dire un sens`;
}

type Impossible = Extract<Comparison, { state: "impossible" }>;

function impossibleWords(comparison: Impossible, entry: ProfileEntry): string {
  switch (comparison.reason) {
    case "no-value":
    case "count":
      return "";
    case "no-reference":
      return `comparaison impossible${NBSP}: pas de valeur de référence`;
    case "is-reference":
      return `comparaison impossible${NBSP}: la référence est le territoire lui-même`;
    case "too-close":
      return tooCloseWords(entry);
    case "not-searched":
      return `comparaison impossible${NBSP}: les contrats n’ont été cherchés qu’${comparison.searched}`;
  }
}

/** What the test beside one reference allows; empty without a test: the page says once what that means. */
function testWords({ entry, reading: { comparison } }: BesideReference): string {
  if (comparison.state === "untested") return "";
  if (comparison.state === "impossible") return impossibleWords(comparison, entry);
  if (comparison.judgement === "similar") return "écart non significatif";
  return comparison.adjusted < FALSE_DISCOVERY_RATE ? "différence significative" : NOT_RETAINED;
}

/** « par rapport à la Bretagne et à la France »; empty where there is one reference only. */
function whomWords(these: readonly BesideReference[], isAlone: boolean): string {
  const tested = these.filter(({ reading }) => reading.comparison.state === "tested");
  if (isAlone || tested.length === 0) return "";
  return ` par rapport ${formatList(tested.map(({ entry }) => toReference(entry.reference)))}`;
}

/**
 * What the tests beside the references that judge the figure allow, with its interval:
 * « différence significative par rapport à la Bretagne et à la France (intervalle à 95 % : …) ».
 */
export function comparedTests(compared: readonly BesideReference[]): string {
  const judging = compared.filter(({ entry }) => isJudge(entry));
  const [first] = compared;
  if (!first) return "";
  const byWords = new Map<string, BesideReference[]>();
  for (const each of judging) {
    const words = testWords(each);
    if (words !== "") byWords.set(words, [...(byWords.get(words) ?? []), each]);
  }
  const said = [...byWords]
    .map(([words, these]) => `${words}${whomWords(these, compared.length === 1)}`)
    .join(", ");
  const within = intervalWords(first.reading, first.entry.indicator.decimals);
  if (within === "") return said;
  return said === "" ? within : `${said} (${within})`;
}
