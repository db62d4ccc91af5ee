import type { CoverageStatus } from "../../contract/cls";
import { COVERING } from "../../contract/cls-coverage";
import type { SheetCoverage } from "../../sheet/sheet-contracts";
import { formatList, formatNumber, formatShare, formatShares, plural } from "../../words/french";
import type { CheckPart, PerimetreCheck, RuleVerdict } from "../verdict/perimetre-check";
import { fundingClause, minimumClause, nextClause, type Clause } from "../verdict/verdict-words";

/** What is compared of one perimeter. */
export interface ComparedFacts {
  readonly check: PerimetreCheck;
  /** Bassins de vie that lie whole in the perimeter. */
  readonly wholeBassins: number;
}

export interface ComparisonCell {
  readonly text: string;
  /** How A differs from this perimeter, in words: « 440 habitants de plus », « égal »; empty for A. */
  readonly difference: string;
}

/** One fact of the perimeters, A first. Texts are in French. */
export interface ComparisonRow {
  readonly key: string;
  readonly head: string;
  readonly cells: readonly ComparisonCell[];
}

/** A fact as text, and as a number with its noun where a difference of numbers can be said. */
interface Fact {
  readonly text: string;
  readonly amount: number | null;
  readonly noun: readonly [one: string, many: string];
}

interface Line {
  readonly key: string;
  readonly head: string;
  readonly of: (facts: ComparedFacts) => Fact;
}

const PEOPLE = ["habitant", "habitants"] as const;

const counted = (amount: number, noun: Fact["noun"]): Fact => ({
  text: plural(amount, noun[0], noun[1]),
  amount,
  noun,
});

const said = (text: string): Fact => ({ text, amount: null, noun: ["", ""] });

/** Where not all contracts were looked for, none of their counts is complete. */
const notRecorded = ({ knowledge }: Pick<SheetCoverage, "knowledge">): Fact =>
  said(knowledge === "partiel" ? "relevé partiel" : "hors relevé");

/** Inhabitants under no contract « signé » or « adopté », and among them those whose contract is unsure. */
function gainedFact({ check: { contracts } }: ComparedFacts): Fact {
  if (contracts.coverage.knowledge !== "recensé") return notRecorded(contracts.coverage);
  const sumOf = (isCounted: (status: CoverageStatus) => boolean): number =>
    contracts.coverage.entries
      .filter(({ status }) => isCounted(status))
      .reduce((sum, { population }) => sum + population, 0);
  const gained = counted(
    sumOf((status) => !COVERING.includes(status)),
    PEOPLE,
  );
  const unsure = sumOf((status) => status === "à vérifier");
  if (unsure === 0) return gained;
  const part = unsure === gained.amount ? "tous" : `dont ${formatNumber(unsure)}`;
  return { ...gained, text: `${gained.text}, ${part} sous un contrat à vérifier` };
}

function epciWords(epci: readonly CheckPart[]): Fact {
  const cut = epci.filter(({ isWhole }) => !isWhole).length;
  const all = counted(epci.length, ["EPCI", "EPCI"]);
  return cut === 0 ? all : { ...all, text: `${all.text}, dont ${formatNumber(cut)} en partie` };
}

/**
 * What each ARS says. Several have each its name and the share of the inhabitants that live in its
 * région: two régions are never compared unawares.
 */
function verdictFact(
  { verdicts, populationYear }: PerimetreCheck,
  clauseOf: (verdict: RuleVerdict, used: number) => Clause,
  isNamed = false,
): Fact {
  const shares = formatShares(verdicts.map(({ region }) => region.share ?? 0));
  const clauses = verdicts.map((verdict, at) => {
    const { region, rule } = verdict;
    const { condition, words } = clauseOf(verdict, populationYear);
    const nom = rule?.nom ?? `ARS ${region.nom}`;
    const shared = `${nom} (${shares[at]})`;
    const name = verdicts.length > 1 ? shared : isNamed ? nom : "";
    const head = [name, condition].filter((part) => part !== "").join(", ");
    return head === "" ? words : `${head}\u00a0: ${words}`;
  });
  return said(clauses.join("\u00a0; ") || "–");
}

function coveredFact({ check: { contracts } }: ComparedFacts): Fact {
  const { share, isUncertain, knowledge } = contracts.coverage;
  if (share === null && knowledge !== "recensé") return notRecorded(contracts.coverage);
  return said(share === null ? "–" : `${formatShare(share)}${isUncertain ? " (incertain)" : ""}`);
}

const linesOf = (year: number): readonly Line[] => [
  {
    key: "population",
    head: `Population municipale ${year}`,
    of: ({ check }) => counted(check.population, PEOPLE),
  },
  {
    key: "communes",
    head: "Communes",
    of: ({ check }) => counted(check.communes, ["commune", "communes"]),
  },
  { key: "epci", head: "EPCI", of: ({ check }) => epciWords(check.epci) },
  {
    key: "departements",
    head: "Départements",
    of: ({ check }) => said(formatList(check.departements.map(({ nom }) => nom)) || "–"),
  },
  {
    key: "piece",
    head: "D’un seul tenant",
    of: ({ check: { pieces } }) =>
      said(pieces.length <= 1 ? "oui" : `non, ${plural(pieces.length, "morceau", "morceaux")}`),
  },
  {
    key: "minimum",
    head: "Population minimale",
    of: ({ check }) => verdictFact(check, minimumClause, true),
  },
  {
    key: "funding",
    head: "Financement de l’ARS",
    of: ({ check }) => verdictFact(check, fundingClause),
  },
  {
    key: "next",
    head: "Palier suivant",
    of: ({ check }) => verdictFact(check, nextClause),
  },
  { key: "covered", head: "Déjà couverts par un CLS signé ou adopté", of: coveredFact },
  {
    key: "gained",
    head: "Nouvellement couverts si ce contrat était signé",
    of: gainedFact,
  },
  {
    key: "whole",
    head: "Bassins de vie entiers",
    of: ({ wholeBassins }) => counted(wholeBassins, ["bassin", "bassins"]),
  },
  {
    key: "cut",
    head: "Bassins de vie coupés",
    of: ({ check }) => counted(check.splitBassins.length, ["bassin", "bassins"]),
  },
];

function differenceOf(a: Fact, b: Fact): string {
  if (a.amount !== null && b.amount !== null) {
    const gap = a.amount - b.amount;
    if (gap !== 0)
      return `${plural(Math.abs(gap), a.noun[0], a.noun[1])} de ${gap < 0 ? "moins" : "plus"}`;
  }
  return a.text === b.text ? "égal" : "différent";
}

/** Rows of the comparison, A first. */
export function comparisonRows(all: readonly ComparedFacts[], year: number): ComparisonRow[] {
  return linesOf(year).map(({ key, head, of }) => {
    const facts = all.map(of);
    return {
      key,
      head,
      cells: facts.map((fact, at) => ({
        text: fact.text,
        difference: at === 0 ? "" : differenceOf(facts[0]!, fact),
      })),
    };
  });
}
