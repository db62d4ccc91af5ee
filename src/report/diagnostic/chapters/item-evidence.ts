import type { SynthesisItem } from "@/domain/diagnostic/synthesis/finding";
import { EVIDENCE_SIGNS } from "@/domain/diagnostic/synthesis/list-words";
import type { Inline } from "../../dossier/dossier";
import { say } from "./blocks";

/** Sign of what a line rests on, whose legend is at the head; the test of a figure says nothing of other words. */
export function itemEvidence({ finding, isRewritten }: SynthesisItem): string {
  if (isRewritten) return "texte du territoire";
  return finding === null ? "ajouté par le territoire" : EVIDENCE_SIGNS[finding.evidence];
}

/** The same between brackets, after the words of the line: a sign never begins the next line alone. */
export function evidenceRun(item: SynthesisItem): Inline {
  const words = itemEvidence(item);
  const space = words.length === 1 ? "\u00a0" : " ";
  return { ...say(`${space}(${words})`), isItalic: true };
}
