import { COVERAGE_STATUSES, type CoverageStatus } from "@/domain/contract/cls";
import type { Coverage } from "@/domain/contract/cls-coverage";
import { searchedWords, type Register } from "@/domain/contract/register";
import type { Day } from "@/domain/day";
import { madeNote } from "@/domain/indicator/made-note";
import { formatDay, formatNumber, formatTrimmed, plural, sentence } from "@/domain/words/french";
import type { Indicator } from "@/domain/indicator/indicator";
import type { Level } from "@/domain/geography/level";
import { levelName } from "@/domain/words/level-name";
import type { MeasureState } from "@/domain/measure";
import { classOf, type Classes } from "@/stats/classes/classes";
import type { Shortfall } from "@/stats/classes/shortfall";
import { computeHistogram } from "@/stats/histogram";
import { legendCounts, scaleRadius } from "@/stats/scale-radius";
import type { AbsenceEntry, CoverageLegend, IndicatorLegend } from "./legend";
import { colorOfSlot, slotOfAbsence, slotOfClass } from "./slots";
import { MAX_RADIUS, type Thematic } from "./thematic";

const BINS = 24;

const ABSENCE_WORDS: Record<Exclude<MeasureState, "value">, string> = {
  secret: "secret statistique",
  "no-data": "non disponible",
  "not-published": "non publié",
};

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

function absenceEntries(thematic: Thematic, level: Level): AbsenceEntry[] {
  return [...thematic.absences].map(([state, count]) => ({
    state,
    color: colorOfSlot(slotOfAbsence(state)),
    label:
      state === "not-published" ? `non publié par ${levelName(level).by}` : ABSENCE_WORDS[state],
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
    subtitle: [indicator.unit, String(year), `par ${levelName(level).by}`]
      .filter((part) => part !== "")
      .join(" · "),
    source: made === "" ? source : `${source} ${sentence(made)}`,
    classes: labels.map((label, rank) => ({
      color: colorOfSlot(slotOfClass(ramp, total, rank)),
      label,
      count: counts[rank]!,
    })),
    classNote: classNote(thematic, indicator.decimals),
    circles: thematic.radii
      ? legendCounts(max).map((value) => ({
          label: formatNumber(value, 0),
          radius: scaleRadius(value, max, MAX_RADIUS),
        }))
      : [],
    absences: absenceEntries(thematic, level),
    histogram: classes
      ? computeHistogram(values, BINS).map((bin) => ({
          ...bin,
          color: colorAt((bin.from + bin.to) / 2),
        }))
      : [],
  };
}

/** Where contracts were not looked for, the absence of one says nothing. */
function statusLabel(status: CoverageStatus, isSearched: boolean): string {
  if (status === "aucun CLS recensé" && !isSearched) return "Aucun CLS recensé, ou hors du relevé";
  return status.charAt(0).toUpperCase() + status.slice(1);
}

/** Legend of coverage, with the inhabitants and communes of the scope in each state. */
export function buildCoverageLegend(
  coverage: Coverage,
  day: Day,
  register: Register,
  isTinted: boolean,
  isSearched: boolean,
): CoverageLegend {
  return {
    title: `Contrats locaux de santé au ${formatDay(day)}`,
    source: `Relevé des contrats ${searchedWords(register, "de")} arrêté au ${formatDay(register.recordedOn)}, d’après les sources citées sur chaque fiche.`,
    isTinted,
    entries: COVERAGE_STATUSES.map((status, position) => ({
      status,
      label: statusLabel(status, isSearched),
      detail: `${plural(coverage.communes[position]!, "commune", "communes")}, ${formatNumber(coverage.population[position]!, 0)} hab.`,
    })),
  };
}

/** Coverage while its figures are on their way: as tall as it will be, so that nothing jumps. */
export const AWAITED_COVERAGE: CoverageLegend = {
  title: "Contrats locaux de santé, chargement du relevé…",
  source:
    "Recensement des contrats en cours de chargement, d’après les sources citées sur chaque fiche.",
  isTinted: true,
  entries: COVERAGE_STATUSES.map((status) => ({
    status,
    label: statusLabel(status, true),
    detail: "…",
  })),
};
