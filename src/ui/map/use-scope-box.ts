import { FIRST_ETUDE } from "@/domain/etude";
import { FRANCE } from "@/domain/geography/scope";
import type { Box } from "@/map/engine";
import { useFile } from "../model/context";
import type { MapModel } from "../model/use-map-model";

/** Métropole: what « France entière » frames; overseas départements are reached by their région. */
export const METROPOLE: Box = [-5.3, 41.2, 9.7, 51.2];

/** Bretagne, where the page opens: its map need not wait for any file. */
const FIRST_BOX: Box = [-5.2, 47.25, -0.95, 48.95];

/** Box to frame for the scope; null until it is known. */
export function useScopeBox(model: MapModel): Box | null {
  const file = useFile("labels:region");
  if (model.etude.scope === FRANCE || file.status === "failed") return METROPOLE;
  if (model.etude.scope === FIRST_ETUDE.scope) return FIRST_BOX;
  if (file.status !== "ready" || !model.atlas) return null;
  const position = model.atlas.regions.positionOf.get(model.etude.scope);
  return (position === undefined ? null : file.value.boxes[position]) ?? METROPOLE;
}
