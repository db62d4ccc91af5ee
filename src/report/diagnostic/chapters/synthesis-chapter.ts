import type { DossierBlock, Inline } from "../../dossier/dossier";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { SynthesisList } from "@/domain/diagnostic/notes/diagnostic-notes";
import { writtenItems, type SynthesisItem } from "@/domain/diagnostic/synthesis";
import { plural } from "@/domain/words/french";
import { asWritten, body, heading, lead, bulletList, note, say } from "./blocks";
import { contactWords, coverageWords } from "../words/coverage-words";
import { itemEvidence } from "./item-evidence";
import { identityWords, kindWords } from "./identity";
import { unknownWords } from "../words/unknown-words";

/** Proposed lines that a page for élus holds, beside those that the territory wrote. */
const MOST_PROPOSED = 5;

const isProposed = ({ finding, isRewritten }: SynthesisItem): boolean =>
  finding !== null && !isRewritten;

/** The chapters by theme say the rest. */
function itemWords(item: SynthesisItem): Inline[] {
  const { finding, isRewritten, text } = item;
  const words = finding === null || isRewritten ? asWritten(text) : say(finding.short);
  return [words, { ...say(` (${itemEvidence(item)})`), isItalic: true }];
}

const TITLES: Record<SynthesisList, string> = {
  atout: "Atouts",
  attention: "Points d’attention",
};
const NONE: Record<SynthesisList, string> = {
  atout: "Les chiffres disponibles ne font ressortir aucun atout.",
  attention: "Les chiffres disponibles ne font ressortir aucun point d’attention.",
};
const SET_ASIDE: Record<SynthesisList, string> = {
  atout: "Aucun des atouts proposés n’est retenu.",
  attention: "Aucun des points d’attention proposés n’est retenu.",
};

function listBlocks({ synthesis, findings }: Diagnostic, wanted: SynthesisList): DossierBlock[] {
  const items = writtenItems(synthesis).filter((item) => item.list === wanted);
  const none = findings.some(({ list: of }) => of === wanted) ? SET_ASIDE : NONE;
  const beyond = items.filter(isProposed).slice(MOST_PROPOSED);
  return [
    heading(2, TITLES[wanted]),
    ...(items.length === 0 ? [body(none[wanted])] : []),
    ...bulletList(items.filter((item) => !beyond.includes(item)).map(itemWords)),
    ...(beyond.length > 0
      ? [
          note(
            `${plural(beyond.length, "autre constat proposé figure", "autres constats proposés figurent")} dans les chapitres par thème, sous « Ce qui ressort ».`,
          ),
        ]
      : []),
  ];
}

function whoWeAre(diagnostic: Diagnostic): string {
  const { bassins, profile } = diagnostic;
  const around = bassins
    .filter(({ share }) => (share ?? 0) >= 0.05)
    .slice(0, 4)
    .map(({ nom }) => nom);
  const title = around.length < bassins.length ? "Principaux bassins de vie" : "Bassins de vie";
  const basins = around.length === 0 ? "" : ` ${title} : ${around.join(", ")}.`;
  return `Type de territoire : ${kindWords(diagnostic)}.${basins} Les chiffres sont comparés ${profile.reference.afterA}, sauf mention contraire.`;
}

function contactsLine(diagnostic: Diagnostic): string {
  const words = contactWords(diagnostic).join(" ; ");
  return `Contacts à l’ARS : ${words.replace(/\.$/, "")}.`;
}

/** One page for the élus: who, strengths, attention, contracts, whom to ask, what is not known. */
export function synthesisChapter(diagnostic: Diagnostic): DossierBlock[] {
  return [
    heading(1, "Synthèse pour les élus"),
    lead(`${identityWords(diagnostic)}.`),
    body(whoWeAre(diagnostic)),
    ...listBlocks(diagnostic, "atout"),
    ...listBlocks(diagnostic, "attention"),
    heading(2, "Contrats locaux de santé et contacts"),
    body(coverageWords(diagnostic)),
    body(contactsLine(diagnostic)),
    heading(2, "Ce que l’on ne sait pas"),
    note(unknownWords(diagnostic).join(" ")),
  ];
}
