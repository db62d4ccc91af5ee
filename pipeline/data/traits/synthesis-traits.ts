import type { IndicatorTraits } from "@/domain/indicator/traits";
import { wordOf } from "../catalogue-words";
import { parseNumber } from "../read-table";

const USES = { oui: "point", contexte: "context", non: null } as const;
const JUDGES = { "": "both", france: "france" } as const;

/** Columns of `catalogue-complements.csv` on what the synthesis makes of an indicator. */
export type SynthesisRow = Readonly<
  Record<
    | "id"
    | "synthese"
    | "juge_par"
    | "ecart_minimal"
    | "dit_plus"
    | "dit_moins"
    | "a_rapprocher"
    | "reserve"
    | "reserve_departements"
    | "motif_synthese",
    string
  >
>;

/** A choice that decides what élus read is justified, whichever it is. */
const SHORTEST_REASON = 20;

/**
 * What the synthesis makes of an indicator; null where it never proposes it.
 *
 * @throws on a choice without its reason, a proposed indicator without its smallest gap or without
 * words, and on any of these for one that is not proposed
 */
export function synthesisOf(row: SynthesisRow): IndicatorTraits["synthesis"] {
  const { id, juge_par, ecart_minimal, dit_plus, dit_moins, a_rapprocher, motif_synthese } = row;
  const { reserve, reserve_departements } = row;
  const use = wordOf(USES, row.synthese, id);
  if (motif_synthese.trim().length < SHORTEST_REASON)
    throw new Error(`synthesisOf requires a reason, got « ${motif_synthese} » for ${id}`);
  if (use === null) {
    const left = [juge_par, ecart_minimal, dit_plus, dit_moins, a_rapprocher, reserve].join("");
    if (left !== "")
      throw new Error(
        `synthesisOf requires nothing for what is left out, got « ${left} » for ${id}`,
      );
    return null;
  }
  const gap = parseNumber(ecart_minimal, `catalogue-complements.csv, ${id}`);
  if (!(gap > 0)) throw new Error(`synthesisOf requires a gap above 0, got ${gap} for ${id}`);
  if (dit_plus === "" && dit_moins === "")
    throw new Error(`synthesisOf requires words for one side at least, got none for ${id}`);
  if ((reserve === "") !== (reserve_departements === ""))
    throw new Error(`synthesisOf requires « reserve » and its départements together for ${id}`);
  return {
    use,
    gap,
    judgedBy: wordOf(JUDGES, juge_par, id),
    more: dit_plus,
    less: dit_moins,
    beside: a_rapprocher || null,
    reserve:
      reserve === "" ? null : { words: reserve, departements: reserve_departements.split(" ") },
  };
}
