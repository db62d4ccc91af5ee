import type { Atlas } from "../geography/atlas";
import {
  COVERAGE_STATUSES,
  hasKnownArea,
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
import { searchedWords, searchedZones } from "../contract/register";
import { NO_ZONE } from "../geography/commune-index";
import type { Day } from "../day";
import { shareIn, type SheetPlace } from "./sheet-places";

/** A territory or a perimeter: its communes. */
type Place = Pick<SheetPlace, "zoning">;

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
  readonly share: number | null;
  /** Somewhere here this state rests only on contracts that are not of high confidence. */
  readonly isUncertain: boolean;
}

export interface SheetCoverage {
  readonly day: Day;
  readonly recordedOn: Day;
  /** Legal year of the inhabitants counted here. */
  readonly populationYear: number;
  /** Share of inhabitants (0–1) under a CLS « signé » or « adopté »; null without inhabitants. */
  readonly share: number | null;
  /** The share counts communes whose state is uncertain. */
  readonly isUncertain: boolean;
  /** Were contracts looked for in every commune here? Otherwise an absence says nothing. */
  readonly isSearched: boolean;
  /** The share may be higher: not all was searched, and not everyone is covered already. */
  readonly isFloor: boolean;
  /** Where they were: « en Bretagne et en Auvergne ». */
  readonly searchedWords: string;
  /** States found in the territory, strongest first. */
  readonly entries: readonly CoverageEntry[];
}

export interface SheetContracts {
  readonly coverage: SheetCoverage;
  /** Contracts whose perimeter shares communes with the territory. */
  readonly inPerimeter: readonly SheetContract[];
  /** Contracts of its départements whose source names no perimeter. */
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
  given: Omit<SheetCoverage, "share" | "isFloor" | "isUncertain" | "entries">,
): SheetCoverage {
  const inhabitants = total(coverage.population);
  const entries = COVERAGE_STATUSES.map((status, state) => ({
    status,
    communes: coverage.communes[state]!,
    population: coverage.population[state]!,
    share: shareIn(coverage.population[state]!, inhabitants),
    isUncertain: isUncertain(state),
  })).filter(({ communes }) => communes > 0);
  const share = shareOfPopulation(coverage);
  return {
    ...given,
    share,
    isFloor: !given.isSearched && share !== 1,
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
  const { day, atoms, communeStatuses, register } = onDay;
  const { contracts, recordedOn } = register;
  const { population, populationYear } = atlas;
  const coverage = coverageOfZone(computeClsCoverage(own.zoning, communeStatuses, population), 0);
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
  const withoutPerimeter = contracts
    .filter((cls) => !hasKnownArea(cls))
    .filter((cls) => cls.departements.some((code) => departements.includes(code)))
    .map((cls) => describe(cls, null))
    .sort(byTenseThenDate);
  return {
    coverage: sheetCoverage(coverage, doubtIn(own, onDay), {
      day,
      recordedOn,
      populationYear,
      isSearched: searchedZones(register, own.zoning, atlas.communes.codes)[0] === 1,
      searchedWords: searchedWords(register),
    }),
    inPerimeter,
    withoutPerimeter,
  };
}
