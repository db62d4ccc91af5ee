/**
 * The content of the map as plain data: what is drawn, whoever draws it. An object of this file is
 * never changed; a part that is the same object as before is the same drawing.
 */

/** Points of the territories to name, ids as in the level, properties `nom` and `population`. */
export type NamePoints = GeoJSON.FeatureCollection<GeoJSON.Point>;

/** What is drawn of one level; feature ids are positions in the level. */
export interface LevelGeometry {
  readonly level: string;
  /** Outlines of some of its territories, or the address of a file of them. */
  readonly outlines: GeoJSON.FeatureCollection | string;
  /** Thousands of small territories. */
  readonly isFine: boolean;
}

/** Quiet land around the territories. */
export interface GroundGeometry {
  readonly departements: GeoJSON.FeatureCollection;
  readonly neighbours: GeoJSON.FeatureCollection;
}

export interface Scene {
  /** Null while the outlines are made ready: the level shown before stays until they are. */
  readonly geometry: LevelGeometry | null;
  /** Null until it is known. */
  readonly ground: GroundGeometry | null;
  /** Slot of each territory of the level; null until they are known. */
  readonly slots: Uint8Array | null;
  /** Names to write, and no others; null until they are known. */
  readonly names: NamePoints | null;
  /** Radius of the circle of each territory, CSS pixels; null where nothing is drawn as circles. */
  readonly radii: Float32Array | null;
  /** Outlines of coverage, each with its `status`: empty to hide it, null until they are known. */
  readonly coverage: GeoJSON.FeatureCollection | null;
  /** Coverage has its tint, where no figure lies underneath. */
  readonly isTinted: boolean;
  /** Outlines that stand out over all the rest, each with its `width` in CSS pixels. */
  readonly accents: GeoJSON.FeatureCollection;
}

/** What a screen makes stand out: colours in place of those of the indicator, and outlines. */
export interface Highlight {
  /** Slot of each territory of the level; null until they are known. */
  readonly slots: Uint8Array | null;
  readonly outlines: readonly GeoJSON.Feature[];
}

export const NOTHING: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

/** Width of the outline of the chosen territory, and of one pointed at, CSS pixels. */
const CHOSEN = 3.5;
const POINTED = 2;

/** True when nothing of the scene is still awaited. */
export const isWhole = ({ geometry, slots, names, coverage }: Scene): boolean =>
  geometry !== null && slots !== null && names !== null && coverage !== null;

/** Outlines of coverage, each with its state: a position in `COVERAGE_STATUSES`. */
export const coverageOutlines = (
  drawn: readonly { readonly outline: GeoJSON.Feature; readonly status: number }[],
): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: drawn.map(({ outline, status }) => ({ ...outline, properties: { status } })),
});

/** Outlines that stand out, the chosen one over the others. */
export function accentOutlines(
  pointed: readonly (GeoJSON.Feature | null)[],
  chosen: GeoJSON.Feature | null,
): GeoJSON.FeatureCollection {
  const lines = [
    ...pointed.map((outline) => ({ outline, width: POINTED })),
    { outline: chosen, width: CHOSEN },
  ];
  const features = lines.flatMap(({ outline, width }) =>
    outline ? [{ ...outline, properties: { width } }] : [],
  );
  return features.length === 0 ? NOTHING : { type: "FeatureCollection", features };
}
