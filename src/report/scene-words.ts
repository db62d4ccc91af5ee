import type { Day } from "@/domain/day";
import type { SnapshotScene } from "./snapshot-scene";

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/** « 21 novembre 2026 », « 1er mars 2026 », with insécables. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return `${date === 1 ? "1er" : date}\u00A0${MONTHS[month - 1]}\u00A0${year}`;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
    sentence(scene.legend.outlines).replace(/\.$/, ""),
    `Projection ${projection}`,
    scene.insets.length > 0 ? "L’échelle est celle de la carte principale" : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
