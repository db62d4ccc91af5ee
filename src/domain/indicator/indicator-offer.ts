import { availabilityAt } from "./availability-at";
import { knownAbsence } from "./level-absence";
import { madeNote } from "./made-note";
import type { Catalogue } from "./catalogue";
import { formatList } from "../words/french";
import type { Indicator } from "./indicator";
import { LEVELS, type Level } from "../geography/level";
import { levelRow } from "../geography/level-table";
import { levelName } from "../words/level-name";
import { normaliseName } from "../words/search-text";

/** An indicator that exists at the level asked for. */
export interface OfferedIndicator {
  readonly indicator: Indicator;
  /** Ascending. */
  readonly years: readonly number[];
  /** How the atlas makes them, in French; empty when they are published as they are. */
  readonly note: string;
}

/** An indicator that exists at other levels only, with why, in French. */
export interface ElsewhereIndicator {
  readonly indicator: Indicator;
  readonly reason: string;
  /** Level to propose: the nearest one that has figures, the finer of two. */
  readonly level: Level;
}

/** An indicator without figures at any level that the atlas draws, with why, in French. */
export interface AbsentIndicator {
  readonly indicator: Indicator;
  readonly reason: string;
}

export interface ThemeOffer {
  readonly theme: string;
  readonly offered: readonly OfferedIndicator[];
  readonly elsewhere: readonly ElsewhereIndicator[];
  readonly absent: readonly AbsentIndicator[];
}

/** From the finest to the widest, as they are read: « par EPCI et département ». */
const FINEST_FIRST = LEVELS.toReversed();

/** Levels at which the indicator is published, finest first. */
const publishedLevels = (indicator: Indicator): Level[] =>
  FINEST_FIRST.filter((level) =>
    indicator.availability.some((at) => at.level === level && at.years.length > 0),
  );

/** Among levels, the one whose territories are the closest in size; the finer one of two. */
function nearestLevel(levels: readonly Level[], asked: Level): Level {
  const distance = (level: Level): number => Math.abs(levelRow(level).rank - levelRow(asked).rank);
  return levels.toSorted((a, b) => distance(a) - distance(b))[0]!;
}

/** « Chiffres par bassin de vie, pas par EPCI : pas repris dans l’atlas (où : Insee). » */
function reasonElsewhere(indicator: Indicator, levels: readonly Level[], asked: Level): string {
  const published = formatList(levels.map((level) => levelName(level).by));
  const known = knownAbsence(indicator, asked);
  const reason = known === null ? "" : `\u00a0: ${known}`;
  return `Chiffres par ${published}, pas par ${levelName(asked).by}${reason}.`;
}

function reasonAbsent({ availability, whyAbsent }: Indicator): string {
  if (availability.length > 0) return "Chiffres pour la France entière seulement.";
  return whyAbsent || "L’atlas n’a pas encore de chiffres pour cet indicateur.";
}

/** The offer of one theme, from its indicators. */
function themeOffer(theme: string, indicators: readonly Indicator[], asked: Level): ThemeOffer {
  const offered: OfferedIndicator[] = [];
  const elsewhere: ElsewhereIndicator[] = [];
  const absent: AbsentIndicator[] = [];
  for (const indicator of indicators) {
    const here = availabilityAt(indicator, asked);
    const levels = publishedLevels(indicator);
    if (here) offered.push({ indicator, years: here.years, note: madeNote(indicator, asked) });
    else if (levels.length === 0) absent.push({ indicator, reason: reasonAbsent(indicator) });
    else {
      const reason = reasonElsewhere(indicator, levels, asked);
      elsewhere.push({ indicator, reason, level: nearestLevel(levels, asked) });
    }
  }
  return { theme, offered, elsewhere, absent };
}

/** Does the indicator hold every word of the query, in its label, definition, theme or producer? */
function answers(indicator: Indicator, words: readonly string[]): boolean {
  const { label, definition, theme, producer } = indicator;
  const text = normaliseName([label, definition, theme, producer].join(" "));
  return words.every((word) => text.includes(word));
}

/**
 * What the catalogue offers at a level, theme by theme in its order: the indicators that have
 * figures there, those that have some elsewhere, those that have none. Themes without any answer to
 * the query are left out; accents, case and the order of words do not matter.
 *
 * @example indicatorOffer(catalogue, "epci", "medecins")[0]?.offered.length // 2
 */
export function indicatorOffer(
  catalogue: Catalogue,
  level: Level,
  query: string,
): readonly ThemeOffer[] {
  const words = normaliseName(query).split(" ");
  const found = catalogue.indicators.filter((indicator) => answers(indicator, words));
  return catalogue.themes.flatMap((theme) => {
    const indicators = found.filter((indicator) => indicator.theme === theme);
    return indicators.length === 0 ? [] : [themeOffer(theme, indicators, level)];
  });
}

/**
 * Years of an indicator in words, runs of three and more shortened.
 *
 * @example formatYears([2017, 2019, 2020, 2021]) // "2017, 2019 à 2021"
 */
export function formatYears(years: readonly number[]): string {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs
    .flatMap((run) => (run.length > 2 ? [`${run[0]!} à ${run.at(-1)!}`] : run.map(String)))
    .join(", ");
}
