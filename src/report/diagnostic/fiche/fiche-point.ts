import type { ComparisonSet } from "@/domain/diagnostic/comparables/comparison-set";
import { isFavourable } from "@/domain/diagnostic/judgement";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reading } from "@/domain/diagnostic/words/reading";
import { placeWords } from "@/domain/diagnostic/words/sentence";
import type { Finding, SynthesisItem } from "@/domain/diagnostic/synthesis";
import { formatMeasure, formatNumber } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import { measureOf, type Measure } from "@/domain/measure";
import { manyPlaces, rangeWords } from "../words/entry-words";
import { capital, frenchSpaces } from "../french-spaces";
import { PLAIN_UNITS } from "../words/plain-units";

/** A strength or a point of attention in plain words. */
export interface FichePoint {
  readonly key: string;
  /** « Accès aux médecins généralistes ». */
  readonly label: string;
  /** With its unit and its year; empty for a line written by the user. */
  readonly value: string;
  /** What may be said of it, one or two sentences; the words of the user where they wrote it. */
  readonly words: string;
  /** `written`: words of the user, which no test confirms. */
  readonly evidence: Finding["evidence"] | "written";
}

/** An index means nothing without what it is counted from: « 111,0 pour 100 en France métropolitaine ». */
function plainUnit({ indicator: { unit, reference: base }, reference }: ProfileEntry): string {
  if (unit === "" && base !== null) return `pour ${formatNumber(base)} en ${reference.label}`;
  return PLAIN_UNITS[unit] ?? unit;
}

/** « 4,4 consultations possibles par habitant et par an ». */
export function plainValue(measure: Measure, entry: ProfileEntry): string {
  return formatMeasure(measure, { unit: plainUnit(entry), decimals: entry.indicator.decimals });
}

/** « de 15,0 à 33,7 pour 10 000 habitants selon les 12 bassins de vie ». */
export const plainRange = (entry: ProfileEntry): string =>
  `${rangeWords(entry, (value) => plainValue(measureOf(value), entry))} selon ${entry.readings.length > 1 ? "les " : ""}${manyPlaces(entry)}`;

/** Share of a set that must be strictly behind to say « les trois quarts ». */
const THREE_QUARTERS = 0.75;

const othersOf = ({ label }: ComparisonSet): string => `des ${label}`;

/**
 * « valeur plus élevée que celle des trois quarts des 61 EPCI de Bretagne », as far as it is true;
 * « mieux placé » is said of a difference that was tested.
 */
function quarterWords(
  { indicator, setValues, set }: ProfileEntry,
  value: number,
  { evidence, list }: Finding,
  adjective: string,
): string {
  const isGood = list === "atout";
  const isHigher = (indicator.polarity === "higher-better") === isGood;
  const behind = setValues.filter((other) => (isHigher ? other < value : other > value)).length;
  const isAhead = behind >= THREE_QUARTERS * (setValues.length - 1);
  const others = othersOf(set);
  if (evidence === "tested") {
    const degree = isGood ? "mieux" : "moins bien";
    return isAhead
      ? `${degree} ${adjective} que les trois quarts ${others}`
      : `parmi le quart le ${degree} ${adjective} ${others}`;
  }
  return isAhead
    ? `valeur plus ${isHigher ? "élevée" : "basse"} que celle des trois quarts ${others}`
    : `valeur du quart le plus ${isHigher ? "haut" : "bas"} ${others}`;
}

function leadWords(entry: ProfileEntry, reading: Reading, finding: Finding): string {
  const { evidence } = finding;
  const { measure, place, comparison, position } = reading;
  const value = measure.state === "value" ? measure.value : 0;
  const isFeminine = levelName(place.level).gender === "f";
  const isTested = evidence === "tested";
  const verb = isTested ? " est " : "\u00a0: ";
  const who =
    entry.scale === "own" ? "" : `${isFeminine ? "La" : "Le"} ${placeWords(place)}${verb}`;
  const sentences: string[] = [];
  if (position?.quarter === 1 || position?.quarter === 4) {
    const words = quarterWords(entry, value, finding, isFeminine ? "placée" : "placé");
    sentences.push(`${capital(who + words)}.`);
  }
  if (isTested && comparison.state === "tested") {
    const side = comparison.side === "higher" ? "plus élevé" : "plus bas";
    const beside =
      entry.reference.how === "median" ? `la ${entry.reference.label}` : entry.reference.label;
    const where = entry.scale === "own" ? "" : ` (${placeWords(place)})`;
    sentences.push(
      `Chiffre ${side} que pour la référence, ${beside}${sentences.length === 0 ? where : ""} : différence confirmée par un test.`,
    );
  } else sentences.push("C’est une position, sans test.");
  return sentences.join(" ");
}

/** Favourable or not is said of what was tested; a mere position is higher or lower. */
function sharedWords({ indicator, reference }: ProfileEntry, { evidence, list }: Finding): string {
  const beside = reference.how === "median" ? `la ${reference.label}` : reference.label;
  const isHigher = isFavourable("higher", indicator.polarity) === (list === "atout");
  const [words, test] =
    evidence === "tested"
      ? [
          list === "atout" ? "plus favorables" : "moins favorables",
          "Différence confirmée par un test.",
        ]
      : [isHigher ? "plus élevés" : "plus bas", "C’est une position, sans test."];
  return `Chiffres ${words} que ${beside}, dans les principaux territoires concernés. ${test}`;
}

/** A line of the synthesis as the page for élus says it. */
export function fichePoint({ key, finding, text, isRewritten }: SynthesisItem): FichePoint {
  if (!finding) return { key, label: "", value: "", words: text, evidence: "written" };
  const { entry, evidence } = finding;
  const { lead, year } = entry;
  const value = lead ? plainValue(lead.measure, entry) : plainRange(entry);
  const words = lead ? leadWords(entry, lead, finding) : sharedWords(entry, finding);
  return {
    key,
    label: entry.indicator.traits.plainLabel,
    value: frenchSpaces(`${value} (${year})`),
    words: isRewritten ? text : frenchSpaces(words),
    evidence: isRewritten ? "written" : evidence,
  };
}
