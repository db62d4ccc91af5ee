import { lengthOf, measureAt, valueAt } from "../../book/column";
import { NO_ZONE, sumByZone, type Zoning } from "../../geography/commune-index";
import { levelAbsenceWords } from "../../indicator/level-absence";
import type { Indicator } from "../../indicator/indicator";
import type { Level } from "../../geography/level";
import type { Measure } from "../../measure";
import { formatMeasure } from "../../words/french";
import type { DiagnosticBook } from "../../book/book";
import { figureOf } from "../../book/figure";
import type { Subject } from "../../group/subject";

/** A socio-demographic variable on which territories may look alike; never a health one. */
export interface ComparableVariable {
  readonly id: string;
  readonly label: string;
  /** Of the figures compared. */
  readonly year: number;
  /** Compared on a logarithmic scale: 10 000 is to 20 000 as 100 000 to 200 000. */
  readonly isLog: boolean;
  readonly decimals: number;
  readonly unit: string;
}

/** Value by territory of a level, and of the subject; NaN where there is none. */
export interface VariableColumn {
  readonly variable: ComparableVariable;
  readonly values: Float64Array;
  readonly own: number;
  /** Why the subject has none, in French; empty where it has one. */
  readonly absence: string;
}

/** A variable of the catalogue that cannot be used, and why, in French. */
export interface UnusedVariable {
  readonly label: string;
  readonly why: string;
}

/** Under this many inhabitants Insee and the law call a commune rural by habit: 2 000. */
const SMALL_COMMUNE = 2000;

const LARGEST: Omit<ComparableVariable, "year"> = {
  id: "part_commune_principale",
  label: "Part des habitants dans la commune la plus peuplée",
  isLog: false,
  decimals: 0,
  unit: "%",
};
const SMALL: Omit<ComparableVariable, "year"> = {
  id: "part_petites_communes",
  label: "Part des habitants en commune de moins de 2 000 habitants",
  isLog: false,
  decimals: 0,
  unit: "%",
};

/** Largest commune of each zone, and inhabitants of small communes, as shares (%) of the zone. */
function sharesByZone(zoning: Zoning, population: ArrayLike<number>) {
  const total = sumByZone(zoning, population);
  const largest = new Float64Array(zoning.codes.length);
  const small = new Float64Array(zoning.codes.length);
  for (let row = 0; row < zoning.zoneOf.length; row++) {
    const zone = zoning.zoneOf[row]!;
    if (zone === NO_ZONE) continue;
    const people = population[row]!;
    largest[zone] = Math.max(largest[zone]!, people);
    if (people < SMALL_COMMUNE) small[zone]! += people;
  }
  const share = (part: Float64Array) =>
    part.map((people, zone) => (total[zone]! > 0 ? (people / total[zone]!) * 100 : Number.NaN));
  return { largest: share(largest), small: share(small) };
}

const numberOf = (measure: Measure | null): number =>
  measure?.state === "value" ? measure.value : Number.NaN;

/** A group has no figure of what does not add up, nor where too few of its communes have one. */
function absenceWords(measure: Measure | null, { aggregation }: Indicator): string {
  if (measure !== null)
    return measure.state === "value" ? "" : formatMeasure(measure, { unit: "", decimals: 0 });
  return aggregation.rule === "none"
    ? "ne se calcule pas pour un groupe"
    : "trop de communes sans chiffre";
}

function catalogueVariable(
  indicator: Indicator,
  level: Level,
  subject: Subject,
  book: DiagnosticBook,
): VariableColumn[] {
  const { id, label, decimals, unit, traits } = indicator;
  if (book.yearsAt(indicator, level).length === 0) return [];
  const column = book.column(id, level, null);
  if (!column) return [];
  // What the profile says of a group: no density where single communes are of it.
  const own =
    subject.position === null
      ? (figureOf(subject, indicator, column.year, book)?.measure ?? null)
      : measureAt(column, subject.position);
  const values = Float64Array.from(
    { length: lengthOf(column) },
    (_, at) => valueAt(column, at) ?? Number.NaN,
  );
  return [
    {
      variable: {
        id,
        label,
        year: column.year,
        isLog: traits.likeness === "log",
        decimals,
        unit,
      },
      values,
      own: numberOf(own),
      absence: absenceWords(own, indicator),
    },
  ];
}

/** Level whose territories a subject is compared with: EPCI for a perimeter. */
export const likeLevel = ({ level }: Pick<Subject, "level">): Level =>
  level === "perimetre" ? "epci" : level;

/** Those that no territory of the level has, and where they are: « pas repris dans l’atlas (où : …) ». */
export function unofferedVariables(
  subject: Subject,
  { files, yearsAt }: DiagnosticBook,
): UnusedVariable[] {
  const level = likeLevel(subject);
  return files.catalogue.indicators
    .filter(({ traits }) => traits.likeness !== null)
    .filter((indicator) => yearsAt(indicator, level).length === 0)
    .map((indicator) => ({ label: indicator.label, why: levelAbsenceWords(indicator, level) }));
}

/** Variables that exist for a subject and for the territories that it may look like. */
export function comparableVariables(subject: Subject, book: DiagnosticBook): VariableColumn[] {
  const level = likeLevel(subject);
  const { atlas, catalogue } = book.files;
  const { population, populationYear: year } = atlas;
  const alike = catalogue.indicators.filter(({ traits }) => traits.likeness !== null);
  const columnsOf = (indicators: readonly Indicator[]): VariableColumn[] =>
    indicators.flatMap((indicator) => catalogueVariable(indicator, level, subject, book));
  // Sizes first, as people describe a place.
  const computed = columnsOf([
    ...alike.filter(({ compute, traits }) => compute && traits.likeness === "log"),
    ...alike.filter(({ compute, traits }) => compute && traits.likeness === "linear"),
  ]);
  const published = columnsOf(alike.filter(({ compute }) => !compute));
  if (level === "commune") return [...computed, ...published];
  const { largest, small } = sharesByZone(book.setOf(level).zoning, population);
  const own = sharesByZone(subject.zoning, population);
  return [
    ...computed,
    { variable: { ...LARGEST, year }, values: largest, own: own.largest[0]!, absence: "" },
    { variable: { ...SMALL, year }, values: small, own: own.small[0]!, absence: "" },
    ...published,
  ];
}
