import { plural } from "@/domain/words/french";

/**
 * What XML 1.0 forbids, even escaped: control characters, non-characters, halves of surrogate
 * pairs. One such character and Word refuses the whole file.
 */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Stands for a character that no file can hold: never lost without a sign. */
export const LOST = "□";

/** Text with a sign for what no file can hold; every end of line becomes a line feed. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(FORBIDDEN, LOST);

/** What is said under a text some characters of which were replaced; empty: none was. */
export function lostWords(count: number, sign: string): string {
  if (count === 0) return "";
  const said = plural(count, "caractère illisible ou absent", "caractères illisibles ou absents");
  return `${said} de la police de ce document\u00a0: «\u00a0${sign}\u00a0» en tient lieu dans le texte ci-dessus.`;
}

/** How many characters of a text no file can hold. */
export const countLost = (text: string): number => text.match(FORBIDDEN)?.length ?? 0;

/** For titles, captions and alternatives: one line, no-break spaces kept. */
export const oneLine = (text: string): string =>
  cleanText(text)
    .replace(/[ \t\n]+/g, " ")
    .trim();

/** Paragraphs of what someone wrote; blank lines at both ends go, two in a row become one. */
export const paragraphsOf = (text: string): string[] =>
  cleanText(text)
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "")
    .split("\n")
    .map((line) => line.replace(/\t/g, "    "));
