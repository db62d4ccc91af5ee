import type { Atlas } from "../geography/atlas";
import { latestAnnonces, type Annonce } from "../contract/annonce";
import {
  COVERAGE_STATUSES,
  isBare,
  statusAt,
  type Cls,
  type CoverageStatus,
} from "../contract/cls";
import {
  computeClsCoverage,
  COVERING,
  coverageOfZone,
  shareOfPopulation,
  type Coverage,
} from "../contract/cls-coverage";
import { uncertainZones } from "../contract/cls-certainty";
import type { AreaAtom } from "../contract/contract-area";
import type { CoverageOnDay } from "../contract/coverage-on-day";
import type { Knowledge } from "../contract/knowledge";
import { perhapsByZone, perhapsWords } from "../contract/perhaps";
import { searchedWords } from "../contract/register";
import { NO_ZONE } from "../geography/commune-index";
import type { Day } from "../day";
import { formatShares } from "../words/french";
import { shareIn, type SheetPlace } from "./sheet-places";

/** A territory or a perimeter: its communes, and what it is called. */
type Place = Pick<SheetPlace, "zoning"> & { readonly level: string; readonly code: string };

export interface SheetContract {
  readonly cls: Cls;
  /** Null when the contract is not known to exist yet on the chosen day. */
  readonly status: CoverageStatus | null;
  /** Confidence is not « haute ». */
  readonly isUncertain: boolean;
  /** Communes of the territory that it covers; null when the source names no perimeter. */
  readonly communes: number | null;
  /** Share of the inhabitants of the territory (0–1); null as above, or without inhabitants. */
  readonly share: number | null;
  /** Covers some communes of the territory but not all. */
  readonly isPartial: boolean;
}

export interface CoverageEntry {
  readonly status: CoverageStatus;
  readonly communes: number;
  readonly population: number;
  /** Share of the inhabitants as printed beside those of the other states; empty where not all is known. */
  readonly percent: string;
  /** Somewhere here this state rests only on contracts that are not of high confidence. */
  readonly isUncertain: boolean;
}

export interface SheetCoverage {
  readonly day: Day;
  readonly recordedOn: Day;
  /** Legal year of the inhabitants counted here. */
  readonly populationYear: number;
  readonly population: number;
  /** How far contracts were looked for here. */
  readonly knowledge: Knowledge;
  /**
   * Share of inhabitants (0–1) under a CLS « signé » or « adopté »; null without inhabitants, and where
   * not all contracts were looked for.
   */
  readonly share: number | null;
  /** The share counts communes whose state is uncertain. */
  readonly isUncertain: boolean;
  /** Where they were: « en Bretagne et en Auvergne ». */
  readonly searchedWords: string;
  /** States found in the territory, strongest first. */
  readonly entries: readonly CoverageEntry[];
  /** No contract is known to reach any commune here. */
  readonly isBare: boolean;
  /** Contracts of unknown perimeter that may cover the communes left: a sentence without its capital each. */
  readonly perhaps: readonly string[];
  /** What others announced for this very place, the latest of each measure. */
  readonly annonces: readonly Annonce[];
}

export interface SheetContracts {
  readonly coverage: SheetCoverage;
  /** Contracts whose perimeter shares communes with the territory. */
  readonly inPerimeter: readonly SheetContract[];
  /** Contracts of its départements whose communes no source names, or not all of them. */
  readonly withoutPerimeter: readonly SheetContract[];
}

/** Present contracts, then past ones, then those not known yet on the chosen day. */
function tenseOf({ status }: SheetContract): number {
  if (status === null) return 2;
  return status === "terminé" ? 1 : 0;
}

/** When the source gives no date at all, generations follow one another. */
const dateOf = ({ signature, fin }: Cls): string => signature?.latest ?? fin?.latest ?? "";

const byTenseThenDate = (a: SheetContract, b: SheetContract): number =>
  tenseOf(a) - tenseOf(b) ||
  dateOf(b.cls).localeCompare(dateOf(a.cls)) ||
  (b.cls.generation ?? 0) - (a.cls.generation ?? 0) ||
  a.cls.nom.localeCompare(b.cls.nom, "fr");

