import type { Figure } from "@/charts/figure";
import { blocksHeight } from "../../dossier/block-height";
import type { DossierBlock } from "../../dossier/dossier";
import type { Section } from "../../dossier/pack-pages";
import { figures } from "../chapters/blocks";

/** A figure as high as the room allows, between two heights in points: shorter rather than alone on a page. */
export function fittedFigure(
  figure: Figure,
  { most, least }: { readonly most: number; readonly least: number },
): Section {
  const at = (maxHeight: number): DossierBlock[] =>
    figures(figure).map((block) => ({ ...block, maxHeight }));
  // What stands around a drawing as good as flat: its title and its source.
  const around = blocksHeight(at(1)) - 1;
  return (room) => at(Math.max(least, Math.min(most, room - around)));
}
