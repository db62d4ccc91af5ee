import { formatNumber } from "@/domain/words/french";
import { paperSizePx, PRINT_DPI, type Paper } from "@/report/snapshot/page";
import type { SnapshotProblem } from "@/report/snapshot/snapshot";

export const FORMAT_WORDS = { A4: "A4 (21 × 29,7 cm)", A3: "A3 (29,7 × 42 cm)" } as const;
export const ORIENTATION_WORDS = { landscape: "Paysage", portrait: "Portrait" } as const;

/** « A4 paysage ». */
export const paperWords = ({ format, orientation }: Paper): string =>
  `${format} ${ORIENTATION_WORDS[orientation].toLowerCase()}`;

/** « 3 508 × 2 480 pixels, 300 points par pouce ». */
export function sizeWords(paper: Paper): string {
  const { width, height } = paperSizePx(paper, PRINT_DPI);
  return `${formatNumber(width)} × ${formatNumber(height)} pixels, ${PRINT_DPI} points par pouce`;
}

/** What happened and what to do, or nothing where the user asked for it. */
export function snapshotProblemMessage(problem: SnapshotProblem): string {
  switch (problem.kind) {
    case "cancelled":
      return "Image annulée.";
    case "no-canvas":
      return "Ce navigateur ne sait pas dessiner d’image. Essayez avec une version récente de Firefox, de Chrome ou d’Edge.";
    case "canvas-too-large":
      return `Ce navigateur n’a pas assez de mémoire pour une image de ${formatNumber(problem.width)} × ${formatNumber(problem.height)} pixels. Fermez d’autres onglets, ou choisissez le format A4.`;
  }
}
