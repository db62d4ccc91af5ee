import { group, moveBlock, stack, type Block, type TextMeasure } from "./block";
import { formatDay } from "@/domain/words/french";
import { sourcesOf } from "./scene-words";
import type { SnapshotScene } from "./snapshot-scene";
import { wrapText } from "@/charts/wrap-text";
import { INK, MIN_PT, paragraph, SOFT_INK } from "./text";

const TITLE_PT = 17;
const SMALLEST_TITLE_PT = 12;
const TITLE_LINES = 2;

/** Title in at most two lines where its size allows; in more, rather than cut. */
function titleBlock(title: string, width: number, measure: TextMeasure, scale: number): Block {
  let sizePt = TITLE_PT * scale;
  const lines = (): number => wrapText(title, width, (t) => measure(t, sizePt, 600)).length;
  while (sizePt > SMALLEST_TITLE_PT * scale && lines() > TITLE_LINES) sizePt -= 0.5;
  return paragraph("titre", title, width, measure, { sizePt, weight: 600, isBalanced: true });
}

export const headerBlock = (
  { title, subtitle }: SnapshotScene,
  width: number,
  measure: TextMeasure,
  scale: number,
): Block =>
  stack(
    [
      titleBlock(title, width, measure, scale),
      paragraph("sous-titre", subtitle, width, measure, { sizePt: 11 * scale, color: SOFT_INK }),
    ],
    0.8,
  );

/** Sources, one paragraph each. */
export function sourcesBlock(
  scene: SnapshotScene,
  width: number,
  measure: TextMeasure,
  scale: number,
): Block {
  const sizePt = MIN_PT * scale;
  const sources = sourcesOf(scene);
  if (sources.length === 0) return stack([], 0);
  const head = sources.length > 1 ? "Sources" : "Source";
  return stack(
    [
      paragraph("sources", head, width, measure, { sizePt, weight: 600 }),
      ...sources.map((source, i) =>
        paragraph(`source ${i + 1}`, source, width, measure, { sizePt, color: SOFT_INK }),
      ),
    ],
    0.2,
  );
}

/** Who made the map and when. */
export function colophonBlock(
  scene: SnapshotScene,
  width: number,
  measure: TextMeasure,
  scale: number,
): Block {
  const sizePt = MIN_PT * scale;
  return stack(
    [
      paragraph("date", `Carte établie le ${formatDay(scene.date)}`, width, measure, {
        sizePt,
        color: INK,
        align: "right",
      }),
      paragraph("auteur", "Atlas CLS", width, measure, { sizePt, color: SOFT_INK, align: "right" }),
    ],
    0.2,
  );
}

/** Colophon at the right, sources in the rest of the width. */
export function footerBlock(
  scene: SnapshotScene,
  width: number,
  measure: TextMeasure,
  scale: number,
): Block {
  const side = 52 * scale;
  const colophon = colophonBlock(scene, side, measure, scale);
  const sources = sourcesBlock(scene, width - side - 6, measure, scale);
  const height = Math.max(sources.height, colophon.height);
  return group(width, height, [sources, moveBlock(colophon, width - side, 0)]);
}
