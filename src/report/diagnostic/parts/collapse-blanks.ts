import type { DossierBlock, DossierField } from "../../dossier/dossier";
import { bold, bulletList, heading, say } from "../chapters/blocks";

const isBlank = (block: DossierBlock): block is DossierField =>
  block.kind === "field" && block.text.trim() === "";

/** Headings under which nothing is left, before one of the same level or of a higher one. */
function withoutEmptyHeadings(blocks: readonly DossierBlock[]): DossierBlock[] {
  return blocks.filter((block, at) => {
    if (block.kind !== "heading" || block.level === 1) return true;
    const next = blocks[at + 1];
    return next !== undefined && !(next.kind === "heading" && next.level <= block.level);
  });
}

/**
 * Blank boxes of some chapters as one list of what is left to write, a line each: no page is filled
 * with empty boxes.
 */
export function collapseBlanks(blocks: readonly DossierBlock[]): DossierBlock[] {
  const blanks = blocks.filter(isBlank);
  const written = withoutEmptyHeadings(blocks.filter((block) => !isBlank(block)));
  if (blanks.length === 0) return written;
  return [
    ...written,
    heading(2, "À compléter par le territoire"),
    ...bulletList(blanks.map(({ label, hint }) => [bold(`${label} : `), say(hint)])),
  ];
}
