import { gazetteerOf } from "@/domain/geography/gazetteer";
import { hasOutlines } from "@/domain/geography/level-table";
import { chooseTerritory } from "@/domain/etude";
import { scopeHolding, territoryHolding } from "@/domain/geography/holding";
import type { TerritoryRef } from "@/domain/geography/territory";
import { loadableOf, type Library, type Shelf, type Title } from "@/state/library";
import { isSmallScreen } from "../shell/small-screen";
import { useServices } from "./context";
import type { MapModel } from "./use-map-model";

function readNow<T extends Title>({ contents }: Library, title: T): Shelf[T] | null {
  const file = loadableOf(contents.getState(), title);
  return file.status === "ready" ? file.value : null;
}

/**
 * Choosing a territory in the search: the map goes to its level and its région, and frames it. A
 * commune leads to the territory of the present level that holds it, so to its EPCI by EPCI.
 */
export function useChoose(
  { atlas, etude, territories }: MapModel,
  locate: (target: TerritoryRef) => void,
): (ref: TerritoryRef) => void {
  const { store, library } = useServices();
  return (ref) => {
    if (!atlas) return;
    // What the search offers, it has loaded.
    const [zonages, names] = [readNow(library, "zonages"), readNow(library, "names")];
    const { setOf } = gazetteerOf({ atlas, zonages, names });
    const row = ref.level === "commune" ? atlas.communes.rowOf.get(ref.code) : undefined;
    const target = (row !== undefined && territories && territoryHolding(row, territories)) || ref;
    const set = setOf(target.level);
    const zone = set?.positionOf.get(target.code);
    const scope =
      set && zone !== undefined ? scopeHolding(etude.scope, set.zoning, zone, atlas) : etude.scope;
    const { change, look } = store.getState();
    const level = hasOutlines(target.level) ? target.level : etude.level;
    const isSameLevel = level === etude.level;
    change({
      ...chooseTerritory(target),
      level,
      scope,
      ...(isSameLevel ? {} : { year: null }),
    });
    // Two sheets do not fit on a small screen.
    look({ territoryOpen: true, ...(isSmallScreen() ? { controlsOpen: false } : {}) });
    locate(target);
  };
}
