import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import {
  absenceLayerOf,
  ACCENT_SOURCE,
  circleLayerOf,
  COVERAGE_SOURCE,
  COVERAGE_TINT,
  DEPARTEMENTS_SOURCE,
  labelSourceOf,
  levelLayers,
  NEIGHBOURS_SOURCE,
  nameSource,
  outlineSource,
  levelSource,
} from "./layers";
import {
  NOTHING,
  type GroundGeometry,
  type LevelGeometry,
  type NamePoints,
  type Scene,
} from "./scene";
import { isAbsenceSlot } from "./slots";

/** One thing to ask of the map, in the words of a MapLibre style. */
export type Change =
  | {
      readonly kind: "add-source";
      readonly source: string;
      readonly content: GeoJSONSourceSpecification;
    }
  | {
      readonly kind: "add-layer";
      readonly layer: LayerSpecification;
      /** Layer to lie under; on top without one. */
      readonly under?: string;
    }
  | {
      readonly kind: "set-data";
      readonly source: string;
      readonly data: GeoJSON.FeatureCollection | string;
    }
  | {
      readonly kind: "set-states";
      readonly source: string;
      readonly key: "slot" | "radius";
      /** Number of each feature, by id; before any, 0: a muted territory, a circle of no size. */
      readonly before: ArrayLike<number> | null;
      readonly after: ArrayLike<number>;
    }
  | { readonly kind: "set-visibility"; readonly layer: string; readonly isVisible: boolean };

/** What the map holds of a level, shown or not. */
interface HeldLevel {
  readonly geometry: LevelGeometry;
  readonly names: NamePoints | null;
  readonly slots: Uint8Array | null;
  readonly radii: Float32Array | null;
  readonly hasAbsences: boolean;
  readonly hasCircles: boolean;
}

/** What a map holds once changes were made to it: nothing of it needs to be sent again. */
export interface Held {
  /** Level shown. */
  readonly level: string | null;
  readonly levels: ReadonlyMap<string, HeldLevel>;
  readonly ground: GroundGeometry;
  readonly coverage: GeoJSON.FeatureCollection;
  readonly isTinted: boolean;
  readonly accents: GeoJSON.FeatureCollection;
}

/** What `FIRST_STYLE` holds. */
export const FIRST_HELD: Held = {
  level: null,
  levels: new Map(),
  ground: { departements: NOTHING, neighbours: NOTHING },
  coverage: NOTHING,
  isTinted: true,
  accents: NOTHING,
};

/**
 * What must be asked of a map that holds `held` for it to show `scene`, and what it then holds:
 * geometry where it is another one, only the numbers that differ, visibility only where it differs (each
 * change of it draws tiles again).
 */
export function changesTo(
  held: Held,
  scene: Scene,
): { readonly changes: readonly Change[]; readonly held: Held } {
  const level = scene.geometry?.level ?? held.level;
  const after: Held = {
    level,
    levels: scene.geometry
      ? new Map(held.levels).set(
          scene.geometry.level,
          heldLevel(held.levels.get(scene.geometry.level), scene.geometry, scene),
        )
      : held.levels,
    ground: scene.ground ?? held.ground,
    coverage: scene.coverage ?? held.coverage,
    isTinted: scene.isTinted,
    accents: scene.accents,
  };
  const now = level === null ? undefined : after.levels.get(level);
  const { ground } = after;
  const changes = [
    ...collectionChanges(NEIGHBOURS_SOURCE, held.ground.neighbours, ground.neighbours),
    ...collectionChanges(DEPARTEMENTS_SOURCE, held.ground.departements, ground.departements),
    ...(now ? levelChanges(held.levels.get(now.geometry.level), now) : []),
    ...visibilityChanges(held, after),
    ...collectionChanges(COVERAGE_SOURCE, held.coverage, after.coverage),
    ...collectionChanges(ACCENT_SOURCE, held.accents, after.accents),
  ];
  return { changes, held: after };
}

