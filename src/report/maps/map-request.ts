import type { Level } from "@/domain/geography/level";
import type { Measure } from "@/domain/measure";
import type { Indicator } from "@/domain/indicator/indicator";
import type { Zone } from "@/geo/projection";
import type { Outline } from "@/domain/geography/outline";
import type { Bbox } from "@/geo/bbox";

/** What every small map is asked for. Texts are in French; lengths are CSS pixels. */
export interface MapRequest {
  readonly id: string;
  readonly title: string;
  /** Decides the projection: see `zoneOfDepartement`. */
  readonly zone: Zone;
  /** Degrees to show; null for the whole of what is drawn with a value. */
  readonly bounds: Bbox | null;
  /** 340 to 700; the height follows, at most 1.1 times the width. */
  readonly width: number;
  /** Height of the figure in widths, at most; under 1.1 the map shows more land beside its own. */
  readonly tallest?: number;
  readonly source: string;
  /** Land and borders around and under the territories, such as the départements; may be empty. */
  readonly ground: readonly Outline[];
  readonly subject: MapSubject | null;
  /** EPCI of a group, the largest first: their borders and names over the communes; left out: none. */
  readonly parts?: readonly MapPart[];
}

/** A part of a group, drawn with its border. */
export interface MapPart {
  readonly name: string;
  readonly outline: Outline;
}

/** Whom the figure is about: a thick dark outline. */
export interface MapSubject {
  readonly label: string;
  /** Positions among the territories of the map; the borders between them are not drawn. */
  readonly positions: readonly number[];
  /** Outlines of another level, such as the EPCI of the communes shown. */
  readonly outlines: readonly Outline[];
  /** Its own figure, where it is not that of a single position; null when it has none to say. */
  readonly measure: Measure | null;
}

/** Territories with a figure. */
export interface MappedTerritories {
  readonly level: Level;
  /** The id of a feature is its position; without a numeric id, its rank is. */
  readonly features: readonly Outline[];
  /** Those shown with their figure; the others are muted land. */
  readonly positions: readonly number[];
  readonly nameAt: (position: number) => string;
  readonly measureAt: (position: number) => Measure;
  readonly indicator: Pick<Indicator, "label" | "unit" | "decimals" | "polarity">;
  readonly year: number;
}
