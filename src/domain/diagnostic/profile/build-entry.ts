import { searchedWords } from "../../contract/register";
import { LEVELS, type Level, type PublishedLevel } from "../../geography/level";
import { levelName } from "../../words/level-name";
import { likeLevel } from "../comparables/comparable-variable";
import type { EntryContext } from "./entry-context";
import { ownTrend, trendAt } from "./entry-trend";
import type { DiagnosticBook } from "../../book/book";
import { levelContext, type LevelContext } from "./level-context";
import { isOfCoverage, isSubjectSearched } from "./searched-places";
import { levelsAround } from "./levels-around";
import type { ProfileEntry, Scale } from "./profile-entry";
import { figureAt, figureOf } from "../../book/figure";
import type { Indicator } from "../../indicator/indicator";
import { readFigure, type Reading } from "../words/reading";
import { censoredAt } from "../../indicator/censored";
import type { Part } from "../../group/subject";

/** A wider territory that holds less of the subject says nothing of it. */
const MIN_SHARE = 0.01;
/** A finer territory is counted inside when half of its inhabitants are. */
const MOST_OF_ZONE = 0.5;
/** A wider territory speaks for the subject when it holds half of its inhabitants. */
const LEAD_SHARE = 0.5;

type Figure = Pick<Parameters<typeof readFigure>[0], "place" | "measure" | "behind">;

function read(
  figure: Figure,
  position: number | null,
  { indicator, set, setValues, reference, year }: LevelContext,
  context: EntryContext,
): Reading {
  const { measure, place } = figure;
  const isKnown = !isOfCoverage(indicator) || reference.value !== null;
  return readFigure({
    ...figure,
    isCount: indicator.kind === "count",
    polarity: indicator.polarity,
    set: setValues,
    isInSet: position !== null && set.positions.includes(position),
    setSize: set.positions.length,
    reference: reference.value,
    isReference: reference.reference.isSelf,
    searchedOnly: isKnown ? null : searchedWords(context.book.files.coverage.register),
    judgedBeyond: indicator.judgedBeyond,
    censored:
      measure.state === "value" ? censoredAt(indicator, place.level, year, measure.value) : null,
    confidence: context.confidence,
  });
}

const latest = (years: readonly number[]): number | null => years.at(-1) ?? null;

/** Latest year at any level that the indicator has among those given. */
function yearAt(
  indicator: Indicator,
  levels: readonly PublishedLevel[],
  book: DiagnosticBook,
): number | null {
  for (const level of levels) {
    const year = latest(book.yearsAt(indicator, level));
    if (year !== null) return year;
  }
  return null;
}

/** The figure of the subject itself; null where there is none to read. */
function ownEntry(indicator: Indicator, context: EntryContext): ProfileEntry | null {
  const { subject, book } = context;
  const finer = LEVELS.toReversed();
  const year = yearAt(indicator, [likeLevel(subject), ...finer], book);
  if (year === null) return null;
  // Where contracts were not looked for, 0 % would be read as « no contract ».
  if (isOfCoverage(indicator) && !isSubjectSearched(context)) return null;
  const own = figureOf(subject, indicator, year, book);
  if (!own) return null;
  const level = levelContext(indicator, subject.level, year, context);
  const place = { level: subject.level, code: subject.code, nom: subject.nom, share: 1 };
  const reading = read(
    { place, measure: own.measure, behind: own.behind },
    subject.position,
    level,
    context,
  );
  return {
    key: indicator.id,
    indicator,
    year: own.year,
    scale: "own",
    level: subject.level,
    note: own.note,
    readings: [reading],
    unread: [],
    lead: reading,
    set: level.set,
    setValues: level.setValues,
    reference: level.reference,
    trend: ownTrend(indicator, context),
  };
}

/**
 * Parts worth reading: the members of a perimeter (a single commune does not make its EPCI one),
 * all those within the subject, or those around that hold some of it.
 */
