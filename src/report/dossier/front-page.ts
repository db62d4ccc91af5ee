import { blockHeight } from "./block-height";
import type { Dossier, DossierBlock } from "./dossier";
import { logosHeight } from "./logo-row";
import { lineHeight, LOOKS, TEXT_HEIGHT } from "./looks";

/** The headings that the table of contents lists: one level, which reads as a summary. */
export const contentsOf = ({ blocks }: Pick<Dossier, "blocks">): string[] =>
  blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));

const paragraph = (text: string): DossierBlock => ({
  kind: "paragraph",
  style: "body",
  content: [{ text, isBold: true }],
});

/** Part of the first page that the title takes, at most, when the contents stand under it. */
const COVER_SHARE = 0.4;

/** Do the contents fit under the title? No page is then left half blank. */
export function isContentsOnCover(dossier: Pick<Dossier, "blocks" | "logos">): boolean {
  const lines = contentsOf(dossier).map((text) => blockHeight(paragraph(`00 ${text} 000`)));
  const title = lineHeight(LOOKS.contents.size) + LOOKS.contents.after;
  const height = lines.reduce((sum, each) => sum + each, title);
  return height <= (1 - COVER_SHARE) * TEXT_HEIGHT - logosHeight(dossier);
}
