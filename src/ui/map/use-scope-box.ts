import { FIRST_ETUDE } from "@/domain/etude";
import { FRANCE } from "@/domain/geography/scope";
import { useFile } from "../model/context";
import type { MapModel } from "../model/use-map-model";
import { FIRST_BOX, METROPOLE } from "./known-boxes";

/** Box to frame for the scope; null until it is known. */
export function useScopeBox(model: MapModel): typeof METROPOLE | null {
  const file = useFile("labels:region");
  if (model.etude.scope === FRANCE || file.status === "failed") return METROPOLE;
  if (model.etude.scope === FIRST_ETUDE.scope) return FIRST_BOX;
  if (file.status !== "ready" || !model.atlas) return null;
  const position = model.atlas.regions.positionOf.get(model.etude.scope);
  return (position === undefined ? null : file.value.boxes[position]) ?? METROPOLE;
}
