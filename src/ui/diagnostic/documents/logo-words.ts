import { MAX_LOGOS } from "@/domain/diagnostic/notes/charte";
import { formatSize } from "./documents-words";
import type { LogoProblem } from "./take-logo";

/** Why a logo was not taken, and what to do; null: there are as many as a cover holds. */
export function logoProblemMessage(problem: LogoProblem | null, file: string): string {
  const name = `«\u00a0${file}\u00a0»`;
  switch (problem?.kind) {
    case undefined:
      return `${name} n’a pas été ajouté\u00a0: une couverture porte ${MAX_LOGOS} logos au plus. Retirez-en un d’abord.`;
    case "not-an-image":
      return `${name} n’a pas pu être lu comme une image. Choisissez un fichier PNG, JPEG, WebP ou SVG qui s’ouvre ailleurs.`;
    case "too-heavy":
      return `${name} pèse ${formatSize(problem.bytes)}\u00a0: c’est plus que les 10\u00a0Mo permis pour un logo. Choisissez une image plus légère.`;
  }
}
