import { FIRST_ETUDE } from "@/domain/etude";
import { hasOutlines, hasRegionalOutlines } from "@/domain/geography/level-table";
import { regionsHolding } from "@/domain/geography/regions-holding";
import { FRANCE, regionOfScope } from "@/domain/geography/scope";
import { SLOT } from "@/map/slots";
import type { Title } from "@/state/library";
import { outlineTitlesIn, type OutlineListTitle } from "../model/outline-titles";
import type { MapModel } from "../model/use-map-model";

export type OutlineTitle = Extract<Title, `outlineFile:${string}`> | OutlineListTitle;

/**
 * Files of the outlines that the map draws: those of the régions of the scope, and of what is
 * coloured out of it; one file for all of France, and for levels of few territories. Empty while
 * the régions are not known.
 *
 * @param coloured slots that a screen asks for, or null
 */
export function outlineTitles(
  { etude, atlas, territories, scope }: Pick<MapModel, "etude" | "atlas" | "territories" | "scope">,
  coloured: Uint8Array | null,
): OutlineTitle[] {
  const { level } = etude;
  if (!hasOutlines(level)) return [];
  if (!hasRegionalOutlines(level) || etude.scope === FRANCE) return [`outlineFile:${level}`];
  // The région where the page opens is known before any file.
  if (!atlas) return etude.scope === FIRST_ETUDE.scope ? outlineTitlesIn(level, [etude.scope]) : [];
  const home = regionOfScope(etude.scope, atlas);
  const regions = new Set(home === null ? [] : [home]);
  if (territories && coloured) {
    const inScope = new Set(scope);
    const beyond = [...coloured.keys()].filter(
      (position) => coloured[position] !== SLOT.muted && !inScope.has(position),
    );
    for (const each of regionsHolding(territories.zoning, beyond, atlas.regions.zoning))
      regions.add(each);
  }
  return outlineTitlesIn(level, [...regions]);
}

/** The same as lists of outlines, for what draws them itself. */
export const outlineListTitles = (
  model: Pick<MapModel, "etude" | "atlas" | "territories" | "scope">,
): OutlineListTitle[] => {
  const { level } = model.etude;
  const titles = outlineTitles(model, null);
  return titles.map((title) =>
    title.startsWith("outlineFile:") && hasOutlines(level)
      ? (`outlines:${level}` as const)
      : (title as OutlineListTitle),
  );
};
