import type { ClassMethod } from "@/stats/classes/class-limits";
import type { Day } from "./day";
import type { DiagnosticNotes } from "./diagnostic/notes/diagnostic-notes";
import type { Scope } from "./geography/scope";
import type { Level } from "./geography/level";
import type { Perimetre } from "./group/perimetre";
import type { ArsRule } from "./perimetres/rule/ars-rule";
import type { Decoupage } from "./perimetres/cover/decoupage";
import type { Voisinage } from "./perimetres/graph/voisinage";
import type { TerritoryRef } from "./geography/territory";

export const SCREENS = ["carte", "diagnostic", "perimetre", "fiche", "a-propos"] as const;
export type Screen = (typeof SCREENS)[number];

/** How a rate is cut into classes of colour. */
export interface Classing {
  readonly method: ClassMethod;
  /** Number of classes, 3 to 7; ignored by the manual method. */
  readonly count: number;
  /** Bounds typed by the user, ascending; used by the manual method only. */
  readonly bounds: readonly number[];
  /** Territories that the bounds are computed on. */
  readonly over: "scope" | "france";
}

/** What is looked at: the part of a study that a link carries. */
export interface Address {
  readonly screen: Screen;
  readonly scope: Scope;
  readonly level: Level;
  /** Identifier in the catalogue; null shows coverage alone. */
  readonly indicator: string | null;
  /** Year of the indicator; null is its latest. */
  readonly year: number | null;
  readonly territory: TerritoryRef | null;
  /** Day at which coverage is read; null is the day of the record. */
  readonly day: Day | null;
  readonly showsCoverage: boolean;
  readonly classing: Classing;
  /**
   * Identifier of the open perimeter, which a link carries by its content; null: the chosen
   * territory is the subject.
   */
  readonly perimetre: string | null;
}

/**
 * What the user made: it stays on the machine, and goes from one to another as a file. Bulk data
 * never stand here.
 */
export interface Work {
  readonly perimetres: readonly Perimetre[];
  /** What the user wrote, by subject: see `diagnostic/notes/subject-key.ts`. */
  readonly diagnostics: Readonly<Record<string, DiagnosticNotes>>;
  /** Rules that the user wrote, one by région: each replaces the embedded one. */
  readonly regles: readonly ArsRule[];
  /** Neighbours without a common border that the user added. */
  readonly voisinages: readonly Voisinage[];
  /** What the user asks of the cover of a région, by its code. */
  readonly decoupages: Readonly<Record<string, Decoupage>>;
}

/**
 * What the user decides, in one immutable document: every change makes a new one, so that undo is
 * the previous document. What can be derived from it and from the data is never stored.
 */
export type Etude = Address & Work;

/** Opens on Bretagne by EPCI with coverage. */
const FIRST_ADDRESS: Address = {
  screen: "carte",
  scope: "53",
  level: "epci",
  indicator: null,
  year: null,
  territory: null,
  day: null,
  showsCoverage: true,
  classing: { method: "quantile", count: 5, bounds: [], over: "scope" },
  perimetre: null,
};

export const FIRST_WORK: Work = {
  perimetres: [],
  diagnostics: {},
  regles: [],
  voisinages: [],
  decoupages: {},
};

export const FIRST_ETUDE: Etude = { ...FIRST_ADDRESS, ...FIRST_WORK };

/** The part of a study that has the keys of another. */
const partLike = <Part extends Address | Work>(part: Part, etude: Etude): Part =>
  Object.fromEntries(
    (Object.keys(part) as (keyof Part & keyof Etude)[]).map((key) => [key, etude[key]]),
  ) as Part;

export const addressOf = (etude: Etude): Address => partLike(FIRST_ADDRESS, etude);
export const workOf = (etude: Etude): Work => partLike(FIRST_WORK, etude);

/** The chosen territory becomes the subject: it closes the open perimeter. */
export const chooseTerritory = (territory: TerritoryRef): Partial<Etude> => ({
  territory,
  perimetre: null,
});
