import { formatTrimmed } from "@/domain/words/french";
import type { BoundsProblem } from "@/stats/classes/parse-bounds";

/** Why the bounds were refused, and what to type. */
export function boundsMessage(problem: BoundsProblem): string {
  switch (problem.kind) {
    case "not-a-number":
      return `«\u00a0${problem.piece}\u00a0» n’est pas un nombre. Séparez les bornes par «\u00a0;\u00a0».`;
    case "not-ascending":
      return `Les bornes doivent croître\u00a0: ${formatTrimmed(problem.after, 12)} suit ${formatTrimmed(problem.before, 12)}.`;
    case "too-few":
      return "Il faut au moins deux bornes.";
    case "too-many":
      return `Huit bornes au plus (sept classes) ; il y en a ${problem.count}.`;
  }
}
