import type { FigureTable } from "@/charts/figure";
import { ABSENCE_WORDS } from "@/domain/words/absence-words";
import { capitalised, formatNumber, plural } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import { ABSENCES, type Absence } from "@/domain/measure";
import type { MappedTerritories, MapSubject } from "./map-request";

export interface KnownValue {
  readonly position: number;
  readonly name: string;
  readonly value: number;
}

export interface AbsentValue {
  readonly position: number;
  readonly name: string;
  readonly state: Absence;
}

/** Figures of a map. */
export interface MapValues {
  /** The highest first. */
  readonly known: readonly KnownValue[];
  readonly absent: readonly AbsentValue[];
  /** Absent values by reason, in the order of their words. */
  readonly counts: ReadonlyMap<Absence, number>;
}

export function mapValues({ positions, nameAt, measureAt }: MappedTerritories): MapValues {
  const known: KnownValue[] = [];
  const absent: AbsentValue[] = [];
  for (const position of positions) {
    const [name, measure] = [nameAt(position), measureAt(position)];
    if (measure.state === "value") known.push({ position, name, value: measure.value });
    else absent.push({ position, name, state: measure.state });
  }
  known.sort((a, b) => b.value - a.value || a.position - b.position);
  const counts = ABSENCES.map(
    (state) => [state, absent.filter((other) => other.state === state).length] as const,
  ).filter(([, count]) => count > 0);
  return { known, absent, counts: new Map(counts) };
}

/** Rows of a table, the last one apart. */
const MAX_ROWS = 60;

/** « APL aux médecins généralistes, 2023 (consultations par an) ». */
export const headOf = ({ indicator, year }: MappedTerritories): string =>
  `${indicator.label}, ${year}${indicator.unit === "" ? "" : ` (${indicator.unit})`}`;

/** Unit and year at the head of a legend: « Habitants, 2023 », « En %, 2022 ». */
export function unitHeading({ indicator, year }: MappedTerritories): string {
  const { unit, label } = indicator;
  return `${unit === "%" ? "En\u00A0%" : capitalised(unit === "" ? label : unit)}, ${year}`;
}

interface ValueTableRequest {
  readonly caption: string;
  readonly decimals: number;
  /** Words of the class of a value; null for a table without classes. */
  readonly classOfValue: ((value: number) => string) | null;
  readonly subject: MapSubject | null;
}

/** Territory, value, class: the highest first, absences last; the subject is never cut off. */
export function valueTable(
  territories: MappedTerritories,
  { known, absent }: MapValues,
  { caption, decimals, classOfValue, subject }: ValueTableRequest,
): FigureTable {
  const { one, many } = levelName(territories.level);
  const rows = [
    ...known.map(({ position, name, value }) => ({
      position,
      cells: [name, formatNumber(value, decimals), ...(classOfValue ? [classOfValue(value)] : [])],
    })),
    ...absent.map(({ position, name, state }) => ({
      position,
      cells: [name, ABSENCE_WORDS[state], ...(classOfValue ? ["–"] : [])],
    })),
  ];
  const isCut = rows.length > MAX_ROWS;
  const ofSubject = new Set(subject?.positions);
  const late = isCut ? rows.slice(MAX_ROWS).filter((row) => ofSubject.has(row.position)) : [];
  const kept = [...rows.slice(0, MAX_ROWS - Math.min(late.length, MAX_ROWS)), ...late];
  const shown = kept.slice(0, MAX_ROWS).map(({ cells }) => cells);
  const rest = rows.length - shown.length;
  const others = `… ${plural(rest, `autre ${one}`, `autres ${many}`)}`;
  const width = classOfValue ? 3 : 2;
  return {
    caption: isCut ? `${caption} (${MAX_ROWS} lignes sur ${rows.length})` : caption,
    head: [capitalised(one), headOf(territories), ...(classOfValue ? ["Classe"] : [])],
    rows: isCut ? [...shown, [others, ...Array.from({ length: width - 1 }, () => "")]] : shown,
  };
}
