import { printedValue } from "@/domain/book/rounding";
import type { Measure } from "@/domain/measure";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { formatList } from "@/domain/words/french";
import type { Beside } from "../beside";
import { capital } from "../french-spaces";

/** A title longer than that takes a third line. */
const MOST_CHARACTERS = 130;

type Direction = "au-dessus" | "en dessous";

/** On which side of a reference a figure is printed; null where both are printed alike. */
function sideOf(
  value: number,
  reference: Measure | null | undefined,
  decimals: number,
): Direction | null {
  if (reference?.state !== "value") return null;
  const gap = printedValue(value, decimals) - printedValue(reference.value, decimals);
  if (gap === 0) return null;
  return gap > 0 ? "au-dessus" : "en dessous";
}

/**
 * Where a figure stands beside région and France, in words.
 *
 * @example « en dessous de la région et de la France », « au-dessus de la France »
 */
export function standingWords({ key, lead, indicator }: ProfileEntry, beside: Beside): string {
  if (lead?.measure.state !== "value") return "";
  const { value } = lead.measure;
  const places = [
    ["de la région", beside.byEntry[key]?.region],
    ["de la France", beside.byEntry[key]?.france],
  ] as const;
  const words = (["au-dessus", "en dessous"] as const).flatMap((side) => {
    const names = places
      .filter(([, measure]) => sideOf(value, measure, indicator.decimals) === side)
      .map(([name]) => name);
    return names.length === 0 ? [] : [`${side} ${formatList(names)}`];
  });
  return words.join(", ");
}

/** A label inside a sentence: « part des moins de 15 ans », but « APL aux infirmiers ». */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase("fr") + label.slice(1) : label;

/**
 * The title of a theme states what its figures show, so that the table of contents reads as a
 * summary: the first points put forward, with the side on which they are.
 */
export function themeTitle(
  theme: string,
  telling: readonly ProfileEntry[],
  beside: Beside,
): string {
  const name = capital(theme);
  const parts = telling.flatMap((entry) => {
    const standing = standingWords(entry, beside);
    return standing === "" ? [] : [`${inSentence(entry.indicator.traits.placedLabel)} ${standing}`];
  });
  for (let count = Math.min(2, parts.length); count > 0; count--) {
    const title = `${name} : ${parts.slice(0, count).join(" ; ")}`;
    if (title.length <= MOST_CHARACTERS) return title;
  }
  return name;
}
