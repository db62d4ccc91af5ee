import type { Bbox } from "@/geo/bbox";
import type { Ground } from "@/domain/geography/ground";
import type { Outline } from "@/domain/geography/outline";
import type { Day } from "@/domain/day";
import type { Legend } from "@/map/legend";
import type { Zone } from "@/geo/projection";

/** Everything a page shows, and nothing about where it is shown. Texts are in French. */
export interface SnapshotScene {
  readonly title: string;
  readonly subtitle: string;
  readonly legend: Legend;
  /** Decides the projection of the main map. */
  readonly zone: Zone;
  /** Extent of the scope. */
  readonly bounds: Bbox;
  /** Other parts of the scope, each in its own projection and at its own scale. */
  readonly insets: readonly SnapshotInset[];
  readonly territories: SnapshotTerritories;
  /** Quiet land under and around them. */
  readonly ground: Ground;
  readonly coverage: SnapshotCoverage | null;
  /** Position of the chosen territory. */
  readonly selected: number | null;
  readonly showsNames: boolean;
  /** Producer, data set, year, licence: one line by source. Empty: those of the legend. */
  readonly sources: readonly string[];
  readonly date: Day;
  /** Words of the file name: scope, indicator, year. */
  readonly fileWords: readonly string[];
}

export interface SnapshotInset {
  readonly zone: Zone;
  readonly caption: string;
  readonly bounds: Bbox;
}

export interface SnapshotTerritories {
  /** The id of a feature is its position; without a numeric id, its rank is. */
  readonly features: readonly Outline[];
  /** Slot of each position (`src/map/slots.ts`); muted outside the scope. */
  readonly slots: Uint8Array;
  /** Radius of the circle of each position in CSS pixels, 0 for none; null for a rate. */
  readonly radii: Float32Array | null;
  /** Where names are written and circles drawn. */
  readonly places: readonly SnapshotPlace[];
}

export interface SnapshotPlace {
  readonly position: number;
  readonly nom: string;
  /** The largest are named first. */
  readonly population: number;
  readonly lon: number;
  readonly lat: number;
}

export interface SnapshotCoverage {
  readonly features: readonly Outline[];
  /** State of each feature, in their order: positions in `COVERAGE_STATUSES`. */
  readonly statuses: Uint8Array;
  /** States are also tinted, no indicator lying underneath. */
  readonly isTinted: boolean;
}

/** Position of a territory, from its outline. */
export const positionOf = (feature: Outline, rank: number): number =>
  typeof feature.id === "number" ? feature.id : rank;