function partsToRead(level: Level, scale: Scale, context: EntryContext): readonly Part[] {
  const parts = context.places.partsAt(level);
  // A territory that has only a corner here would give the lowest or the highest figure of it.
  if (scale === "inside")
    return parts.filter(
      ({ zone, population }) =>
        population >= MOST_OF_ZONE * context.book.populationOf(level)[zone]!,
    );
  if (scale === "around")
    return parts.filter(({ share }, at) => at === 0 || (share ?? 0) >= MIN_SHARE);
  const { codes } = context.book.setOf(level).zoning;
  const isMember = (code: string) =>
    context.subject.members.some((member) => member.level === level && member.code === code);
  return parts.filter(({ zone }) => isMember(codes[zone]!));
}

/** Members of another level than the parts read, and in none of them. */
function unreadMembers(
  parts: readonly Part[],
  level: Level,
  { subject, book }: EntryContext,
): string[] {
  const { zoneOf } = book.setOf(level).zoning;
  const own = new Set(parts.map(({ zone }) => zone));
  return subject.members.flatMap((member) => {
    if (member.level === level) return [];
    const { noms, positionOf } = book.setOf(member.level);
    const position = positionOf.get(member.code);
    // A member is an EPCI or a commune: beside EPCI, its position is a row of the commune index.
    return position === undefined || own.has(zoneOf[position]!) ? [] : [noms[position]!];
  });
}

/** Why the members of a perimeter have figures and the perimeter has none. */
function membersNote(indicator: Indicator, level: Level): string {
  const { many } = levelName(level);
  if (indicator.aggregation.rule === "none")
    return `Non agrégeable : valeurs publiées des ${many} membres.`;
  return `Non calculé pour l’ensemble, faute de valeur pour chaque membre : valeurs des ${many} membres.`;
}

function readPart(
  { zone, share }: Part,
  level: LevelContext & { readonly level: Level },
  context: EntryContext,
): Reading {
  const { book } = context;
  const { noms, zoning } = book.setOf(level.level);
  return read(
    {
      place: { level: level.level, code: zoning.codes[zone]!, nom: noms[zone]!, share },
      ...figureAt(level.indicator, level.level, zone, level.year, book),
    },
    zone,
    level,
    context,
  );
}

/** Figures of other territories that concern the subject, at the nearest level that has any. */
function otherEntry(indicator: Indicator, context: EntryContext): ProfileEntry | null {
  const { subject, book } = context;
  // The number of a wider territory says nothing of this one.
  const isCount = indicator.kind === "count";
  for (const { level, scale } of levelsAround(subject)) {
    if (isCount && scale === "around") continue;
    const year = latest(book.yearsAt(indicator, level));
    if (year === null || !book.column(indicator.id, level, year)) continue;
    const parts = partsToRead(level, scale, context);
    const withLevel = { ...levelContext(indicator, level, year, context), level };
    const readings = parts.map((part) => readPart(part, withLevel, context));
    const [first] = readings;
    if (!first) continue;
    const leads = scale === "around" && (first.place.share ?? 0) >= LEAD_SHARE;
    return {
      key: indicator.id,
      indicator,
      year,
      scale,
      level,
      note: scale === "members" ? membersNote(indicator, level) : "",
      readings,
      unread: scale === "members" ? unreadMembers(parts, level, context) : [],
      lead: leads ? first : null,
      set: withLevel.set,
      setValues: withLevel.setValues,
      reference: withLevel.reference,
      trend: leads ? trendAt(indicator, level, parts[0]!.zone, book) : null,
    };
  }
  return null;
}

/** An indicator in the profile of a subject; null where no figure concerns it. */
export const buildEntry = (indicator: Indicator, context: EntryContext): ProfileEntry | null =>
  ownEntry(indicator, context) ?? (isOfCoverage(indicator) ? null : otherEntry(indicator, context));
