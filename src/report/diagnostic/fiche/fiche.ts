import { typesetName } from "@/charts/typeset";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { SynthesisList } from "@/domain/diagnostic/notes/diagnostic-notes";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { writtenItems, type SynthesisItem } from "@/domain/diagnostic/synthesis/finding";
import { formatDay } from "@/domain/words/french";
import { identityWords } from "../chapters/identity";
import { recevabiliteLines } from "../contrat/recevabilite-chapter";
import { frenchSpaces } from "../french-spaces";
import { contactWords } from "../words/coverage-words";
import { yearsWords } from "../words/source-words";
import { ficheContracts, type FicheContracts } from "./fiche-contracts";
import { ficheAges, ficheFigures, type FicheFigure, type FicheInput } from "./fiche-figures";
import { fichePoint, type FichePoint } from "./fiche-point";
import { writtenOut } from "./written-out";

/**
 * The one page for the élus, as the screen, the paper and Word say it, in the order in which it is read
 * aloud. Texts are in French, abbreviations in full.
 */
export interface Fiche {
  readonly nom: string;
  readonly identity: string;
  /** The two or three facts that matter first. */
  readonly facts: readonly FichePoint[];
  /** What to say where there is none; empty otherwise. */
  readonly noFact: string;
  /** Access to general practitioners, and what it owes to the age of the doctors. */
  readonly access: readonly FicheFigure[];
  readonly ages: readonly FicheFigure[];
  readonly contracts: FicheContracts;
  /** What each ARS says of a contract here, in a line. */
  readonly recevabilite: readonly string[];
  /** One line by contact. */
  readonly contacts: readonly string[];
  readonly sources: string;
  /** What must be known before reading; may be empty. */
  readonly remarks: readonly string[];
}

const MOST_FACTS = 3;

/** Lists that facts are taken from in turn: what calls for action first. */
const LISTS: readonly SynthesisList[] = ["attention", "atout", "caracteristique"];

/** The first line of each list, then the second of each, as far as the page goes; in the order of the lists. */
function firstFacts(synthesis: readonly SynthesisItem[]): SynthesisItem[] {
  const written = writtenItems(synthesis);
  const queues = LISTS.map((list) => written.filter((item) => item.list === list));
  const rounds = Array.from({ length: MOST_FACTS }, (_, round) =>
    queues.flatMap((queue) => queue.slice(round, round + 1)),
  );
  return rounds
    .flat()
    .slice(0, MOST_FACTS)
    .toSorted((a, b) => LISTS.indexOf(a.list) - LISTS.indexOf(b.list));
}

const NO_FACT = {
  none: "Aucun chiffre ne distingue nettement ce territoire de sa région ni de la France.",
  setAside: "Aucun des constats proposés par les chiffres n’est retenu.",
} as const;

/** Producers with the years of what the page shows. */
function sourcesWords(diagnostic: Diagnostic, keys: ReadonlySet<string>): string {
  const years = new Map<string, number[]>([["Insee", [diagnostic.populationYear]]]);
  for (const { key, indicator, year } of entriesOf(diagnostic.profile)) {
    if (!keys.has(key)) continue;
    const known = years.get(indicator.producer);
    if (known) known.push(year);
    else years.set(indicator.producer, [year]);
  }
  const producers = [...years].map(([producer, all]) => `${producer} (${yearsWords(all)})`);
  const { recordedOn } = diagnostic.contracts.coverage;
  return `Sources : ${producers.join(" ; ")} ; relevé des contrats locaux de santé au ${formatDay(recordedOn)}. Calculs : Atlas CLS.`;
}

const NO_RULE =
  "Elle se juge sur une intercommunalité ou sur un périmètre : ce territoire n’en est pas.";

/** « Délégation départementale du Finistère » does not say of what. */
const isNamedArs = (line: string): boolean => /^(?:ARS|Aucun)\b/u.test(line);

/** Who bears the contract, then whom to ask at the ARS. */
const contactLines = (diagnostic: Diagnostic, { bearers }: FicheContracts): string[] => [
  ...(bearers.length === 0
    ? []
    : [
        `${bearers.length > 1 ? "Porteurs des contrats" : "Porteur du contrat"} : ${bearers.join(" ; ")}`,
      ]),
  ...contactWords(diagnostic).map((line) =>
    isNamedArs(line) ? line : `ARS, ${line.charAt(0).toLocaleLowerCase("fr")}${line.slice(1)}`,
  ),
];

/** What an élu reads in two minutes, and no more than the figures allow. */
export function buildFiche(input: FicheInput): Fiche {
  const { diagnostic, check } = input;
  const plain = (text: string): string => frenchSpaces(writtenOut(text));
  const facts = firstFacts(diagnostic.synthesis).map(fichePoint);
  const [access, ages] = [ficheFigures(input), ficheAges(input)];
  const isProposed = diagnostic.findings.some(({ list }) => LISTS.includes(list));
  const isPerimetre = diagnostic.subject.level === "perimetre";
  const name = diagnostic.subject.nom;
  const identity = identityWords(diagnostic);
  // The name of a perimeter is the user's.
  const rest = identity.startsWith(name) ? identity.slice(name.length) : ` : ${identity}`;
  const nom = isPerimetre ? typesetName(name) : plain(name);
  const lines = recevabiliteLines(check);
  const contracts = ficheContracts(diagnostic);
  return {
    nom,
    identity: `${nom}${plain(`${rest}.`)}`,
    facts,
    noFact: facts.length > 0 ? "" : isProposed ? NO_FACT.setAside : NO_FACT.none,
    access,
    ages,
    contracts,
    recevabilite: (lines.length > 0 ? lines : [NO_RULE]).map(plain),
    contacts: contactLines(diagnostic, contracts).map(plain),
    sources: plain(
      sourcesWords(diagnostic, new Set([...facts, ...access, ...ages].map(({ key }) => key))),
    ),
    remarks: diagnostic.remarks.map(plain),
  };
}
