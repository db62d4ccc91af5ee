import type { ClassMethod } from "@/stats/classes/classify";
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

/**
 * What the user decides, in one immutable document: every change makes a new one, so that undo is
 * the previous document. What can be derived from it and from the data is never stored.
 */
export interface Etude {
  readonly version: 1;
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
  readonly perimetres: readonly Perimetre[];
  /** Identifier of the open perimeter; null: the chosen territory is the subject. */
  readonly perimetre: string | null;
  /** What the user wrote, by subject: see `diagnostic/subject-key.ts`. */
  readonly diagnostics: Readonly<Record<string, DiagnosticNotes>>;
  /** Rules that the user wrote, one by région: each replaces the embedded one. */
  readonly regles: readonly ArsRule[];
  /** Neighbours without a common border that the user added. */
  readonly voisinages: readonly Voisinage[];
  /** What the user asks of the cover of a région, by its code. */
  readonly decoupages: Readonly<Record<string, Decoupage>>;
}

/** Opens on Bretagne by EPCI with coverage. */
export const FIRST_ETUDE: Etude = {
  version: 1,
  screen: "carte",
  scope: "53",
  level: "epci",
  indicator: null,
  year: null,
  territory: null,
  day: null,
  showsCoverage: true,
  classing: { method: "quantile", count: 5, bounds: [], over: "scope" },
  perimetres: [],
  perimetre: null,
  diagnostics: {},
  regles: [],
  voisinages: [],
  decoupages: {},
};

/** The chosen territory becomes the subject: it closes the open perimeter. */
export const chooseTerritory = (territory: TerritoryRef): Partial<Etude> => ({
  territory,
  perimetre: null,
});
