import type { DossierBlock } from "../../dossier/dossier";
import type { Side } from "@/domain/diagnostic/judgement";
import { readingsBeside, type ComparedEntries } from "@/domain/diagnostic/profile/compared-entries";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reading } from "@/domain/diagnostic/words/reading";
import { formatList, formatNumber, formatShare } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import { note, table } from "./blocks";
import {
  besideWords,
  intervalWords,
  labelWithUnit,
  manyPlaces,
  MOST_READINGS,
  positionWords,
  rangeWords,
  referenceWords,
  shareWords,
  shownJudgement,
  valueWords,
  whereWords,
} from "../words/entry-words";
import { capital } from "../french-spaces";
import { INDICATOR_SHEET } from "./indicator-sheet";

/** « Territoire », « Bassin de vie »: the note under the table names it; or the name itself. */
function shortPlace(entry: ProfileEntry, reading: Reading): string {
  if (entry.scale === "own") return "Territoire";
  if (reading === entry.lead && reading.place.level !== "perimetre")
    return capital(levelName(reading.place.level).one);
  const share = shareWords(entry, reading);
  return `${whereWords(entry, reading)}${share === "" ? "" : ` (${share})`}`;
}

/** Two lines of a cell. */
const twoLines = (...lines: readonly string[]): string =>
  lines.filter((line) => line !== "").join("\n");

/** The same figure beside each reference. */
const besideOf = (entry: ProfileEntry, compared: ComparedEntries): readonly ProfileEntry[] =>
  compared.get(entry.key) ?? [entry];

function rowOf(entry: ProfileEntry, reading: Reading, compared: ComparedEntries): string[] {
  const beside = readingsBeside(besideOf(entry, compared), entry.readings.indexOf(reading));
  return [
    labelWithUnit(entry),
    twoLines(shortPlace(entry, reading), String(entry.year)),
    twoLines(valueWords(entry, reading), intervalWords(entry, reading)),
    beside.map(besideWords).join("\n"),
    positionWords(reading).replace(", ", "\n"),
  ];
}

/** « 2 au-dessus, 1 en dessous », those that there are. */
const counted = (...parts: readonly (readonly [count: number, words: string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatNumber(count)} ${words}`)
    .join(", ");

const sideCount = (readings: readonly Reading[], side: Side | null): number =>
  readings.filter(({ comparison }) => "side" in comparison && comparison.side === side).length;

/**
 * On which side of the reference territories lie, and what the tests allow: each one is counted.
 *
 * @example sidesWords(entry) // "2 significativement au-dessus, 1 non significatif" or "3 au-dessus"
 */
function sidesWords({ readings, reference }: ProfileEntry): string {
  if (reference.value === null) return "";
  const inState = (state: Reading["comparison"]["state"]): Reading[] =>
    readings.filter(({ comparison }) => comparison.state === state);
  const [tested, untested] = [inState("tested"), inState("untested")];
  const close = inState("impossible").filter(
    ({ comparison }) => "reason" in comparison && comparison.reason === "too-close",
  ).length;
  if (tested.length + untested.length + close === 0) return "";
  const different = tested.filter((reading) => shownJudgement(reading) !== "similar");
  const without = readings.filter(({ measure }) => measure.state !== "value").length;
  const similar = tested.length - different.length;
  const positions = counted(
    [sideCount(untested, "higher"), "au-dessus"],
    [sideCount(untested, "lower"), "en dessous"],
    [sideCount(untested, null), "à égalité"],
  );
  return [
    counted(
      [sideCount(different, "higher"), "significativement au-dessus"],
      [sideCount(different, "lower"), "significativement en dessous"],
      [similar, similar > 1 ? "non significatifs" : "non significatif"],
      [close, close > 1 ? "trop proches pour un sens" : "trop proche pour un sens"],
    ),
    positions,
    counted([without, "sans valeur"]),
  ]
    .filter((words) => words !== "")
    .join(" ; ");
}

/** « 27,5 % (Bretagne), 3 au-dessus ». */
const rangeBeside = (entry: ProfileEntry): string =>
  [referenceWords(entry), sidesWords(entry)].filter((words) => words !== "").join(", ");

/** One line for many places: their figures are only in the workbook. */
const isRange = ({ lead, readings, scale }: ProfileEntry): boolean =>
  !lead && readings.length > 1 && (scale !== "members" || readings.length > MOST_READINGS);

/** Lines of an entry: its own, those of the members of a perimeter, or one for many places. */
function rowsOf(entry: ProfileEntry, compared: ComparedEntries): string[][] {
  if (entry.lead) return [rowOf(entry, entry.lead, compared)];
  if (!isRange(entry)) return entry.readings.map((reading) => rowOf(entry, reading, compared));
  return [
    [
      labelWithUnit(entry),
      twoLines(manyPlaces(entry), String(entry.year)),
      rangeWords(entry),
      besideOf(entry, compared).map(rangeBeside).join("\n"),
      "–",
    ],
  ];
}

const ELSEWHERE = `« De … à … » : valeurs de chaque territoire dans le tableur, feuille « ${INDICATOR_SHEET} ».`;

/**
 * Which place speaks for the subject, what « médiane » means, who has no line, where the rest of a
 * range is.
 */
function tableNote(entries: readonly ProfileEntry[], compared: ComparedEntries): DossierBlock[] {
  const places = entries.flatMap((entry) => {
    const { scale, lead } = entry;
    if (scale === "own" || !lead || lead.place.level === "perimetre") return [];
    const share = shareWords(entry, lead);
    const who = share === "" ? "" : `, où vivent ${share}`;
    return [`${capital(levelName(lead.place.level).one)} : ${lead.place.nom}${who}.`];
  });
  const labels = entries
    .flatMap((entry) => besideOf(entry, compared))
    .flatMap(({ reference }) => (reference.how === "median" ? [reference.label] : []));
  const median = labels.length === 0 ? [] : [`Médiane : ${[...new Set(labels)].join(", ou ")}.`];
  const unread = entries.flatMap((entry) =>
    entry.unread.length === 0
      ? []
      : [
          `${entry.indicator.traits.placedLabel} : sans valeur ici pour ${formatList(entry.unread)}.`,
        ],
  );
  const words = [...new Set(places), ...median, ...unread]
    .join(" ")
    .replace("des habitants", "des habitants du territoire");
  const all = [words, entries.some(isRange) ? ELSEWHERE : ""].filter((part) => part !== "");
  return all.length === 0 ? [] : [note(all.join(" "))];
}

/** Every figure of some entries, one line each, beside each of its references. */
export function readingTable(
  caption: string,
  entries: readonly ProfileEntry[],
  compared: ComparedEntries,
  confidence: number,
): DossierBlock[] {
  const level = formatShare(confidence, confidence === 0.95 ? 0 : 1);
  return [
    table(
      caption,
      [
        { head: "Indicateur (unité)", width: 0.3 },
        { head: "Lieu, année", width: 0.16 },
        { head: `Valeur, intervalle à ${level}`, width: 0.155 },
        { head: "Références, écart et test", width: 0.255 },
        { head: "Rang et quart", width: 0.13 },
      ],
      entries.flatMap((entry) => rowsOf(entry, compared)),
      "Aucun chiffre n’est disponible.",
    ),
    ...tableNote(entries, compared),
  ];
}
