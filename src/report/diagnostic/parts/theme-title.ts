import type { SynthesisList } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { Finding } from "@/domain/diagnostic/synthesis/finding";
import { capital } from "../french-spaces";

/** A title longer than that takes a third line. */
const MOST_CHARACTERS = 118;

/** Lists of what is told of the territory itself, what calls for action first. */
export const TOLD: readonly SynthesisList[] = [
  "attention",
  "atout",
  "caracteristique",
  "contraste",
  "a-expliquer",
];

/** Figures of the comparators, which the line under the title gives. */
const FIGURES = /\s\([^()]*\d[^()]*\)/gu;

const NOTHING_STANDS_OUT = "rien ne se distingue nettement";
const NO_FIGURE = "pas de chiffre comparable du territoire lui-même";

/** A phrase inside a sentence: « plus de pharmacies », but « APL aux infirmiers ». */
const inSentence = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase("fr") + words.slice(1) : words;

type Told = Pick<Finding, "list" | "direction" | "phrase">;

/** A finding as a title says it: what it states, and beside what. */
interface Part {
  readonly phrase: string;
  /** « qu’en Bretagne et qu’en France »; empty where the phrase says all. */
  readonly beside: string;
  /** What the references disagree upon is not said without them. */
  readonly isContrasted: boolean;
}

function partOf({ list, direction, phrase }: Told): Part {
  const words = direction.replaceAll(FIGURES, "");
  const beside = words.startsWith(phrase) ? words.slice(phrase.length) : "";
  return {
    phrase: inSentence(phrase === "" ? words : phrase),
    beside,
    isContrasted: list === "contraste",
  };
}

const whole = ({ phrase, beside }: Part): string => `${phrase}${beside}`;

/** Two findings beside the same comparators name them once. */
const joined = (first: Part, second: Part): string =>
  first.beside === second.beside
    ? `${first.phrase}, ${whole(second)}`
    : `${whole(first)} ; ${whole(second)}`;

/** What a title says of some findings, the fullest words first. */
function wordings([first, second]: readonly Part[]): string[] {
  if (!first) return [];
  if (first.isContrasted) return [whole(first)];
  return [
    ...(second ? [joined(first, second)] : []),
    whole(first),
    ...(second && !second.isContrasted ? [`${first.phrase}, ${second.phrase}`] : []),
    first.phrase,
  ];
}

/**
 * The title of a theme states what the synthesis found of the territory, so that the table of contents
 * reads as a summary. With more comparators than two lines hold, the finding alone; where nothing was
 * found, that is said.
 *
 * @param findings of the theme, in the order of the synthesis
 * @param hasFigures has the theme a figure of the territory itself?
 */
export function themeTitle(theme: string, findings: readonly Told[], hasFigures: boolean): string {
  const name = capital(theme);
  const parts = TOLD.flatMap((wanted) =>
    findings.filter(({ list, direction }) => list === wanted && direction !== "").map(partOf),
  );
  const titles = wordings(parts).map((told) => `${name} : ${told}`);
  const nothing = hasFigures ? NOTHING_STANDS_OUT : NO_FIGURE;
  return (
    titles.find((title) => title.length <= MOST_CHARACTERS) ??
    (parts[0] && !parts[0].isContrasted ? titles.at(-1)! : `${name} : ${nothing}`)
  );
}
