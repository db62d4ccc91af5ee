import { cleanText } from "../clean-text";

/** Characters that a cell may hold; one more, and Excel repairs the file by dropping the text. */
const MAX_CELL = 32_767;

/** Text as a cell holds it: « _x0041_ » would be read as the letter it is the code of. */
export function cellText(text: string): string {
  const clean = cleanText(text);
  const whole = clean.length <= MAX_CELL ? clean : `${clean.slice(0, MAX_CELL - 1)}…`;
  return cleanText(whole).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

const MAX_NAME = 31;

/** Names that Excel takes: short, without its marks, and no two alike, capitals apart. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const clean = cleanText(name)
      .replace(/[[\]:*?/\\\s]+/g, " ")
      .replace(/^['\s]+|['\s]+$/g, "");
    const base = clean === "" ? `Feuille ${i + 1}` : clean;
    let free = cleanText(base.slice(0, MAX_NAME)).trim();
    for (let n = 2; taken.has(free.toLowerCase()); n++) {
      const suffix = ` (${n})`;
      free = cleanText(base.slice(0, MAX_NAME - suffix.length)).trim() + suffix;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