/** Communes and inhabitants of the place under each contract, by position in the list. */
function sharedWith(place: Place, atoms: readonly AreaAtom[], atlas: Atlas) {
  const shared = new Map<number, { communes: number; population: number }>();
  for (const { contracts, rows } of atoms) {
    const inside = rows.filter((row) => place.zoning.zoneOf[row] !== NO_ZONE);
    if (inside.length === 0) continue;
    const population = inside.reduce((sum, row) => sum + atlas.population[row]!, 0);
    for (const contract of contracts) {
      const sum = shared.get(contract) ?? { communes: 0, population: 0 };
      shared.set(contract, {
        communes: sum.communes + inside.length,
        population: sum.population + population,
      });
    }
  }
  return shared;
}

const total = (cells: readonly number[]): number => cells.reduce((sum, cell) => sum + cell, 0);

function sheetCoverage(
  coverage: Coverage,
  isUncertain: (state: number) => boolean,
  given: Pick<
    SheetCoverage,
    "day" | "recordedOn" | "populationYear" | "searchedWords" | "perhaps" | "annonces"
  >,
): SheetCoverage {
  const population = total(coverage.population);
  const share = shareOfPopulation(coverage);
  // Parts of a whole that is known, printed so that they add up to it.
  const isWhole = coverage.knowledge === "recensé" && population > 0;
  const percents = formatShares(
    coverage.population.map((part) => (isWhole ? shareIn(part, population) : null)),
  );
  const entries = COVERAGE_STATUSES.map((status, state) => ({
    status,
    communes: coverage.communes[state]!,
    population: coverage.population[state]!,
    percent: percents[state]!,
    isUncertain: isUncertain(state),
  })).filter(({ communes }) => communes > 0);
  return {
    ...given,
    population,
    knowledge: coverage.knowledge,
    share,
    isBare: entries.every(({ status }) => isBare(status)),
    isUncertain: entries.some(
      ({ status, isUncertain: doubt }) => doubt && COVERING.includes(status),
    ),
    entries,
  };
}

/** Is a state doubtful somewhere in the place? The rule of the table and of the map. */
const doubtIn =
  ({ zoning }: Place, coverage: CoverageOnDay) =>
  (state: number): boolean => {
    const atoms = coverage.atoms.filter((_, index) => coverage.atomStatuses[index] === state);
    const statuses = new Uint8Array(atoms.length).fill(state);
    const { day, register } = coverage;
    const { contracts, recordedOn } = register;
    return uncertainZones(zoning, contracts, atoms, statuses, day, recordedOn)[0] === 1;
  };

/** Contracts and coverage of a territory on the chosen day. */
export function sheetContracts(
  own: Place,
  departements: readonly string[],
  atlas: Atlas,
  onDay: CoverageOnDay,
): SheetContracts {
  const { day, atoms, register } = onDay;
  const { contracts, recordedOn } = register;
  const { population, populationYear } = atlas;
  const coverage = coverageOfZone(computeClsCoverage(own.zoning, onDay, population), 0);
  const inhabitants = total(coverage.population);
  const communes = total(coverage.communes);
  const shared = sharedWith(own, atoms, atlas);
  const describe = (cls: Cls, part: { communes: number; population: number } | null) => ({
    cls,
    status: statusAt(cls, day, recordedOn),
    isUncertain: cls.confiance !== "haute",
    communes: part?.communes ?? null,
    share: part ? shareIn(part.population, inhabitants) : null,
    isPartial: part !== null && part.communes < communes,
  });
  const inPerimeter = contracts
    .flatMap((cls, position) => {
      const part = shared.get(position);
      return part ? [describe(cls, part)] : [];
    })
    .sort(byTenseThenDate);
  const [perhaps] = perhapsByZone(onDay, own.zoning, atlas.communes.codes);
  const withoutPerimeter = contracts
    .filter((cls, position) => cls.perimetre !== "connu" && !shared.has(position))
    .filter((cls) => cls.departements.some((code) => departements.includes(code)))
    .map((cls) => describe(cls, null))
    .sort(byTenseThenDate);
  return {
    coverage: sheetCoverage(coverage, doubtIn(own, onDay), {
      day,
      recordedOn,
      populationYear,
      searchedWords: searchedWords(register),
      perhaps: perhapsWords(perhaps ?? [], day, recordedOn),
      annonces: latestAnnonces(register.annonces, own, day),
    }),
    inPerimeter,
    withoutPerimeter,
  };
}
