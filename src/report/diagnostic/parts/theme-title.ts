import type { SynthesisList } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { Finding } from "@/domain/diagnostic/synthesis/finding";
import { capital } from "../french-spaces";

/** A title longer than that takes a third line. */
const MOST_CHARACTERS = 118;

/** Lists of what is told of the territory itself, what calls for action first. */
const TOLD: readonly SynthesisList[] = ["attention", "atout", "caracteristique"];

/** Figures of the comparators, which the line under the title gives. */
const FIGURES = /\s\([^()]*\d[^()]*\)/gu;

/** A phrase inside a sentence: « plus de pharmacies », but « APL aux infirmiers ». */
const inSentence = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase("fr") + words.slice(1) : words;

/**
 * The title of a theme states what the synthesis found of the territory, so that the table of contents
 * reads as a summary; where it found nothing, the theme alone.
 *
 * @param findings of the theme, in the order of the synthesis
 */
export function themeTitle(
  theme: string,
  findings: readonly Pick<Finding, "list" | "direction">[],
): string {
  const name = capital(theme);
  const parts = TOLD.flatMap((wanted) =>
    findings
      .filter(({ list, direction }) => list === wanted && direction !== "")
      .map(({ direction }) => inSentence(direction.replaceAll(FIGURES, ""))),
  );
  const titles = [parts.slice(0, 2), ...parts.map((part) => [part])]
    .filter((told) => told.length > 0)
    .map((told) => `${name} : ${told.join(" ; ")}`);
  return titles.find((title) => title.length <= MOST_CHARACTERS) ?? name;
}
