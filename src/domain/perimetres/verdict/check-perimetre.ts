import type { Atlas } from "../../geography/atlas";
import { populationYearOf } from "../../words/population-year";
import type { ColumnShelf } from "../../book/column-set";
import { groupCounts } from "../../book/group-counts";
import { computedBy, type Catalogue } from "../../indicator/catalogue";
import type { CommuneNames } from "../../geography/commune-names";
import type { Zonages } from "../../geography/gazetteer";
import type { CoverageOnDay } from "../../contract/coverage-on-day";
import { rowsOfZone, sumByZone } from "../../geography/commune-index";
import { partsOf, perimetreSubject, type Part, type Subject } from "../../group/subject";
import type { Perimetre } from "../../group/perimetre";
import { sheetContracts } from "../../sheet/sheet-contracts";
import type { TerritoryRef, TerritorySet } from "../../geography/territory";
import type { ArsRule } from "../rule/ars-rule";
import { checkContiguity, type Contiguity, type ContiguityFiles } from "../graph/contiguity";
import { answerOf, otherAnswers } from "../rule/funding";
import type {
  CheckPart,
  PerimetreCheck,
  PerimetrePiece,
  RuleVerdict,
  SplitBassin,
  UsedException,
} from "./perimetre-check";

export interface PerimetreFiles extends ContiguityFiles {
  readonly zonages: Zonages;
  /** Former populations and areas, of EPCI and of the communes of the régions touched. */
  readonly columns: ColumnShelf;
  readonly catalogue: Pick<Catalogue, "indicators">;
  readonly names: CommuneNames;
  readonly coverage: CoverageOnDay;
  /** In force: those of the study over the embedded ones (`rulesInForce`). */
  readonly rules: readonly ArsRule[];
}

const sumRows = (rows: readonly number[], column: ArrayLike<number>): number =>
  rows.reduce((sum, row) => sum + column[row]!, 0);

/** Sum of a count of a year over a perimeter; null where it has none. */
function sumsOver({ zoning }: Subject, files: PerimetreFiles) {
  const counts = groupCounts(files);
  return (id: string, year: number): number | null => {
    const sum = counts(zoning, id, year);
    return sum?.state === "value" ? sum.value : null;
  };
}

type SumOf = ReturnType<typeof sumsOver>;

/** Population by legal year, ascending, without the years that lack a commune of the perimeter. */
function populationsOf(
  rows: readonly number[],
  { atlas, catalogue }: PerimetreFiles,
  sumOf: SumOf,
): ReadonlyMap<number, number> {
  const { population } = atlas;
  const populationYear = populationYearOf(rows, atlas);
  const indicator = computedBy("inhabitants", catalogue);
  const years = indicator?.availability.find(({ level }) => level === "epci")?.years ?? [];
  const former = years.flatMap((year): [number, number][] => {
    const sum = year === populationYear ? null : sumOf(indicator!.id, year);
    return sum === null ? [] : [[year, sum]];
  });
  const latest: [number, number] = [populationYear, sumRows(rows, population)];
  return new Map([...former, latest].sort(([a], [b]) => a - b));
}

/** Official area; null where it is not known of a commune. */
function areaOf({ catalogue }: PerimetreFiles, sumOf: SumOf): number | null {
  const compute = computedBy("density", catalogue)?.compute;
  return compute?.rule === "density" ? sumOf(compute.area, compute.year) : null;
}

const toCheckPart =
  ({ zoning, noms }: TerritorySet) =>
  ({ zone, population, share, isInside }: Part): CheckPart => ({
    code: zoning.codes[zone]!,
    nom: noms[zone]!,
    population,
    share,
    isWhole: isInside,
  });

const partsIn = (subject: Subject, set: TerritorySet, { population }: Atlas): CheckPart[] =>
  partsOf(subject, set, population).map(toCheckPart(set));

function splitBassins(subject: Subject, bassins: TerritorySet, { population }: Atlas) {
  const totals = sumByZone(bassins.zoning, population);
  const toPart = toCheckPart(bassins);
  return partsOf(subject, bassins, population)
    .filter(({ isInside }) => !isInside)
    .map((part): SplitBassin => ({
      ...toPart(part),
      outside: totals[part.zone]! - part.population,
    }));
}

