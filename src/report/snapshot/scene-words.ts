import { capitalised } from "@/domain/words/french";
import type { SnapshotScene } from "./snapshot-scene";

/** Sources of the scene, or those that its legend names; a map never goes out without them. */
export function sourcesOf({ sources, legend }: SnapshotScene): string[] {
  const given = sources.filter((source) => source.trim() !== "");
  const fallback = [legend.indicator?.source, legend.coverage?.source];
  const lines = given.length > 0 ? given : fallback.filter((s) => s !== undefined && s !== "");
  return [...new Set(lines as string[])];
}

/** What the reader must know of the drawing: nature of the outlines, projection, scales. */
export function drawingNote(scene: SnapshotScene, projection: string): string {
  const parts = [
    capitalised(scene.legend.outlines).replace(/\.$/, ""),
    `Projection ${projection}`,
    scene.insets.length > 0 ? "L’échelle est celle de la carte principale" : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
