import type { Figure, MeasureText } from "@/charts/figure";
import { spineChart } from "@/charts/spine/spine-chart";
import { EACH_ITS_OWN } from "@/charts/spine/spine-words";
import type { SpineRow } from "@/charts/spine/spine-row";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { placeWords } from "@/domain/diagnostic/words/sentence";
import type { Reading } from "@/domain/diagnostic/words/reading";
import { formatMeasure, formatNumber, isShortUnit } from "@/domain/words/french";
import { measureOf } from "@/domain/measure";
import { shownJudgement } from "../words/entry-words";
import { frenchSpaces } from "../french-spaces";
import { saidUnit } from "@/domain/words/said-unit";
import { producersSource } from "../words/source-words";

/** Beyond, the territories of an indicator are left to the table. */
const MOST_ROWS = 4;

/** Readings that have a row: the one that speaks for the subject, or a few side by side. */
export function spineReadings({ indicator, lead, readings }: ProfileEntry): readonly Reading[] {
  if (indicator.kind === "count") return [];
  if (lead) return [lead];
  return readings.length <= MOST_ROWS ? readings : [];
}

/** « médiane », « Bretagne ». */
const shortReference = ({ reference }: ProfileEntry): string =>
  reference.how === "median" ? "médiane" : reference.label;

function rowOf(entry: ProfileEntry, reading: Reading, place: string): SpineRow {
  const { indicator, set, setValues, reference, year } = entry;
  const { measure, interval } = reading;
  const { unit, decimals, polarity } = indicator;
  const write = (value: number): string =>
    isShortUnit(unit) ? formatMeasure(measureOf(value), indicator) : formatNumber(value, decimals);
  return {
    key: `${entry.key}-${reading.place.code ?? "perimetre"}`,
    label: frenchSpaces(indicator.traits.placedLabel),
    place,
    year: String(year),
    unit: frenchSpaces(saidUnit(indicator)),
    decimals,
    polarity,
    value: measure.state === "value" ? measure.value : null,
    valueText: measure.state === "value" ? write(measure.value) : formatMeasure(measure, indicator),
    reference: reference.value,
    referenceText: reference.value === null ? "–" : write(reference.value),
    interval: interval && { low: interval.low, high: interval.high },
    set: indicator.judgedBeyond === null ? setValues : null,
    setSize: set.positions.length,
    setLabel: set.label,
    judgement: shownJudgement(reading),
  };
}

const only = (words: readonly string[]): string | null =>
  new Set(words).size === 1 ? words[0]! : null;

export interface SpineRequest {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly ProfileEntry[];
  readonly width: number;
}

/**
 * Indicators beside their reference, one row each; the place is said on each row where it is not
 * the subject itself, or in the title where all are of one place. Null without any row.
 */
export function spineFigure(
  { id, title, entries, width }: SpineRequest,
  measure: MeasureText,
): Figure | null {
  const pairs = entries.flatMap((entry) =>
    spineReadings(entry).map((reading) => ({
      entry,
      reading,
      place: entry.scale === "own" ? "" : placeWords(reading.place),
    })),
  );
  if (pairs.length === 0) return null;
  const place = only(pairs.map((pair) => pair.place));
  const reference = only(pairs.map(({ entry }) => shortReference(entry)));
  const rows = pairs.map((pair) => {
    const own = place === null ? pair.place : "";
    const beside = reference === null ? `réf. ${shortReference(pair.entry)}` : "";
    const words = [own, beside].filter((part) => part !== "").join(" · ");
    return rowOf(pair.entry, pair.reading, words);
  });
  const shown = [...new Set(pairs.map(({ entry }) => entry))];
  return spineChart(
    {
      id,
      title: frenchSpaces(place === null || place === "" ? title : `${title} : ${place}`),
      rows,
      referenceLabel: reference ?? EACH_ITS_OWN,
      source: frenchSpaces(producersSource(shown)),
      width,
    },
    measure,
  );
}

/** A figure of the document holds about this many rows. */
const ROWS_BY_FIGURE = 9;
const LEAST_ROWS = 5;

/** Entries cut into figures that fit a page, where the level changes if possible. */
export function spineParts(entries: readonly ProfileEntry[]): ProfileEntry[][] {
  const shown = entries.filter((entry) => spineReadings(entry).length > 0);
  const order = [...new Set(shown.map(({ scale, level }) => `${scale} ${level}`))];
  const byLevel = order.flatMap((key) =>
    shown.filter(({ scale, level }) => `${scale} ${level}` === key),
  );
  const parts: ProfileEntry[][] = [];
  let rows = 0;
  byLevel.forEach((entry, at) => {
    const count = spineReadings(entry).length;
    const before = byLevel[at - 1];
    const isNewLevel = before !== undefined && before.level !== entry.level;
    const rest = byLevel.length - at;
    const isFull = rows + count > ROWS_BY_FIGURE && rest >= 2;
    if (parts.length === 0 || isFull || (isNewLevel && rows >= LEAST_ROWS && rest >= LEAST_ROWS)) {
      parts.push([]);
      rows = 0;
    }
    parts.at(-1)!.push(entry);
    rows += count;
  });
  return parts;
}
