import type { DossierBlock, Inline } from "../../dossier/dossier";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { SYNTHESIS_LISTS, type SynthesisList } from "@/domain/diagnostic/notes/diagnostic-notes";
import { writtenItems, type SynthesisItem } from "@/domain/diagnostic/synthesis/finding";
import { EVIDENCE_LEGEND, LIST_WORDS } from "@/domain/diagnostic/synthesis/list-words";
import { plural } from "@/domain/words/french";
import { asWritten, body, heading, lead, bulletList, note, say } from "./blocks";
import { contactWords, coverageWords } from "../words/coverage-words";
import { evidenceRun } from "./item-evidence";
import { identityWords, kindWords } from "./identity";
import { unknownWords } from "../words/unknown-words";

/** Proposed lines that a page for élus holds, beside those that the territory wrote. */
const MOST_PROPOSED: Readonly<Record<SynthesisList, number>> = {
  caracteristique: 6,
  atout: 6,
  attention: 6,
  contraste: 3,
  "a-expliquer": 3,
  contexte: 5,
};

/** Parts that are said to be empty: the others are left out. */
const ALWAYS_SAID: readonly SynthesisList[] = ["caracteristique", "atout", "attention"];

const isProposed = ({ finding, isRewritten }: SynthesisItem): boolean =>
  finding !== null && !isRewritten;

/** The chapters by theme say the rest; what contradicts is told with its explanation. */
function itemWords(item: SynthesisItem): Inline[] {
  const { finding, isRewritten, text } = item;
  const proposed = finding?.list === "a-expliquer" ? finding.text : finding?.short;
  const words = proposed === undefined || isRewritten ? asWritten(text) : say(proposed);
  return [words, evidenceRun(item)];
}

function listBlocks({ synthesis, findings }: Diagnostic, wanted: SynthesisList): DossierBlock[] {
  const items = writtenItems(synthesis).filter((item) => item.list === wanted);
  const isGiven = findings.some(({ list }) => list === wanted);
  if (items.length === 0 && !isGiven && !ALWAYS_SAID.includes(wanted)) return [];
  const { title, none, setAside } = LIST_WORDS[wanted];
  const beyond = items.filter(isProposed).slice(MOST_PROPOSED[wanted]);
  return [
    heading(2, title),
    ...(items.length === 0 ? [body(isGiven ? setAside : none)] : []),
    ...bulletList(items.filter((item) => !beyond.includes(item)).map(itemWords)),
    ...(beyond.length > 0
      ? [
          note(
            `${plural(beyond.length, "autre constat proposé figure", "autres constats proposés figurent")} dans l’annexe, thème par thème, sous « Ce qui ressort ».`,
          ),
        ]
      : []),
  ];
}

function whoWeAre(diagnostic: Diagnostic): string {
  const { bassins } = diagnostic;
  const around = bassins
    .filter(({ share }) => (share ?? 0) >= 0.05)
    .slice(0, 4)
    .map(({ nom }) => nom);
  const title = around.length < bassins.length ? "Principaux bassins de vie" : "Bassins de vie";
  const basins = around.length === 0 ? "" : ` ${title} : ${around.join(", ")}.`;
  return `Type de territoire : ${kindWords(diagnostic)}.${basins}`;
}

function contactsLine(diagnostic: Diagnostic): string {
  const words = contactWords(diagnostic).join(" ; ");
  const head = diagnostic.contacts.contacts.length > 0 ? "Contacts à l’ARS : " : "";
  return `${head}${words.replace(/\.$/, "")}.`;
}

/** One page for the élus: who, strengths, attention, contracts, whom to ask, what is not known. */
export function synthesisChapter(diagnostic: Diagnostic): DossierBlock[] {
  return [
    heading(1, "Synthèse pour les élus"),
    lead(`${identityWords(diagnostic)}.`),
    body(whoWeAre(diagnostic)),
    note(EVIDENCE_LEGEND),
    ...SYNTHESIS_LISTS.flatMap((list) => listBlocks(diagnostic, list)),
    heading(2, "Contrats locaux de santé et contacts"),
    body(coverageWords(diagnostic)),
    body(contactsLine(diagnostic)),
    heading(2, "Ce que l’on ne sait pas"),
    note(unknownWords(diagnostic).join(" ")),
  ];
}
