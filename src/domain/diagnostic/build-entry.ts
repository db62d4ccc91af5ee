import type { Confidence } from "@/stats/interval";
import type { TrendPoint } from "@/stats/fingertips-trend";
import { searchedZones } from "../cls-record";
import { measureAt, type Column } from "../column";
import { departementOf } from "../code";
import { LEVELS, type Level, type PublishedLevel } from "../level";
import { levelName } from "../level-name";
import { likeLevel } from "./comparable-variable";
import { valuesOf, type ComparisonSet } from "./comparison-set";
import { readTrend, type FigureTrend } from "./figure-trend";
import type { Figures } from "./figures";
import type { ProfileEntry, ReferenceFigure, Scale } from "./profile-entry";
import {
  behindAt,
  measureIn,
  ownReading,
  profileColumn,
  type ProfileIndicator,
} from "./profile-figures";
import type { Places } from "./places";
import { medianOf, readFigure, type Reading } from "./reading";
import { fitReference, type Reference } from "./reference";
import type { Part, Subject } from "./subject";

export interface EntryContext {
  readonly subject: Subject;
  readonly places: Places;
  readonly figures: Figures;
  readonly reference: Reference;
  readonly references: readonly Reference[];
  readonly confidence: Confidence;
}

/** A wider territory that holds less of the subject says nothing of it. */
const MIN_SHARE = 0.01;
/** A wider territory speaks for the subject when it holds half of its inhabitants. */
const LEAD_SHARE = 0.5;

/** Levels read where the subject has no figure of its own, the nearest first. */
function levelsAround({ level }: Subject): readonly { level: Level; scale: Scale }[] {
  const around = (...levels: Level[]) =>
    levels.map((each) => ({ level: each, scale: "around" as const }));
  const inside = (...levels: Level[]) =>
    levels.map((each) => ({ level: each, scale: "inside" as const }));
  switch (level) {
    case "commune":
      return around("bassin-de-vie", "epci", "departement", "region");
    case "epci":
      return around("bassin-de-vie", "departement", "region");
    case "perimetre":
      return [
        { level: "epci", scale: "members" },
        ...around("bassin-de-vie", "departement", "region"),
      ];
    case "bassin-de-vie":
      return around("departement", "region");
    case "zone-emploi":
      return around("bassin-de-vie", "departement", "region");
    case "departement":
      return [...around("region"), ...inside("epci", "bassin-de-vie")];
    case "region":
      return inside("departement", "bassin-de-vie");
  }
}

/** Value of the area of a reference; the median of the set where nothing is published for it. */
function referenceFigure(
  profile: ProfileIndicator,
  reference: Reference,
  year: number,
  set: ComparisonSet,
  setValues: readonly number[],
  { figures, places }: EntryContext,
): ReferenceFigure {
  const { kind, zone, nom } = reference;
  if (profile.indicator.kind === "count")
    return { reference, value: null, how: "none", label: nom };
  if (kind !== "comparables" && zone !== null && !profile.rate) {
    const column = figures.column(profile.indicator.id, kind, year);
    const measure = measureIn(column, zone);
    if (measure.state === "value")
      return { reference, value: measure.value, how: "published", label: nom };
  }
  const pooled =
    kind === "comparables" ? null : pooledRate(profile, reference, year, set, figures, places);
  if (pooled !== null) return { reference, value: pooled, how: "pooled", label: nom };
  const median = medianOf(setValues);
  return median === null
    ? { reference, value: null, how: "none", label: nom }
    : { reference, value: median, how: "median", label: `médiane des ${set.label}` };
}

/** Rate of an area from the counts of its territories: sum of counts over sum of inhabitants. */
function pooledRate(
  { rate }: ProfileIndicator,
  reference: Reference,
  year: number,
  { level }: ComparisonSet,
  figures: Figures,
  places: Places,
): number | null {
  const counts = rate && figures.column(rate.count, level, year);
  if (!rate || !counts) return null;
  const population = figures.populationOf(level);
  let [sum, people] = [0, 0];
  for (const position of places.positionsIn(reference, level)) {
    if (counts.states[position] !== 0) continue;
    sum += counts.values[position]!;
    people += population[position]!;
  }
  return people > 0 && sum > 0 ? (sum / people) * rate.per : null;
}

