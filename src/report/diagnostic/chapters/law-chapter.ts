import type { DossierBlock } from "../../dossier/dossier";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { LawBlock } from "@/domain/diagnostic/law-blocks";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { sentenceOf } from "@/domain/diagnostic/words/sentence";
import { underServedWords } from "@/domain/diagnostic/words/under-served-words";
import { body, heading, note, textList } from "./blocks";
import { evidenceWords } from "../words/entry-words";
import { absentWords } from "./theme-chapter";

/** Inhabitants of the communes under the threshold. */
function underServed({ inside }: Diagnostic, { id }: LawBlock): string[] {
  const words = id === "zones-sous-denses" ? underServedWords(inside) : null;
  return words === null ? [] : [words];
}

/** What the test of the reading that speaks for the subject allows. */
function evidence({ lead }: ProfileEntry): string {
  const words = lead && lead.comparison.state !== "impossible" ? evidenceWords(lead) : "";
  return words === "" ? "" : ` (${words})`;
}

function blockOf(block: LawBlock, diagnostic: Diagnostic): DossierBlock[] {
  const sentences = [
    ...underServed(diagnostic, block),
    ...block.entries.map((entry) => {
      const { text, short } = sentenceOf(entry);
      return entry.lead ? `${short}${evidence(entry)}.` : text;
    }),
  ];
  return [
    heading(2, block.title),
    body(block.why),
    ...(sentences.length === 0
      ? [body("Aucun chiffre de l’atlas ne concerne ce territoire pour ce volet.")]
      : textList(sentences)),
    ...(block.absent.length > 0 ? [note(absentWords(block.absent))] : []),
  ];
}

/** The two parts that the law asks of each contract. */
export const lawChapter = (diagnostic: Diagnostic): DossierBlock[] => [
  heading(1, "Ce que la loi demande de regarder"),
  ...diagnostic.blocks.flatMap((block) => blockOf(block, diagnostic)),
];
