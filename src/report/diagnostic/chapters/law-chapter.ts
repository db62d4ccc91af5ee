import type { DossierBlock } from "../../dossier/dossier";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { LawBlock } from "@/domain/diagnostic/law-blocks";
import { readingsBeside, type ComparedEntries } from "@/domain/diagnostic/profile/compared-entries";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { testSign } from "@/domain/diagnostic/words/signs";
import { sentenceOf } from "@/domain/diagnostic/words/sentence";
import { underServedWords } from "@/domain/diagnostic/words/under-served-words";
import { body, heading, note, textList } from "./blocks";
import { absentWords } from "./theme-chapter";

/** Inhabitants of the communes under the threshold. */
function underServed({ inside }: Diagnostic, { id }: LawBlock): string[] {
  const words = id === "zones-sous-denses" ? underServedWords(inside) : null;
  return words === null ? [] : [words];
}

/** « (● France) »: the tests of the reading that speaks for the subject; empty without any. */
function signsOf({ lead, readings }: ProfileEntry, entries: readonly ProfileEntry[]): string {
  const signs = lead ? readingsBeside(entries, readings.indexOf(lead)).map(testSign) : [];
  const said = signs.flatMap((sign, at) =>
    sign === "" ? [] : [`${sign}\u00a0${entries[at]!.reference.label}`],
  );
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
}

function blockOf(
  block: LawBlock,
  diagnostic: Diagnostic,
  compared: ComparedEntries,
): DossierBlock[] {
  const sentences = [
    ...underServed(diagnostic, block),
    ...block.entries.map((entry) => {
      const entries = compared.get(entry.key) ?? [entry];
      const { text, short } = sentenceOf(entry, entries);
      return entry.lead ? `${short}${signsOf(entry, entries)}.` : text;
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
export const lawChapter = (diagnostic: Diagnostic, compared: ComparedEntries): DossierBlock[] => [
  heading(1, "Ce que la loi demande de regarder"),
  ...diagnostic.blocks.flatMap((block) => blockOf(block, diagnostic, compared)),
];