interface LevelContext {
  readonly profile: ProfileIndicator;
  readonly year: number;
  readonly level: Level | "perimetre";
  readonly set: ComparisonSet;
  readonly setValues: readonly number[];
  readonly reference: ReferenceFigure;
}

/** What figures of a level are compared with. */
function levelContext(
  profile: ProfileIndicator,
  level: Level | "perimetre",
  year: number,
  context: EntryContext,
): LevelContext {
  const { subject, figures, places, reference, references } = context;
  const fitted = fitReference(reference, level, subject, references);
  const setLevel = level === "perimetre" ? likeLevel(subject) : level;
  const set = places.setOf(fitted, setLevel);
  const column = profileColumn(profile, setLevel, year, figures);
  const setValues = column ? valuesOf(column, set) : [];
  return {
    profile,
    year,
    level,
    set,
    setValues,
    reference: referenceFigure(profile, fitted, year, set, setValues, context),
  };
}

const COVERAGE = "couverture_cls";

/**
 * Were contracts looked for all over the subject, and in the territories of a set? Elsewhere 0 %
 * is not an absence.
 */
function isSearchedIn({ level, positions }: ComparisonSet, context: EntryContext): boolean {
  const { subject, figures } = context;
  const { codes } = figures.files.atlas.communes;
  if (searchedZones(subject.zoning, codes)[0] !== 1) return false;
  const searched = searchedZones(figures.setOf(level).zoning, codes);
  return positions.filter((position) => searched[position] === 1).length >= positions.length * 0.9;
}

type Figure = Pick<Parameters<typeof readFigure>[0], "place" | "measure" | "behind">;

function read(
  figure: Figure,
  position: number | null,
  { profile, set, setValues, reference }: LevelContext,
  context: EntryContext,
): Reading {
  const { indicator } = profile;
  return readFigure({
    ...figure,
    isCount: indicator.kind === "count",
    polarity: indicator.polarity,
    set: setValues,
    isInSet: position !== null && set.positions.includes(position),
    setSize: set.positions.length,
    reference: reference.value,
    isReference: reference.reference.isSelf,
    isSearched: profile.indicator.id !== COVERAGE || isSearchedIn(set, context),
    confidence: context.confidence,
  });
}

const latest = (years: readonly number[]): number | null => years.at(-1) ?? null;

/** Latest year at any level that the indicator has among those given. */
function yearAt(
  { indicator }: ProfileIndicator,
  levels: readonly PublishedLevel[],
  figures: Figures,
): number | null {
  for (const level of levels) {
    const year = latest(figures.yearsAt(indicator, level));
    if (year !== null) return year;
  }
  return null;
}

/** Insee carries the population of 2017 over at Mayotte: the same number is not a trend. */
const MAYOTTE = "976";

const touchesMayotte = ({ zoning }: Subject, { files }: Figures): boolean =>
  files.atlas.communes.codes.some(
    (code, row) => zoning.zoneOf[row] === 0 && departementOf(code) === MAYOTTE,
  );

function ownTrend(profile: ProfileIndicator, context: EntryContext): FigureTrend | null {
  const { subject, figures } = context;
  if (profile.indicator.id === "population" && touchesMayotte(subject, figures)) return null;
  const level = likeLevel(subject);
  const points = figures.yearsAt(profile.indicator, level).flatMap((year): TrendPoint[] => {
    const own = ownReading(subject, profile, year, figures);
    return own?.measure.state === "value"
      ? [{ year, value: own.measure.value, low: null, high: null }]
      : [];
  });
  return readTrend(points);
}

