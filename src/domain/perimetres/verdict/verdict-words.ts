import { formatList, formatNumber, formatTrimmed, plural, sentence } from "../../words/french";
import {
  isSameFunding,
  type Answer,
  type Funding,
  type NextStep,
  type PopulationVerdict,
} from "../rule/funding";
import type { RuleVerdict } from "./perimetre-check";

/** What a rule says, and under which condition; words without capital nor full stop. */
export interface Clause {
  /** « s’il atteignait le minimum », or nothing. */
  readonly condition: string;
  readonly words: string;
}

const people = (count: number): string => plural(count, "habitant", "habitants");

/** « 1 ETP », « 0,25 ETP »: as many decimals as the value has, two at most. */
export const etpWords = (etp: number): string => `${formatTrimmed(etp, 2)}\u00a0ETP`;

/** « pour un 2e ETP » where the next step is one whole ETP more; else « pour passer à 1,5 ETP ». */
function stepWords(etp: number, next: number): string {
  if (!Number.isInteger(etp) || next !== etp + 1) return `pour passer à ${etpWords(next)}`;
  return `pour un\u00a0${next === 1 ? "1er" : `${formatNumber(next)}e`}\u00a0ETP`;
}

function moneyWords(funding: Exclude<Funding, { state: "unknown" }>): string {
  if (funding.state === "undefined")
    return `à ${people(funding.limit)} exactement, la source ne dit pas combien d’ETP («\u00a0moins de\u00a0» puis «\u00a0plus de\u00a0»)`;
  const euros = funding.euros === null ? "" : `, ${formatNumber(funding.euros)}\u00a0€ au plus`;
  return `${etpWords(funding.etp)} d’ingénierie${euros}`;
}

/** An ARS pays nothing under its minimum: no figure of money is said without that. */
const conditionOf = ({ population }: Answer): string =>
  population.state === "too-small" ? "s’il atteignait le minimum" : "";

const NO_RULE: Clause = { condition: "", words: "aucune règle chiffrée connue" };
const NOT_SAID: Clause = { condition: "", words: "non précisé par la source" };

/** Years of a verdict, in brackets: « (réponse de 2023, contraire en 2022) ». */
const doubtWords = (used: number, how: string, years: readonly { year: number }[]): string =>
  years.length === 0
    ? ""
    : ` (réponse de ${used}, ${how} en ${formatList(years.map(({ year }) => String(year)))})`;

/** Is the minimum of the ARS reached? */
export function minimumClause({ rule, population, otherYears }: RuleVerdict, used: number): Clause {
  if (!rule) return NO_RULE;
  if (population.state === "unknown") return { condition: "", words: "pas de minimum connu" };
  const words =
    population.state === "enough"
      ? `atteint, ${people(population.excess)} au-dessus de ${formatNumber(population.minimum)}`
      : `non atteint, il manque ${people(population.missing)} pour ${formatNumber(population.minimum)}`;
  const others = otherYears.filter(({ verdict }) => verdict.state !== population.state);
  return { condition: "", words: `${words}${doubtWords(used, "contraire", others)}` };
}

/** What the ARS pays. */
export function fundingClause(verdict: RuleVerdict, used: number): Clause {
  const { rule, funding, otherYears } = verdict;
  if (!rule) return NO_RULE;
  if (funding.state === "unknown") return NOT_SAID;
  const others = otherYears.filter((other) => !isSameFunding(other.funding, funding));
  return {
    condition: conditionOf(verdict),
    words: `${moneyWords(funding)}${doubtWords(used, "autre", others)}`,
  };
}

const nextWords = (etp: number, next: NextStep, condition: string): string =>
  `${condition === "" ? "il manque" : "il manquerait encore"} ${people(next.missing)} ${stepWords(etp, next.etp)}`;

/** What is missing for the next step of the ARS. */
export function nextClause(verdict: RuleVerdict): Clause {
  const { rule, funding } = verdict;
  if (!rule) return NO_RULE;
  if (funding.state !== "known") return NOT_SAID;
  const condition = conditionOf(verdict);
  const words = funding.next ? nextWords(funding.etp, funding.next, condition) : "dernier palier";
  return { condition, words };
}

/** « Population suffisante : 11 habitants au-dessus du minimum de 50 000. » */
export function populationSentence(verdict: PopulationVerdict): string {
  switch (verdict.state) {
    case "unknown":
      return "La source ne donne pas de population minimale.";
    case "enough":
      return `Population suffisante\u00a0: ${people(verdict.excess)} au-dessus du minimum de ${formatNumber(verdict.minimum)}.`;
    case "too-small":
      return `Population insuffisante\u00a0: il manque ${people(verdict.missing)} pour atteindre ${formatNumber(verdict.minimum)}.`;
  }
}

/** What the ARS pays, then what is missing for its next step. */
export function fundingSentences(answer: Answer): string {
  const { funding } = answer;
  if (funding.state === "unknown") return "Financement non précisé par la source.";
  const condition = conditionOf(answer);
  const money = sentence(`${condition && `${condition}\u00a0: `}${moneyWords(funding)}`);
  if (funding.state !== "known" || !funding.next) return money;
  return `${money} ${sentence(nextWords(funding.etp, funding.next, condition))}`;
}

/** By legal year that changes the answer: what it changes, and nothing else. */
export const otherYearSentences = (own: RuleVerdict): string[] =>
  own.otherYears.map(({ year, population, verdict, funding }) =>
    [
      `Le millésime change la réponse\u00a0: ${people(population)} en ${year}.`,
      ...(verdict.state === own.population.state ? [] : [populationSentence(verdict)]),
      ...(isSameFunding(funding, own.funding)
        ? []
        : [fundingSentences({ population: verdict, funding })]),
    ].join(" "),
  );
