import { breakWord, mayBreakAfter, unbroken } from "@/charts/wrap-text";

/** Text of one look. Sizes are points. */
export interface PdfRun {
  readonly text: string;
  readonly size: number;
  readonly weight: "regular" | "semibold";
  readonly color: string;
  readonly isOblique: boolean;
  readonly href: string | null;
}

export interface PdfPiece {
  readonly text: string;
  readonly width: number;
  readonly run: PdfRun;
}

/** Pieces from left to right; the width leaves out the space at the end. */
export interface Line {
  readonly pieces: readonly PdfPiece[];
  readonly width: number;
}

export type MeasureRun = (text: string, run: PdfRun) => number;

/** Width, points, that rounding may add to a full line. */
const SLACK = 1e-6;

const widthOf = (pieces: readonly PdfPiece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.width, 0);

/** Width up to the last letter. */
function inkWidth(pieces: readonly PdfPiece[], measure: MeasureRun): number {
  const last = pieces.at(-1);
  if (!last) return 0;
  const trimmed = last.text.trimEnd();
  const trim = trimmed === last.text ? 0 : last.width - measure(trimmed, last.run);
  return widthOf(pieces) - trim;
}

/** Words, each a list of pieces that no line may part: « gras » and the comma that follows it. */
function wordsOf(runs: readonly PdfRun[], measure: MeasureRun): PdfPiece[][] {
  const words: PdfPiece[][] = [];
  let isOpen = false;
  for (const run of runs)
    for (const text of unbroken(run.text)) {
      if (text === "") continue;
      const piece = { text, width: measure(text, run), run };
      if (isOpen) words.at(-1)!.push(piece);
      else words.push([piece]);
      isOpen = !mayBreakAfter(text);
    }
  return words;
}

/** Letters put together again, those of one look in one piece. */
function joined(letters: readonly PdfPiece[]): PdfPiece[] {
  const pieces: PdfPiece[] = [];
  for (const { text, width, run } of letters) {
    const last = pieces.at(-1);
    if (last?.run === run)
      pieces[pieces.length - 1] = { text: last.text + text, width: last.width + width, run };
    else pieces.push({ text, width, run });
  }
  return pieces;
}

/** Parts of a word too long for any line, each as wide as a line can hold. */
function partsOf(word: readonly PdfPiece[], width: number, measure: MeasureRun): PdfPiece[][] {
  const letters = word.flatMap(({ text, run }) =>
    Array.from(text, (letter) => ({ text: letter, width: measure(letter, run), run })),
  );
  return breakWord(letters, (part) => widthOf(part) <= width).map(joined);
}

/** Lines of one paragraph without line feeds; at least one, empty if need be. */
function wrapParagraph(runs: readonly PdfRun[], width: number, measure: MeasureRun): Line[] {
  const lines: Line[] = [];
  let pieces: PdfPiece[] = [];
  const end = (): void => {
    lines.push({ pieces, width: inkWidth(pieces, measure) });
    pieces = [];
  };
  for (const word of wordsOf(runs, measure)) {
    if (pieces.length > 0 && widthOf(pieces) + inkWidth(word, measure) > width + SLACK) end();
    if (pieces.length > 0 || inkWidth(word, measure) <= width + SLACK) {
      pieces.push(...word);
      continue;
    }
    const parts = partsOf(word, width, measure);
    for (const part of parts.slice(0, -1)) {
      pieces = part;
      end();
    }
    pieces = parts.at(-1)!;
  }
  end();
  return lines;
}

/** Lines of a text in a width; its line feeds are kept. */
export function wrapRuns(runs: readonly PdfRun[], width: number, measure: MeasureRun): Line[] {
  const paragraphs: PdfRun[][] = [[]];
  for (const run of runs)
    run.text.split("\n").forEach((line, i, lines) => {
      if (i > 0) paragraphs.push([]);
      // Without its space a line read aloud, or copied, runs into the next one.
      const text = i < lines.length - 1 ? `${line} ` : line;
      if (text !== "") paragraphs.at(-1)!.push({ ...run, text });
    });
  return paragraphs.flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}
