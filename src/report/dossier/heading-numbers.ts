import type { DossierBlock } from "./dossier";

type Heading = Extract<DossierBlock, { kind: "heading" }>;

/**
 * Number of each heading, in order: « 1 », « 1.1 », « 1.1.1 », as the multilevel list of Word counts.
 *
 * @example headingNumbers([{ level: 1 }, { level: 2 }, { level: 1 }]) // ["1", "1.1", "2"]
 */
export function headingNumbers(headings: readonly Pick<Heading, "level">[]): string[] {
  const counts = [0, 0, 0];
  return headings.map(({ level }) => {
    counts[level - 1]!++;
    counts.fill(0, level);
    return counts.slice(0, level).join(".");
  });
}

export const headingsOf = (blocks: readonly DossierBlock[]): Heading[] =>
  blocks.flatMap((block) => (block.kind === "heading" ? [block] : []));
