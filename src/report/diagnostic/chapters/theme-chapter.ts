import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { Figure } from "@/charts/figure";
import type { DossierBlock, Inline } from "../../dossier/dossier";
import type { AbsentEntry, ProfileTheme } from "@/domain/diagnostic/profile/profile";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { limitsOf } from "@/domain/diagnostic/words/limits";
import type { ComparedEntries } from "@/domain/diagnostic/profile/compared-entries";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { writtenItems } from "@/domain/diagnostic/synthesis/finding";
import { formatList } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import { asWritten, body, figures, heading, bulletList, note, say, textList } from "./blocks";
import { capital } from "../french-spaces";
import { mentalHealthProjects } from "../contrat/contract-chapter";
import { themeInterviews } from "../contrat/interviews";
import { evidenceRun } from "./item-evidence";
import { ownAbsenceWords } from "../words/own-absences";
import { readingTable } from "./reading-table";
import { spineFigure, spineParts, spineReadings } from "../figures/spine-figure";

/** The theme that the projects of mental health are printed beside. */
const MENTAL_HEALTH = "santé mentale";

/** Width of the figures of the document, CSS pixels. */
export const FIGURE_WIDTH = 760;

/** All that the synthesis puts forward of a theme, in its order: its own page holds fewer. */
function tellingItems({ entries }: ProfileTheme, { synthesis }: Diagnostic): Inline[][] {
  const keys = new Set(entries.map(({ key }) => key));
  return writtenItems(synthesis).flatMap((item) => {
    const { finding, isRewritten, text } = item;
    if (finding === null || !keys.has(finding.key)) return [];
    const evidence = evidenceRun(item);
    return [isRewritten ? [asWritten(text), evidence] : [say(text)]];
  });
}

/** Limits of a theme that the guide to all themes does not say, the most frequent first. */
function limits(entries: readonly ProfileEntry[], common: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const limit of limitsOf(entry)) counts.set(limit, (counts.get(limit) ?? 0) + 1);
  return [...counts]
    .filter(([limit]) => !common.includes(limit))
    .sort((a, b) => b[1] - a[1])
    .map(([limit]) => limit);
}

/** How the catalogue says that a figure exists elsewhere: who publishes it, and how finely. */
const ELSEWHERE =
  /^Pas encore repris dans l’atlas\s: publié par (.+), au niveau le plus fin suivant\s: (.+)\.$/u;

/** Indicators without a figure and why, in as few words as possible. */
export function absentWords(absent: readonly AbsentEntry[]): string {
  const elsewhere: string[] = [];
  const byReason = new Map<string, string[]>();
  for (const { indicator, reason } of absent) {
    const label = indicator.traits.placedLabel;
    const found = ELSEWHERE.exec(reason);
    if (found) elsewhere.push(`${label} (${found[1]!}, ${found[2]!})`);
    else byReason.set(reason, [...(byReason.get(reason) ?? []), label]);
  }
  const others = [...byReason].map(
    ([reason, labels]) => `${capital(formatList(labels))} : ${reason}`,
  );
  const first =
    elsewhere.length === 0
      ? []
      : [
          `Pas encore repris dans l’atlas (producteur, niveau le plus fin où ils sont publiés) : ${elsewhere.join(" ; ")}.`,
        ];
  return [...first, ...others].join(" ");
}

const levelWords = (level: ProfileEntry["level"]): string =>
  level === "perimetre" ? "périmètre" : levelName(level).one;

/** Rows of other territories that a theme may draw; beyond, the table has their range. */
const MOST_OTHER_ROWS = 8;

function isDrawnIn(entries: readonly ProfileEntry[]): (entry: ProfileEntry) => boolean {
  const others = entries.filter(({ lead }) => !lead).flatMap(spineReadings);
  return ({ lead }) => lead !== null || others.length <= MOST_OTHER_ROWS;
}

/** A drawing of some entries with the table of their figures. */
interface Part {
  readonly title: string;
  readonly spine: Figure | null;
  readonly entries: readonly ProfileEntry[];
}

/** Entries cut into drawings that fit a page; those that no drawing shows come first. */
function partsOf(title: string, key: string, entries: readonly ProfileEntry[]): Part[] {
  const parts = spineParts(entries.filter(isDrawnIn(entries)));
  // A single row says no more than its line in the table.
  if (parts.flat().length < 2) return [{ title, spine: null, entries }];
  const titles = parts.map((part) => {
    const levels = [...new Set(part.map(({ level }) => levelWords(level)))];
    return levels.length < 2 || parts.length < 2 ? title : `${title} (${formatList(levels)})`;
  });
  const drawn = new Set(parts.flat());
  return parts.map((part, at) => {
    const name = titles.indexOf(titles[at]!) < at ? `${titles[at]!}, suite` : titles[at]!;
    const request = { id: `profil-${key}-${at + 1}`, title: `${name}, profil`, entries: part };
    const others = at === 0 ? entries.filter((entry) => !drawn.has(entry)) : [];
    return {
      title: name,
      spine: spineFigure({ ...request, width: FIGURE_WIDTH }, approximateMeasure),
      entries: [...others, ...part],
    };
  });
}

/** One chapter by theme: sentences, drawing, table, limits, what has no figure. */
export function themeChapter(
  theme: ProfileTheme,
  number: number,
  diagnostic: Diagnostic,
  more: {
    readonly figures: readonly (Figure | null)[];
    readonly common: readonly string[];
    readonly compared: ComparedEntries;
  },
): DossierBlock[] {
  const { entries, absent } = theme;
  const title = capital(theme.theme);
  const telling = tellingItems(theme, diagnostic);
  const known = limits(entries, more.common);
  const elsewhere = ownAbsenceWords(entries, diagnostic.subject);
  return [
    heading(1, title),
    ...(entries.length === 0
      ? [body("Aucun chiffre de l’atlas ne concerne ce territoire pour ce thème.")]
      : []),
    ...(telling.length > 0 ? [heading(2, "Ce qui ressort"), ...bulletList(telling)] : []),
    ...(entries.length === 0 ? [] : partsOf(title, String(number), entries)).flatMap((part) => [
      ...figures(part.spine),
      ...readingTable(
        `${part.title} : les chiffres`,
        part.entries,
        more.compared,
        diagnostic.profile.confidence,
      ),
    ]),
    ...figures(...more.figures),
    ...themeInterviews(diagnostic.notes, theme.theme),
    ...(theme.theme === MENTAL_HEALTH ? mentalHealthProjects(diagnostic.notes) : []),
    ...(known.length > 0
      ? [heading(2, "Ce que ces chiffres ne permettent pas"), ...textList(known)]
      : []),
    ...(elsewhere === "" ? [] : [note(elsewhere)]),
    ...(absent.length > 0 ? [note(`Indicateurs sans chiffre. ${absentWords(absent)}`)] : []),
    ...(entries.length === 0 && absent.length === 0
      ? [note("Aucun indicateur n’est rangé sous ce thème.")]
      : []),
  ];
}