/** What is not known yet leaves what was. */
function heldLevel(
  before: HeldLevel | undefined,
  geometry: LevelGeometry,
  scene: Scene,
): HeldLevel {
  const slots = scene.slots ?? before?.slots ?? null;
  return {
    geometry,
    names: scene.names ?? before?.names ?? null,
    slots,
    radii: scene.radii ?? before?.radii ?? null,
    hasAbsences:
      before && slots === before.slots
        ? before.hasAbsences
        : slots !== null && slots.some(isAbsenceSlot),
    hasCircles: scene.radii !== null,
  };
}

function levelChanges(before: HeldLevel | undefined, after: HeldLevel): Change[] {
  const { geometry, names, slots, radii } = after;
  const { fills, marks } = levelLayers(geometry.level, geometry.isFine);
  const [source, nameIds] = [levelSource(geometry.level), labelSourceOf(geometry.level)];
  const changes: Change[] = [];
  if (!before) {
    changes.push({ kind: "add-source", source, content: outlineSource(geometry.outlines) });
    for (const layer of fills) changes.push({ kind: "add-layer", layer, under: COVERAGE_TINT });
  } else if (before.geometry.outlines !== geometry.outlines)
    changes.push({ kind: "set-data", source, data: geometry.outlines });
  if (slots && slots !== before?.slots)
    changes.push({
      kind: "set-states",
      source,
      key: "slot",
      before: before?.slots ?? null,
      after: slots,
    });
  if (names && !before?.names) {
    const content = nameSource(names, geometry.isFine);
    changes.push({ kind: "add-source", source: nameIds, content });
    for (const layer of marks) changes.push({ kind: "add-layer", layer });
  } else if (names && names !== before?.names)
    changes.push({ kind: "set-data", source: nameIds, data: names });
  // Circles are features of the names: they wait for them.
  const sentRadii = before?.names ? before.radii : null;
  if (names && radii && radii !== sentRadii)
    changes.push({
      kind: "set-states",
      source: nameIds,
      key: "radius",
      before: sentRadii,
      after: radii,
    });
  return changes;
}

interface LayerState {
  readonly layer: LayerSpecification;
  readonly isVisible: boolean;
}

/** Layers of the levels that are held. */
function levelStates({ level, levels }: Held): LayerState[] {
  return [...levels].flatMap(([name, { geometry, names, hasAbsences, hasCircles }]) => {
    const { fills, marks } = levelLayers(name, geometry.isFine);
    // These two would cost as much as the fills while they draw nothing.
    const idle = new Set([
      ...(hasAbsences ? [] : [absenceLayerOf(name)]),
      ...(hasCircles ? [] : [circleLayerOf(name)]),
    ]);
    return (names ? [...fills, ...marks] : fills).map((layer) => ({
      layer,
      isVisible: name === level && !idle.has(layer.id),
    }));
  });
}

function visibilityChanges(before: Held, after: Held): Change[] {
  const known = new Map(levelStates(before).map(({ layer, isVisible }) => [layer.id, isVisible]));
  const changes = levelStates(after).flatMap(({ layer, isVisible }): Change[] => {
    const was = known.get(layer.id) ?? layer.layout?.visibility !== "none";
    return isVisible === was ? [] : [{ kind: "set-visibility", layer: layer.id, isVisible }];
  });
  if (after.isTinted !== before.isTinted)
    changes.push({ kind: "set-visibility", layer: COVERAGE_TINT, isVisible: after.isTinted });
  const hasAccents = after.accents.features.length > 0;
  if (hasAccents !== before.accents.features.length > 0)
    changes.push({ kind: "set-visibility", layer: ACCENT_SOURCE, isVisible: hasAccents });
  return changes;
}

function collectionChanges(
  source: string,
  before: GeoJSON.FeatureCollection,
  data: GeoJSON.FeatureCollection,
): Change[] {
  const isEmptyStill = before.features.length === 0 && data.features.length === 0;
  return before === data || isEmptyStill ? [] : [{ kind: "set-data", source, data }];
}
