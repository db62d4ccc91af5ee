import { typesetName } from "@/charts/typeset";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { SynthesisList } from "@/domain/diagnostic/notes/diagnostic-notes";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { writtenItems } from "@/domain/diagnostic/synthesis";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { formatDay } from "@/domain/words/french";
import { contactWords, coverageWords } from "../words/coverage-words";
import { ficheFigures, type FicheFigure } from "./fiche-figures";
import { fichePoint, type FichePoint } from "./fiche-point";
import { frenchSpaces } from "../french-spaces";
import { identityWords } from "../chapters/identity";
import { yearsWords } from "../words/source-words";

/** A list of the page, and what to say when the figures give fewer points than it has room for. */
export interface FicheList {
  readonly title: string;
  readonly points: readonly FichePoint[];
  /** Empty where the list is full. */
  readonly sentence: string;
}

/** The one printable page for the élus. Texts are in French. */
export interface Fiche {
  readonly nom: string;
  readonly identity: string;
  readonly strengths: FicheList;
  readonly attention: FicheList;
  /** APL, and share of the inhabitants who live in an under-served commune. */
  readonly figures: readonly FicheFigure[];
  readonly coverage: string;
  /** One line by contact. */
  readonly contacts: readonly string[];
  readonly sources: string;
  /** What must be known before reading; may be empty. */
  readonly remarks: readonly string[];
}

const MOST_POINTS = 3;

interface ListWords {
  readonly title: string;
  readonly none: string;
  readonly one: string;
  readonly two: string;
  /** The user kept none of those that the figures give. */
  readonly setAside: string;
}

const NOUNS: Record<SynthesisList, ListWords> = {
  atout: {
    title: "Atouts",
    none: "Les chiffres disponibles ne font ressortir aucun atout.",
    one: "Les chiffres disponibles ne font ressortir qu’un atout.",
    two: "Les chiffres disponibles ne font ressortir que deux atouts.",
    setAside: "Aucun des atouts proposés n’est retenu.",
  },
  attention: {
    title: "Points d’attention",
    none: "Les chiffres disponibles ne font ressortir aucun point d’attention.",
    one: "Les chiffres disponibles ne font ressortir qu’un point d’attention.",
    two: "Les chiffres disponibles ne font ressortir que deux points d’attention.",
    setAside: "Aucun des points d’attention proposés n’est retenu.",
  },
};

function listOf({ synthesis, findings }: Diagnostic, wanted: SynthesisList): FicheList {
  const { title, none, one, two, setAside } = NOUNS[wanted];
  const items = writtenItems(synthesis).filter(({ list }) => list === wanted);
  const points = items.slice(0, MOST_POINTS).map(fichePoint);
  // What the figures give is told of the figures, not of what the user kept of them.
  const given = findings.filter(({ list }) => list === wanted).length;
  const isKept = items.filter(({ finding }) => finding !== null).length === given;
  const kept = isKept ? ([none, one, two][given] ?? "") : "";
  const sentence = points.length === 0 && given > 0 ? setAside : kept;
  return { title, points, sentence: points.length < MOST_POINTS ? sentence : "" };
}

/** Producers with the years of what the page shows. */
function sourcesWords(diagnostic: Diagnostic, shown: readonly ProfileEntry[]): string {
  const years = new Map<string, number[]>([["Insee", [diagnostic.populationYear]]]);
  for (const { indicator, year } of shown) {
    const known = years.get(indicator.producer);
    if (known) known.push(year);
    else years.set(indicator.producer, [year]);
  }
  const producers = [...years].map(([producer, all]) => `${producer} (${yearsWords(all)})`);
  const { recordedOn } = diagnostic.contracts.coverage;
  return `Sources : ${producers.join(" ; ")} ; relevé des contrats locaux de santé au ${formatDay(recordedOn)}. Calculs : Atlas CLS.`;
}

/** What an élu reads in two minutes, and no more than the figures allow. */
export function buildFiche(diagnostic: Diagnostic): Fiche {
  const strengths = listOf(diagnostic, "atout");
  const attention = listOf(diagnostic, "attention");
  const figures = ficheFigures(diagnostic);
  const keys = new Set(
    [...strengths.points, ...attention.points, ...figures].map(({ key }) => key),
  );
  const shown = entriesOf(diagnostic.profile).filter(({ key }) => keys.has(key));
  return {
    nom: typesetName(diagnostic.subject.nom),
    identity: frenchSpaces(`${identityWords(diagnostic)}.`),
    strengths,
    attention,
    figures,
    coverage: frenchSpaces(coverageWords(diagnostic)),
    contacts: contactWords(diagnostic).map(frenchSpaces),
    sources: frenchSpaces(sourcesWords(diagnostic, shown)),
    remarks: diagnostic.remarks.map(frenchSpaces),
  };
}