/** Name and inhabitants of members; an unknown code is its own name. */
function describeMembers({ atlas, names }: PerimetreFiles) {
  const { epci, communes, population } = atlas;
  const byEpci = sumByZone(epci.zoning, population);
  const nomOf = ({ level, code }: TerritoryRef): string =>
    (level === "epci"
      ? epci.noms[epci.positionOf.get(code) ?? -1]
      : names.noms[communes.rowOf.get(code) ?? -1]) ?? code;
  const populationOf = ({ level, code }: TerritoryRef): number =>
    level === "epci" ? byEpci[epci.positionOf.get(code)!]! : population[communes.rowOf.get(code)!]!;
  const toPiece = (members: readonly TerritoryRef[]): PerimetrePiece => ({
    members,
    noms: members.map(nomOf),
    population: members.reduce((sum, member) => sum + populationOf(member), 0),
  });
  const toException = (used: Contiguity["used"][number]): UsedException => ({
    a: nomOf(used.ends[0]),
    b: nomOf(used.ends[1]),
    ...used,
  });
  return { toPiece, toException };
}

/** What the rule of one région says of the whole perimeter. */
function judge(
  region: CheckPart,
  rule: ArsRule | null,
  populations: ReadonlyMap<number, number>,
  year: number,
  singles: readonly string[],
): RuleVerdict {
  const unknown = { state: "unknown" } as const;
  return {
    region,
    rule,
    ...(rule ? answerOf(populations.get(year)!, rule) : { population: unknown, funding: unknown }),
    otherYears: rule ? otherAnswers(populations, year, rule) : [],
    wrongMembers: rule?.unit?.value === "epci" ? singles : [],
  };
}

/**
 * Everything that is said of a perimeter: population of each legal year, territories that it holds
 * or cuts, pieces, rules, contracts. Populations are municipal, in inhabitants, of the legal year
 * of the atlas unless said, or of the one that is carried where all communes have no other; areas in
 * km².
 *
 * A perimeter over several régions has one verdict by région, and each rule judges the population of
 * the whole perimeter: no source says that an ARS counts its own inhabitants only. A région without
 * a rule has the verdict « unknown ». Members are read as `perimetreSubject` does: codes that do not
 * exist count for nothing, and a commune inside a listed EPCI is no member of its own.
 *
 * @throws as `checkContiguity`
 */
export function checkPerimetre(perimetre: Perimetre, files: PerimetreFiles): PerimetreCheck {
  const { atlas, zonages, rules, coverage } = files;
  const subject = perimetreSubject(perimetre, atlas);
  const rows = rowsOfZone(subject.zoning, 0);
  const sumOf = sumsOver(subject, files);
  const populations = populationsOf(rows, files, sumOf);
  const year = populationYearOf(rows, atlas);
  const [departements, regions] = [atlas.departements, atlas.regions].map((set) =>
    partsIn(subject, set, atlas),
  ) as [CheckPart[], CheckPart[]];

  const { toPiece, toException } = describeMembers(files);
  const { pieces, used } = checkContiguity(perimetre, files);
  const named = pieces.map(toPiece).sort((a, b) => b.population - a.population);
  const singles = named.flatMap(({ members, noms }) =>
    noms.filter((_, i) => members[i]!.level === "commune"),
  );
  return {
    population: populations.get(year)!,
    populationYear: year,
    populations,
    communes: rows.length,
    areaKm2: areaOf(files, sumOf),
    epci: partsIn(subject, atlas.epci, atlas),
    departements,
    regions,
    pieces: named,
    usedExceptions: used.map(toException),
    verdicts: regions.map((region) => {
      const rule = rules.find((each) => each.region === region.code) ?? null;
      return judge(region, rule, populations, year, singles);
    }),
    splitBassins: splitBassins(subject, zonages.bassinsDeVie, atlas),
    contracts: sheetContracts(
      { ...subject, code: subject.code ?? "" },
      departements.map(({ code }) => code),
      atlas,
      coverage,
    ),
  };
}
