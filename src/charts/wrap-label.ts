/** Ordinary spaces and after hyphens, dashes and slashes; never at an espace insécable. */
const BREAK = /(?<=[ \-–/])/;

/** A word longer than the line is broken between letters rather than cut. */
function breakWord(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && !fits(part + letter)) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}

/**
 * Lines of a label. Nothing is cut: what does not fit goes to the next line.
 *
 * @param width of a line, in the unit of `measure`
 *
 * @example wrapLabel("Espérance de vie", 10, (text) => text.length) // ["Espérance", "de vie"]
 */
export function wrapLabel(
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  const fits = (line: string): boolean => measure(line.trimEnd()) <= width + 1e-6;
  const lines: string[] = [];
  let line = "";
  for (const piece of text
    .replace(/[ \t\r\n]+/g, " ")
    .trim()
    .split(BREAK)) {
    if (line !== "" && !fits(line + piece)) {
      lines.push(line);
      line = "";
    }
    if (line === "" && !fits(piece)) {
      const parts = breakWord(piece, fits);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? "";
    } else line += piece;
  }
  return [...lines, line].map((l) => l.trimEnd()).filter((l) => l !== "");
}