/** The figure of the subject itself; null where there is none to read. */
function ownEntry(profile: ProfileIndicator, context: EntryContext): ProfileEntry | null {
  const { subject, figures } = context;
  const finer = LEVELS.toReversed();
  const year = yearAt(profile, [likeLevel(subject), ...finer], figures);
  if (year === null) return null;
  const own = ownReading(subject, profile, year, figures);
  if (!own) return null;
  const level = levelContext(profile, subject.level, year, context);
  const place = { level: subject.level, code: subject.code, nom: subject.nom, share: 1 };
  const reading = read(
    { place, measure: own.measure, behind: own.behind },
    subject.position,
    level,
    context,
  );
  return {
    key: profile.indicator.id,
    indicator: profile.indicator,
    year,
    scale: "own",
    level: subject.level,
    note: own.note,
    readings: [reading],
    lead: reading,
    set: level.set,
    setValues: level.setValues,
    reference: level.reference,
    trend: ownTrend(profile, context),
  };
}

function trendAt(
  profile: ProfileIndicator,
  level: Level,
  position: number,
  figures: Figures,
): FigureTrend | null {
  const points = figures.yearsAt(profile.indicator, level).flatMap((year): TrendPoint[] => {
    const measure = measureIn(profileColumn(profile, level, year, figures), position);
    return measure.state === "value" ? [{ year, value: measure.value, low: null, high: null }] : [];
  });
  return readTrend(points);
}

/**
 * Parts worth reading: the members of a perimeter (a single commune does not make its EPCI one),
 * all those within the subject, or those around that hold some of it.
 */
function partsToRead(level: Level, scale: Scale, context: EntryContext): readonly Part[] {
  const parts = context.places.partsAt(level);
  if (scale === "inside") return parts;
  if (scale === "around")
    return parts.filter(({ share }, at) => at === 0 || (share ?? 0) >= MIN_SHARE);
  const { codes } = context.figures.setOf(level).zoning;
  const isMember = (code: string) =>
    context.subject.members.some((member) => member.level === level && member.code === code);
  return parts.filter(({ zone }) => isMember(codes[zone]!));
}

function readPart(
  { zone, share }: Part,
  column: Column,
  level: LevelContext & { readonly level: Level },
  context: EntryContext,
): Reading {
  const { figures } = context;
  const { noms, zoning } = figures.setOf(level.level);
  return read(
    {
      place: { level: level.level, code: zoning.codes[zone]!, nom: noms[zone]!, share },
      measure: measureAt(column, zone),
      behind: behindAt(level.profile, level.level, zone, level.year, figures),
    },
    zone,
    level,
    context,
  );
}

/** Figures of other territories that concern the subject, at the nearest level that has any. */
function otherEntry(profile: ProfileIndicator, context: EntryContext): ProfileEntry | null {
  const { subject, figures } = context;
  // The number of a wider territory says nothing of this one.
  const isCount = profile.indicator.kind === "count";
  for (const { level, scale } of levelsAround(subject)) {
    if (isCount && scale === "around") continue;
    const year = latest(figures.yearsAt(profile.indicator, level));
    const column = year === null ? null : profileColumn(profile, level, year, figures);
    if (year === null || !column) continue;
    const parts = partsToRead(level, scale, context);
    const withLevel = { ...levelContext(profile, level, year, context), level };
    const readings = parts.map((part) => readPart(part, column, withLevel, context));
    const [first] = readings;
    if (!first) continue;
    const leads = scale === "around" && (first.place.share ?? 0) >= LEAD_SHARE;
    return {
      key: profile.indicator.id,
      indicator: profile.indicator,
      year,
      scale,
      level,
      note:
        scale === "members"
          ? `Non agrégeable : valeurs publiées des ${levelName(level).many} membres.`
          : "",
      readings,
      lead: leads ? first : null,
      set: withLevel.set,
      setValues: withLevel.setValues,
      reference: withLevel.reference,
      trend: leads ? trendAt(profile, level, parts[0]!.zone, figures) : null,
    };
  }
  return null;
}

/** An indicator in the profile of a subject; null where no figure concerns it. */
export const buildEntry = (profile: ProfileIndicator, context: EntryContext): ProfileEntry | null =>
  ownEntry(profile, context) ?? otherEntry(profile, context);
