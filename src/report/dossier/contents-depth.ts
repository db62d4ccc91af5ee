import type { Dossier } from "./dossier";

/** Headings that one page of contents holds. */
const MOST_LINES = 38;

/** Levels of headings in the table of contents: chapters only where two levels need two pages. */
export function contentsDepth({ blocks }: Pick<Dossier, "blocks">): 1 | 2 {
  const lines = blocks.filter((block) => block.kind === "heading" && block.level <= 2).length;
  return lines > MOST_LINES ? 1 : 2;
}
