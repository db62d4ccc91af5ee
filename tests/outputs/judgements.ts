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

/** Mortality and prevention are judged against France alone: beside another, a gap has no sign. */
const isJudged = ({ indicator, reference }: ProfileEntry): boolean =>
  indicator.traits.synthesis?.judgedBy !== "france" || reference.reference.code === "france";

const ON_SCREEN: Readonly<Record<Said, string>> = {
  favourable: "plus favorable",
  unfavourable: "moins favorable",
  different: "différent",
  similar: "écart non significatif",
  untested: "",
  "no-value": "",
  "no-reference": "sans référence",
  "is-reference": "c’est le territoire lui-même",
  count: "",
  "too-close": "trop proche pour dire un sens",
  "not-searched": "contrats cherchés en Bretagne et en Auvergne seulement",
};

const isTest = (said: Said): boolean =>
  ["favourable", "unfavourable", "different", "similar"].includes(said);

/** The sign of the gap and that of the test, as the profile on screen reads them aloud. */
export function screenWords(entry: ProfileEntry, reading: Reading): string {
  const { said, isSetAside } = judge(entry, reading);
  const shown = isSetAside ? "similar" : said;
  const words = isTest(said) && !isJudged(entry) ? "" : ON_SCREEN[shown];
  return `${signOf(entry, reading)}${words}`.trim();
}

const IN_DOCUMENTS: Readonly<Record<Said, string>> = {
  favourable: "●",
  unfavourable: "●",
  different: "●",
  similar: "≈",
  untested: "",
  "no-value": "",
  "no-reference": "",
  "is-reference": "la référence elle-même",
  count: "",
  "not-searched": "non comparé, relevé incomplet",
  "too-close": "trop proche pour un sens",
};

/** The sign of the gap and that of the test, in the tables of the documents. */
export function documentWords(entry: ProfileEntry, reading: Reading): string {
  const { said, isSetAside } = judge(entry, reading);
  const words = isTest(said) && !isJudged(entry) ? "" : IN_DOCUMENTS[isSetAside ? "similar" : said];
  return `${signOf(entry, reading)}${words}`.trim();
}

const IN_WORKBOOK: Readonly<Partial<Record<Said, string>>> = {
  favourable: "significatif",
  unfavourable: "significatif",
  different: "significatif",
  similar: "non significatif",
};

/** The sign of the gap and the words of the workbook, which a filter reads. */
export function workbookWords(entry: ProfileEntry, reading: Reading): string {
  const { said, isSetAside } = judge(entry, reading);
  const words = isSetAside
    ? "significatif seul, non retenu après correction"
    : (IN_WORKBOOK[said] ?? IN_DOCUMENTS[said]);
  return `${signOf(entry, reading)}${words}`.trim();
}

/** The list of the page for the élus: what the figure is beside its reference. */
export function ficheWords(entry: ProfileEntry, reading: Reading): string {
  const isHigher =
    reading.measure.state === "value" && reading.measure.value > (entry.reference.value ?? 0);
  return favour(entry, isHigher) === "favourable" ? "strengths" : "attention";
}
