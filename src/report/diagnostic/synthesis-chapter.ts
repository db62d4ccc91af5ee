import type { DossierBlock, Inline } from "../dossier/dossier";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { SynthesisList } from "@/domain/diagnostic/diagnostic-notes";
import type { SynthesisItem } from "@/domain/diagnostic/synthesis";
import { plural } from "@/domain/french";
import { asWritten, body, heading, lead, list, note, say } from "./blocks";
import { contactWords, coverageWords } from "./coverage-words";
import { firstSentence } from "./first-sentence";
import { identityWords, kindWords } from "./identity";
import { unknownWords } from "./unknown-words";

/** A page for élus holds no more. */
const MOST_ITEMS = 5;

const EVIDENCE = {
  tested: "différence testée",
  position: "position, sans test",
} as const;

/** The chapters by theme say the rest. */
function itemWords({ text, isRewritten, finding }: SynthesisItem): Inline[] {
  const words = finding === null || isRewritten ? asWritten(text) : say(firstSentence(text));
  const evidence = finding ? EVIDENCE[finding.evidence] : "ajouté par le territoire";
  return [words, { ...say(` (${evidence})`), isItalic: true }];
}

const TITLES: Record<SynthesisList, string> = {
  atout: "Atouts",
  attention: "Points d’attention",
};
const NONE: Record<SynthesisList, string> = {
  atout: "Les chiffres disponibles ne font ressortir aucun atout.",
  attention: "Les chiffres disponibles ne font ressortir aucun point d’attention.",
};

function listBlocks({ synthesis }: Diagnostic, wanted: SynthesisList): DossierBlock[] {
  const items = synthesis.filter((item) => item.list === wanted);
  const rest = items.length - MOST_ITEMS;
  return [
    heading(2, TITLES[wanted]),
    ...(items.length === 0 ? [body(NONE[wanted])] : []),
    ...list(items.slice(0, MOST_ITEMS).map(itemWords)),
    ...(rest > 0
      ? [
          note(
            `${plural(rest, "autre constat figure", "autres constats figurent")} dans les chapitres par thème.`,
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
  const basins = around.length === 0 ? "" : ` Bassins de vie : ${around.join(", ")}.`;
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
