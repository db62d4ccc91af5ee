/** Ordinary spaces and after hyphens, dashes and slashes; never at an espace insécable. */
const BREAK = /(?<=[ \-–/])/;

/** Pieces of a text between which a line may end, each with the space or the hyphen at its end. */
export const unbroken = (text: string): string[] => text.split(BREAK);

/** May a line end after this piece? */
export const mayBreakAfter = (piece: string): boolean => /[ \-–/]$/.test(piece);

/**
 * Parts of a word longer than any line: it is broken between letters rather than cut.
 *
 * @param fits does a part hold in a line; a single letter always stands, even where it does not
 */
export function breakWord<Letter>(
  letters: Iterable<Letter>,
  fits: (part: readonly Letter[]) => boolean,
): Letter[][] {
  const parts: Letter[][] = [];
  let part: Letter[] = [];
  for (const letter of letters) {
    if (part.length > 0 && !fits([...part, letter])) {
      parts.push(part);
      part = [];
    }
    part.push(letter);
  }
  return [...parts, part];
}

/**
 * Lines of a text. Nothing is cut: what does not fit goes to the next line.
 *
 * @param width of a line, in the unit of `measure`
 *
 * @example wrapText("Espérance de vie", 10, (text) => text.length) // ["Espérance", "de vie"]
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const fits = (line: string): boolean => measure(line.trimEnd()) <= width + 1e-6;
  const lines: string[] = [];
  let line = "";
  for (const piece of unbroken(text.replace(/[ \t\r\n]+/g, " ").trim())) {
    if (line !== "" && !fits(line + piece)) {
      lines.push(line);
      line = "";
    }
    if (line === "" && !fits(piece)) {
      const parts = breakWord(piece, (part) => fits(part.join(""))).map((part) => part.join(""));
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? "";
    } else line += piece;
  }
  return [...lines, line].map((l) => l.trimEnd()).filter((l) => l !== "");
}
