import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Change } from "./scene-changes";

/** A style, and what no style can say: the states of features. */
export interface WholeStyle {
  readonly style: StyleSpecification;
  readonly states: readonly (Change & { readonly kind: "set-states" })[];
}

const withVisibility = (layer: LayerSpecification, isVisible: boolean): LayerSpecification => ({
  ...layer,
  layout: { ...layer.layout, visibility: isVisible ? "visible" : "none" },
});

/**
 * A style to which changes were made, so that a map opens with all of it at once: given one by one
 * to an open map, each layer and each collection is prepared, and its programs linked, behind the
 * frame that the one before asked for.
 */
export function styleWith(style: StyleSpecification, changes: readonly Change[]): WholeStyle {
  const sources = { ...style.sources };
  const layers = [...style.layers];
  const states: (Change & { readonly kind: "set-states" })[] = [];
  const placeOf = (id: string): number => layers.findIndex((layer) => layer.id === id);
  for (const change of changes)
    switch (change.kind) {
      case "add-source":
        sources[change.source] = change.content;
        break;
      case "add-layer":
        layers.splice(change.under ? placeOf(change.under) : layers.length, 0, change.layer);
        break;
      case "set-data":
        sources[change.source] = {
          ...(sources[change.source] as GeoJSONSourceSpecification),
          data: change.data,
        };
        break;
      case "set-states":
        states.push(change);
        break;
      case "set-visibility": {
        const at = placeOf(change.layer);
        layers[at] = withVisibility(layers[at]!, change.isVisible);
      }
    }
  return { style: { ...style, sources, layers }, states };
}
