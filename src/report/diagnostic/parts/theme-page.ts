import type { Figure } from "@/charts/figure";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { ProfileTheme } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import {
  writtenItems,
  type Finding,
  type SynthesisItem,
} from "@/domain/diagnostic/synthesis/finding";
import type { Measure } from "@/domain/measure";
import { formatShort } from "@/domain/words/french";
import { blocksHeight, rowHeights } from "../../dossier/block-height";
import type { DossierBlock, DossierTable, Inline } from "../../dossier/dossier";
import { PAGE_ROOM } from "../../dossier/pack-pages";
import type { Beside } from "../beside";
import { interviewsOnPage } from "../contrat/interviews";
import { labelWithUnit, rangeWords, valueWords } from "../words/entry-words";
import {
  asWritten,
  body,
  bulletList,
  figures,
  heading,
  note,
  say,
  table,
} from "../chapters/blocks";
import { evidenceRun } from "../chapters/item-evidence";
import { themeTitle, TOLD } from "./theme-title";

/** Lines of what stands out, at most. */
const MOST_TELLING = 5;
/** Height of the drawing of a page, points: the table has the rest. */
const DRAWING = 200;

/** What the synthesis says of a theme, in its order. */
function tellingItems({ entries }: ProfileTheme, { synthesis }: Diagnostic): SynthesisItem[] {
  const keys = new Set(entries.map(({ key }) => key));
  return writtenItems(synthesis).filter(({ finding }) => finding && keys.has(finding.key));
}

function itemLine(item: SynthesisItem): Inline[] {
  const { finding, isRewritten, text } = item;
  const words = finding === null || isRewritten ? asWritten(text) : say(finding.short);
  return [words, evidenceRun(item)];
}

/** Figures of the territory: its own, or those of its members where they do not add up. */
const isOfTerritory = ({ scale, indicator, lead }: ProfileEntry): boolean =>
  indicator.kind !== "count" &&
  (scale === "members" || (scale === "own" && lead?.measure.state === "value"));

/** Those of the synthesis first, then those that could be, then the others. */
function byInterest(telling: ReadonlySet<string>): (a: ProfileEntry, b: ProfileEntry) => number {
  const rankOf = ({ key, indicator }: ProfileEntry): number =>
    telling.has(key) ? 0 : indicator.traits.synthesis ? 1 : 2;
  return (a, b) => rankOf(a) - rankOf(b);
}

const besideWords = ({ indicator }: ProfileEntry, measure: Measure | null | undefined): string => {
  return measure?.state === "value" ? formatShort(measure.value, indicator) : "–";
};

function rowOf(entry: ProfileEntry, beside: Beside): string[] {
  const { region, france } = beside.byEntry[entry.key] ?? {};
  return [
    labelWithUnit(entry),
    String(entry.year),
    entry.lead ? valueWords(entry, entry.lead) : rangeWords(entry),
    ...(beside.region === null ? [] : [besideWords(entry, region)]),
    besideWords(entry, france),
  ];
}

function figuresTable(entries: readonly ProfileEntry[], beside: Beside): DossierBlock {
  const places = [
    { head: "Territoire", width: 0.125, align: "right" as const },
    ...(beside.region === null
      ? []
      : [{ head: beside.region, width: 0.125, align: "right" as const }]),
    { head: "France", width: 0.125, align: "right" as const },
  ];
  return table(
    "Chiffres du territoire, de la région et de la France (– : pas repris dans l’atlas)",
    [{ head: "Indicateur et unité", width: 0.545 }, { head: "Année", width: 0.08 }, ...places],
    entries.map((entry) => rowOf(entry, beside)),
    "",
  );
}

/** Rows that a table keeps at least: with less room it goes to the next page. */
const LEAST_ROWS = 8;

/** As many rows as the page has room for, in the order of the catalogue. */
function fittingTable(
  entries: readonly ProfileEntry[],
  telling: ReadonlySet<string>,
  beside: Beside,
  room: number,
  wholePage: number,
): DossierBlock[] {
  const ranked = entries.toSorted(byInterest(telling));
  if (ranked.length === 0) return [];
  const whole = figuresTable(ranked, beside) as DossierTable;
  const [head, ...rows] = rowHeights(whole);
  const frame = blocksHeight([whole]) - rows.reduce((sum, each) => sum + each, 0);
  const fitting = (height: number): number => {
    let [count, left] = [0, height - frame];
    while (count < rows.length && left >= rows[count]!) left -= rows[count++]!;
    return count;
  };
  const here = fitting(room);
  const count = here < Math.min(LEAST_ROWS, rows.length) ? fitting(wholePage) : here;
  if (head === undefined || count === 0) return [];
  const kept = new Set(ranked.slice(0, count));
  return [
    figuresTable(
      entries.filter((entry) => kept.has(entry)),
      beside,
    ),
  ];
}

