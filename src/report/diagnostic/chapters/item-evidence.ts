import type { SynthesisItem } from "@/domain/diagnostic/synthesis/finding";
import { EVIDENCE_SIGNS } from "@/domain/diagnostic/synthesis/list-words";

/** Sign of what a line rests on, whose legend is at the head; the test of a figure says nothing of other words. */
export function itemEvidence({ finding, isRewritten }: SynthesisItem): string {
  if (isRewritten) return "texte du territoire";
  return finding === null ? "ajouté par le territoire" : EVIDENCE_SIGNS[finding.evidence];
}
