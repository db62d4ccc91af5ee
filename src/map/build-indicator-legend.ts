import { endWords } from "@/domain/indicator/censored";
import { madeNote } from "@/domain/indicator/made-note";
import { absenceOf, ABSENCE_WORDS } from "@/domain/words/absence-words";
import { formatNumber, formatTrimmed, plural, sentence } from "@/domain/words/french";
import type { Indicator } from "@/domain/indicator/indicator";
import type { Level } from "@/domain/geography/level";
import { levelName } from "@/domain/words/level-name";
import { saidUnit } from "@/domain/words/said-unit";
import { classOf, type Classes } from "@/stats/classes/classes";
import type { Shortfall } from "@/stats/classes/shortfall";
import { computeHistogram } from "@/stats/histogram";
import { legendCounts, scaleRadius } from "@/stats/scale-radius";
import type { AbsenceEntry, IndicatorLegend } from "./legend";
import { colorOfSlot, slotOfAbsence, slotOfClass } from "./slots";
import { MAX_RADIUS, type Thematic } from "./thematic";

const BINS = 24;

/** Bounds with as many decimals as it takes to tell them apart, up to two more than the figures. */
function formatBounds(bounds: readonly number[], decimals: number): string[] {
  const distinct = new Set(bounds).size;
  for (let extra = 0; ; extra++) {
    const texts = bounds.map((bound) => formatNumber(bound, decimals + extra));
    if (extra === 2 || new Set(texts).size === distinct) return texts;
  }
}

/** « 2,1 à moins de 3,0 »; the last class holds its upper bound: « 3,0 à 4,2 ». */
function classLabels({ bounds, counts }: Classes, decimals: number): string[] {
  const texts = formatBounds(bounds, decimals);
  return counts.map((_, rank) => {
    const [from, to] = [texts[rank]!, texts[rank + 1]!];
    if (from === to) return from;
    return rank === counts.length - 1 ? `${from} à ${to}` : `${from} à moins de ${to}`;
  });
}

function reasonWords({ reason }: Shortfall, decimals: number): string {
  switch (reason.kind) {
    case "ties":
      return `${plural(reason.count, "valeur égale", "valeurs égales")} à ${formatTrimmed(reason.value, decimals)}`;
    case "distinct":
      return plural(reason.count, "seule valeur", "valeurs différentes seulement");
    case "empty":
      return plural(reason.count, "intervalle sans valeur", "intervalles sans valeur");
    case "moved":
      return "bornes extrêmes déplacées jusqu’aux valeurs extrêmes";
  }
}

/** « 4 classes au lieu de 5 : 370 valeurs égales à 0 ». */
function classNote({ shortfall, values }: Thematic, decimals: number): string {
  if (!shortfall) return "";
  const { asked, drawn, among } = shortfall;
  const instead = asked === drawn ? "" : ` au lieu de ${asked}`;
  return `${plural(drawn, "classe", "classes")}${instead}\u00a0: ${reasonWords(shortfall, decimals)}${among > values.length ? " (France entière)" : ""}`;
}

/** « 95 à 105 : trop proche de 100 pour dire un sens »; empty save for an index. */
const bandNote = ({ reference, judgedBeyond }: Indicator): string =>
  reference === null || judgedBeyond === null
    ? ""
    : `${formatNumber(reference - judgedBeyond)} à ${formatNumber(reference + judgedBeyond)}\u00a0: trop proche de ${formatNumber(reference)} pour dire un sens`;

/** « 5,0 ou moins : plancher du producteur, 29 bassins de vie »: those among the figures shown. */
const censoredNotes = (
  { availability, decimals }: Indicator,
  year: number,
  level: Level,
  shown: Float64Array,
): readonly string[] => {
  const found = availability.find((each) => each.level === level)?.censored ?? [];
  const { one, many } = levelName(level);
  return found
    .filter((each) => each.year === year)
    .map((each) => ({ ...each, count: shown.filter((value) => value === each.value).length }))
    .filter(({ count }) => count > 0)
    .map(
      (each) =>
        `${formatNumber(each.value, decimals)} ou ${each.end === "low" ? "moins" : "plus"}\u00a0: ${endWords(each)}, ${plural(each.count, one, many)}`,
    );
};

/**
 * What finer territories do not make up is not left out by its producer. Counts that are not there are,
 * as the census of Mayotte: the word is that of the profile and of the table.
 */
function absenceEntries(
  indicator: Indicator,
  thematic: Thematic,
  level: Level,
  isMade: boolean,
): AbsenceEntry[] {
  const absent = isMade ? "non calculable" : "non publié";
  return [...thematic.absences].map(([state, count]) => ({
    state,
    color: colorOfSlot(slotOfAbsence(state)),
    label:
      state === "not-published"
        ? `${absent} par ${levelName(level).by}`
        : absenceOf(state, indicator, ABSENCE_WORDS),
    count,
  }));
}

/** Legend of an indicator; `slots` are those of the map, so that counts are those on screen. */
export function buildIndicatorLegend(
  indicator: Indicator,
  year: number,
  level: Level,
  thematic: Thematic,
): IndicatorLegend {
  const { classes, ramp, values } = thematic;
  const total = classes?.counts.length ?? 0;
  const colorAt = (value: number): string =>
    classes ? colorOfSlot(slotOfClass(ramp, total, classOf(classes, value))) : "#6a4c93";
  const labels = classes ? classLabels(classes, indicator.decimals) : [];
  const counts = Array.from({ length: total }, () => 0);
  if (classes) for (const value of values) counts[classOf(classes, value)]!++;
  const max = Math.max(0, ...values);
  const made = madeNote(indicator, level);
  const source = `${indicator.producer}, ${indicator.dataset}, ${year}. ${indicator.licence}.`;
  return {
    title: indicator.label,
    subtitle: [saidUnit(indicator), String(year), `par ${levelName(level).by}`]
      .filter((part) => part !== "")
      .join(" · "),
    source: made === "" ? source : `${source} ${sentence(made)}`,
    classes: labels.map((label, rank) => ({
      color: colorOfSlot(slotOfClass(ramp, total, rank)),
      label,
      count: counts[rank]!,
    })),
    classNote: [
      classNote(thematic, indicator.decimals),
      bandNote(indicator),
      ...censoredNotes(indicator, year, level, values),
    ]
      .filter((note) => note !== "")
      .join("\u00a0; "),
    circles: thematic.radii
      ? legendCounts(max).map((value) => ({
          label: formatNumber(value, 0),
          radius: scaleRadius(value, max, MAX_RADIUS),
        }))
      : [],
    absences: absenceEntries(indicator, thematic, level, made !== ""),
    histogram: classes
      ? computeHistogram(values, BINS).map((bin) => ({
          ...bin,
          color: colorAt((bin.from + bin.to) / 2),
        }))
      : [],
  };
}
