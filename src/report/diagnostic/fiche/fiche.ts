import { typesetName } from "@/charts/typeset";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { SynthesisList } from "@/domain/diagnostic/notes/diagnostic-notes";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { writtenItems } from "@/domain/diagnostic/synthesis/finding";
import { LIST_WORDS } from "@/domain/diagnostic/synthesis/list-words";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { formatDay } from "@/domain/words/french";
import { contactWords, coverageWords } from "../words/coverage-words";
import { ficheFigures, type FicheFigure } from "./fiche-figures";
import { fichePoint, type FichePoint } from "./fiche-point";
import { frenchSpaces } from "../french-spaces";
import { identityWords } from "../chapters/identity";
import { yearsWords } from "../words/source-words";

/** A list of the page, and what to say when the figures give it no point. */
export interface FicheList {
  readonly title: string;
  readonly points: readonly FichePoint[];
  /** Empty where there is a point. */
  readonly sentence: string;
}

/** The one printable page for the élus. Texts are in French. */
export interface Fiche {
  readonly nom: string;
  readonly identity: string;
  /** What characterises the territory. */
  readonly facts: FicheList;
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

/** Lines that a page of A4 holds beside its map. */
const MOST_POINTS = { caracteristique: 2, atout: 3, attention: 3 } as const;

function listOf(
  { synthesis, findings }: Diagnostic,
  wanted: SynthesisList & keyof typeof MOST_POINTS,
): FicheList {
  const { title, none, setAside } = LIST_WORDS[wanted];
  const items = writtenItems(synthesis).filter(({ list }) => list === wanted);
  const points = items.slice(0, MOST_POINTS[wanted]).map(fichePoint);
  const isGiven = findings.some(({ list }) => list === wanted);
  return { title, points, sentence: points.length > 0 ? "" : isGiven ? setAside : none };
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
  const facts = listOf(diagnostic, "caracteristique");
  const strengths = listOf(diagnostic, "atout");
  const attention = listOf(diagnostic, "attention");
  const figures = ficheFigures(diagnostic);
  const keys = new Set(
    [...facts.points, ...strengths.points, ...attention.points, ...figures].map(({ key }) => key),
  );
  const shown = entriesOf(diagnostic.profile).filter(({ key }) => keys.has(key));
  return {
    nom: typesetName(diagnostic.subject.nom),
    identity: frenchSpaces(`${identityWords(diagnostic)}.`),
    facts,
    strengths,
    attention,
    figures,
    coverage: frenchSpaces(coverageWords(diagnostic)),
    contacts: contactWords(diagnostic).map(frenchSpaces),
    sources: frenchSpaces(sourcesWords(diagnostic, shown)),
    remarks: diagnostic.remarks.map(frenchSpaces),
  };
}
