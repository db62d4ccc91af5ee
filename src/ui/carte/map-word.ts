import { FRANCE } from "@/domain/geography/scope";
import { formatNumber } from "@/domain/words/french";
import type { MapModel } from "../model/use-map-model";

/** A word on the map while it waits, or when the indicator has nothing to show here. */
export function mapWord(
  { etude, atlas, scope, indicatorWord }: MapModel,
  areCommunesAwaited: boolean,
): string | null {
  if (!areCommunesAwaited) return indicatorWord;
  const shown = etude.scope === FRANCE ? atlas?.communes.codes.length : scope.length;
  const count = shown ? `${formatNumber(shown)}\u00a0` : "";
  return `Chargement des ${count}communes…`;
}
