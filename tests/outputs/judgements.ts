import { printedValue } from "@/domain/book/rounding";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reading } from "@/domain/diagnostic/words/reading";

/** What may be said of a figure, read again from its interval, its reference and the catalogue. */
type Said =
  | "favourable"
  | "unfavourable"
  | "different"
  | "similar"
  | "untested"
  | "no-value"
  | "no-reference"
  | "is-reference"
  | "count"
  | "not-searched"
  | "too-close";

interface Judged {
  readonly said: Said;
  /** A difference that the correction for many tests sets aside. */
  readonly isSetAside: boolean;
}

/** Benjamini-Hochberg, as the method says. */
const RETAINED = 0.05;

function favour({ indicator }: ProfileEntry, isHigher: boolean): Said {
  if (indicator.polarity === "neutral") return "different";
  return isHigher === (indicator.polarity === "higher-better") ? "favourable" : "unfavourable";
}

function judge(entry: ProfileEntry, { comparison, measure, interval }: Reading): Judged {
  const { value: reference } = entry.reference;
  if (comparison.state === "impossible") return { said: comparison.reason, isSetAside: false };
  // Nothing is expected at a rate of 0: no count can be tested against it.
  if (measure.state !== "value" || reference === null || !interval || reference === 0)
    return { said: "untested", isSetAside: false };
  if (reference >= interval.low && reference <= interval.high)
    return { said: "similar", isSetAside: false };
  const { adjusted } = comparison.state === "tested" ? comparison : { adjusted: 1 };
  return { said: favour(entry, measure.value > reference), isSetAside: adjusted >= RETAINED };
}

const ON_SCREEN: Readonly<Record<Said, string>> = {
  favourable: "plus favorable",
  unfavourable: "moins favorable",
  different: "différent",
  similar: "écart non significatif",
  untested: "écart non testé",
  "no-value": "pas de valeur",
  "no-reference": "comparaison impossible : pas de référence",
  "is-reference": "comparaison impossible : c’est la référence",
  count: "effectif, sans comparaison",
  "too-close": "trop proche de la référence pour dire un sens",
  "not-searched": "comparaison impossible : contrats cherchés en Bretagne et en Auvergne seulement",
};

/** The words of the profile on screen. */
export function screenWords(entry: ProfileEntry, reading: Reading): string {
  const { said, isSetAside } = judge(entry, reading);
  return `${ON_SCREEN[said]}${isSetAside ? ", non retenu après correction" : ""}`;
}

const IN_DOCUMENTS: Readonly<Record<Said, string>> = {
  favourable: "significatif",
  unfavourable: "significatif",
  different: "significatif",
  similar: "non significatif",
  untested: "non testé",
  "no-value": "sans valeur",
  "no-reference": "sans référence",
  "is-reference": "la référence elle-même",
  count: "effectif, non comparé",
  "not-searched": "non comparé, relevé incomplet",
  "too-close": "trop proche pour un sens",
};

/** Side of the reference on which the printed figure lies, where both are compared. */
function signOf({ indicator, reference }: ProfileEntry, { comparison, measure }: Reading): string {
  if (measure.state !== "value" || reference.value === null || comparison.state === "impossible")
    return "";
  const [own, other] = [measure.value, reference.value].map((value) =>
    printedValue(value, indicator.decimals),
  ) as [number, number];
  if (own === other) return "égal ";
  return own > other ? "+ " : "− ";
}

/** The sign of the gap and the words of the documents. */
export function documentWords(entry: ProfileEntry, reading: Reading): string {
  const { said, isSetAside } = judge(entry, reading);
  return `${signOf(entry, reading)}${isSetAside ? "significatif seul, non retenu après correction" : IN_DOCUMENTS[said]}`;
}

/** The list of the page for the élus: what the figure is beside its reference. */
export function ficheWords(entry: ProfileEntry, reading: Reading): string {
  const isHigher =
    reading.measure.state === "value" && reading.measure.value > (entry.reference.value ?? 0);
  return favour(entry, isHigher) === "favourable" ? "strengths" : "attention";
}
