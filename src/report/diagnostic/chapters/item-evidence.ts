import type { SynthesisItem } from "@/domain/diagnostic/synthesis";

/** What a line of the synthesis rests on; the test of a figure says nothing of other words. */
export function itemEvidence({ finding, isRewritten }: SynthesisItem): string {
  if (finding === null) return "ajouté par le territoire";
  if (isRewritten) return "texte du territoire";
  return finding.evidence === "tested" ? "différence testée" : "position, sans test";
}
