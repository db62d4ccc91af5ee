import { NO_ZONE } from "../geography/commune-index";
import type { Level, ReadLevel } from "../geography/level";
import { isWider } from "../geography/level-table";
import type { ReferenceKey } from "./notes/diagnostic-notes";
import type { DiagnosticBook } from "../book/book";
import { afterA, afterDe } from "../words/place-grammar";
import { partsOf, type Subject } from "../group/subject";

/** Levels whose territories a subject may be compared with, the nearest first. */
const AREA_LEVELS = ["departement", "ancienne-region", "region"] as const;

type AreaLevel = (typeof AREA_LEVELS)[number];

/** Is a level one of those areas, whose name says where it lies? */
export const isArea = (level: ReadLevel): level is AreaLevel =>
  (AREA_LEVELS as readonly string[]).includes(level);

export type ReferenceKind = AreaLevel | "france" | "comparables";

/** Something that a subject may be compared with. */
export interface Reference {
  readonly key: ReferenceKey;
  readonly kind: ReferenceKind;
  readonly code: string;
  /** « Bretagne », « France », « territoires comparables ». */
  readonly nom: string;
  /** « à la Bretagne », « aux territoires comparables ». */
  readonly afterA: string;
  /** « de Bretagne »; empty for comparables. */
  readonly afterDe: string;
  /** Position among the territories of its kind; 0 for France, null for comparables. */
  readonly zone: number | null;
  /** Share of the inhabitants of the subject who live here (0–1). */
  readonly share: number;
  /** Key of the région that this area is, a département that makes one alone included. */
  readonly regionKey: ReferenceKey | null;
  /** The reference is the subject itself: no comparison is possible. */
  readonly isSelf: boolean;
}

const FRANCE: Reference = {
  key: "france",
  kind: "france",
  code: "france",
  nom: "France",
  afterA: "à la France",
  afterDe: "de France",
  zone: 0,
  share: 1,
  regionKey: null,
  isSelf: false,
};

/** What an index of 100 stands for, whatever the reference of the profile. */
export const METROPOLITAN_FRANCE: Reference = {
  ...FRANCE,
  nom: "France métropolitaine",
  afterA: "à la France métropolitaine",
  afterDe: "de France métropolitaine",
};

const COMPARABLES: Reference = {
  key: "comparables",
  kind: "comparables",
  code: "comparables",
  nom: "territoires comparables",
  afterA: "aux territoires comparables",
  afterDe: "",
  zone: null,
  share: 1,
  regionKey: null,
  isSelf: false,
};

/**
 * Key of the région that a département makes alone, as La Réunion does; null where others are with
 * it. The figures of one are those of the other, and all are published by département.
 */
function regionMadeBy(departement: number, book: DiagnosticBook): ReferenceKey | null {
  const { zoneOf } = book.setOf("departement").zoning;
  const regions = book.setOf("region").zoning;
  const region = regions.zoneOf[zoneOf.indexOf(departement)]!;
  const isAlone = zoneOf.every(
    (zone, row) => (zone === departement) === (regions.zoneOf[row] === region),
  );
  return isAlone ? `region:${regions.codes[region]!}` : null;
}

function regionKeyOf(
  level: AreaLevel,
  code: string,
  zone: number,
  book: DiagnosticBook,
): ReferenceKey | null {
  if (level === "region") return `region:${code}`;
  // A former région is a part of one of today.
  return level === "departement" ? regionMadeBy(zone, book) : null;
}

function placesOf(level: AreaLevel, subject: Subject, book: DiagnosticBook): Reference[] {
  const set = book.setOf(level);
  return partsOf(subject, set, book.files.atlas.population).map((part) => {
    const { zone, share } = part;
    const place = { level, code: set.zoning.codes[zone]!, nom: set.noms[zone]! };
    return {
      key: `${level}:${place.code}`,
      kind: level,
      code: place.code,
      nom: place.nom,
      afterA: afterA(place),
      afterDe: afterDe(place),
      zone,
      share: share ?? 0,
      regionKey: regionKeyOf(level, place.code, zone, book),
      // La Réunion is a département and a région: what counts is that the communes are the same.
      isSelf: part.holdsSubject && part.isInside,
    };
  });
}

/**
 * What a subject may be compared with: the départements and régions that it touches, of today and of
 * before 2016, France, and comparable territories. The subject itself is in the list, marked, where it is one of them. A
 * département that makes a région alone stands for both, which have the same name.
 */
export function referencesOf(subject: Subject, book: DiagnosticBook): Reference[] {
  // The parts of a territory are no reference for it.
  const levels = AREA_LEVELS.filter((level) => !isWider(subject.level, level));
  const places = levels.flatMap((level) => placesOf(level, subject, book));
  const distinct = places.filter(
    ({ key, kind }) =>
      kind !== "region" ||
      !places.some((other) => other.kind !== "region" && other.regionKey === key),
  );
  return [...distinct, FRANCE, COMPARABLES];
}

/** The reference of a key, or the default: the région of most inhabitants, France for a région. */
export function chooseReference(
  references: readonly Reference[],
  key: ReferenceKey | null,
): Reference {
  const asked = references.find(
    (reference) => key !== null && (reference.key === key || reference.regionKey === key),
  );
  if (asked) return asked;
  const [largest] = references
    .filter(({ regionKey, isSelf }) => regionKey !== null && !isSelf)
    .sort((a, b) => b.share - a.share);
  return largest ?? FRANCE;
}

/**
 * What the synthesis compares every figure with, whatever the user chose for the profile: the
 * région of most inhabitants, where the subject is not one, then France.
 */
export function yardsticksOf(references: readonly Reference[]): readonly Reference[] {
  const nearest = chooseReference(references, null);
  return nearest.key === FRANCE.key ? [FRANCE] : [nearest, FRANCE];
}

/**
 * The reference that fits figures of a level: a figure of a département is not compared with that
 * département but with its région; comparables are of the level of the subject only. A former région
 * is a reference where it is asked for, never in the place of another.
 */
export function fitReference(
  reference: Reference,
  level: Level | "perimetre" | "france",
  subject: Subject,
  references: readonly Reference[],
): Reference {
  const isOwnLevel = level === subject.level;
  if (reference.isSelf) return reference;
  if (reference.kind === "comparables")
    return isOwnLevel
      ? reference
      : fitReference(chooseReference(references, null), level, subject, references);
  const fits = ({ kind }: Reference): boolean => kind !== "comparables" && isWider(kind, level);
  if (fits(reference)) return reference;
  const wider = references.find(
    (each) => !each.isSelf && each.kind !== "ancienne-region" && fits(each),
  );
  return wider ?? FRANCE;
}

/** Positions of the territories of a level that have a commune in the area of a reference. */
export function positionsIn(
  { kind, zone }: Reference,
  level: Level,
  book: DiagnosticBook,
): readonly number[] {
  const { zoning } = book.setOf(level);
  if (kind === "france" || kind === "comparables") return [...zoning.codes.keys()];
  const area = book.setOf(kind).zoning;
  const isIn = new Uint8Array(zoning.codes.length);
  for (let row = 0; row < zoning.zoneOf.length; row++) {
    const position = zoning.zoneOf[row]!;
    if (position !== NO_ZONE && area.zoneOf[row] === zone) isIn[position] = 1;
  }
  return [...isIn.keys()].filter((position) => isIn[position] === 1);
}
