import { FIRST_ETUDE } from "@/domain/etude";
import { FRANCE, territoryOfScope } from "@/domain/geography/scope";
import { useFile } from "../model/context";
import type { MapModel } from "../model/use-map-model";
import { FIRST_BOX, METROPOLE } from "./known-boxes";

/** Box to frame for the scope; null until it is known. */
export function useScopeBox({ etude, atlas }: MapModel): typeof METROPOLE | null {
  const { scope } = etude;
  const territory = atlas && territoryOfScope(scope, atlas);
  const isFormer = territory !== null && territory.set === atlas?.anciennesRegions;
  const file = useFile(isFormer ? "labels:ancienne-region" : "labels:region");
  if (scope === FRANCE || file.status === "failed") return METROPOLE;
  if (scope === FIRST_ETUDE.scope) return FIRST_BOX;
  if (file.status !== "ready" || !atlas) return null;
  return (territory && file.value.boxes[territory.position]) ?? METROPOLE;
}