/** What a theme without any figure of the territory has instead, in a line. */
function withoutFigures({ entries }: ProfileTheme): string {
  const levels =
    entries.length === 0
      ? ""
      : " Ceux de ses bassins de vie et de son département sont dans l’annexe.";
  return `Aucun chiffre du territoire lui-même dans l’atlas.${levels}`;
}

/** Figures of wider territories, apart from those of the territory: they say nothing of it alone. */
function contextBlocks(items: readonly SynthesisItem[]): DossierBlock[] {
  if (items.length === 0) return [];
  const words = "Contexte, à une échelle plus large : ces chiffres ne sont pas ceux du territoire.";
  return [body(words), ...bulletList(items.map(itemLine))];
}

/** A line on a figure that is not of the territory itself. */
const isContext = ({ finding }: SynthesisItem): boolean =>
  finding !== null && finding.list === "contexte" && !isOfTerritory(finding.entry);

/** As the title: what calls for action first, or a long list would leave it to the annex. */
function urgencyOf({ list }: SynthesisItem): number {
  const at = TOLD.indexOf(list);
  return at === -1 ? TOLD.length : at;
}

export interface ThemePageMore {
  /** What the law asks for here, in a sentence; empty: nothing. */
  readonly law: string;
  readonly drawing: Figure | null;
  readonly beside: Beside;
  /** What varies inside the territory, in a sentence; empty: a single commune. */
  readonly inside: string;
  /** What the territory wrote of it, what is missing here and where to ask for it. */
  readonly missing: readonly DossierBlock[];
}

/** Findings of the territory that its words still are, for the title. */
const statedFindings = (items: readonly SynthesisItem[]): Finding[] =>
  items.flatMap(({ finding, isRewritten, list }) =>
    finding && !isRewritten && isOfTerritory(finding.entry) ? [{ ...finding, list }] : [],
  );

/**
 * A theme on one page at most: what stands out, a table of the figures of the territory beside région
 * and France, a drawing where one helps, what is missing. Everything else is in the annex.
 *
 * @param pageRoom height left on the page, points: the table has fewer rows rather than the next page
 */
export function themePage(
  theme: ProfileTheme,
  diagnostic: Diagnostic,
  { law, drawing, beside, inside, missing }: ThemePageMore,
  pageRoom = PAGE_ROOM,
): DossierBlock[] {
  const items = tellingItems(theme, diagnostic);
  const ofTerritory = theme.entries.filter(isOfTerritory);
  const told = items.flatMap(({ finding }) =>
    finding && isOfTerritory(finding.entry) ? [finding.entry] : [],
  );
  const own = items
    .filter((item) => !isContext(item))
    .toSorted((a, b) => urgencyOf(a) - urgencyOf(b))
    .slice(0, MOST_TELLING);
  const context = items.filter(isContext).slice(0, MOST_TELLING - own.length);
  const head: DossierBlock[] = [
    heading(1, themeTitle(theme.theme, statedFindings(items), ofTerritory.length > 0)),
    ...(law === "" ? [] : [note(law)]),
    ...bulletList(own.map(itemLine)),
    ...(ofTerritory.length === 0 ? [body(withoutFigures(theme))] : []),
  ];
  const foot = [
    ...(inside === "" ? [] : [body(inside)]),
    ...contextBlocks(context),
    ...figures(drawing).map((block) => ({ ...block, maxHeight: DRAWING })),
    ...interviewsOnPage(diagnostic.notes, theme.theme),
    ...missing,
  ];
  const telling = new Set(told.map(({ key }) => key));
  const around = blocksHeight([...head, ...foot]);
  const rooms = [pageRoom - around, PAGE_ROOM - around] as const;
  return [...head, ...fittingTable(ofTerritory, telling, beside, ...rooms), ...foot];
}
