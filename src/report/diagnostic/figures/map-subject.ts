import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { Subject } from "@/domain/group/subject";
import type { Outline } from "@/domain/geography/outline";
import { positionOf } from "../../snapshot/snapshot-scene";
import { isMapLevel, type MapFiles } from "./map-files";

const property = ({ properties }: Outline, name: string): string => {
  const value: unknown = properties?.[name];
  return typeof value === "string" ? value : "";
};

/** Name that a file of outlines gives to a territory. */
export const outlineName = (outline: Outline): string => property(outline, "nom");

/** Outlines of the territories of some positions. */
export const outlinesAt = (
  outlines: readonly Outline[],
  positions: Iterable<number>,
): Outline[] => {
  const wanted = new Set(positions);
  return outlines.filter((outline, rank) => wanted.has(positionOf(outline, rank)));
};

const membersOutlines = ({ members }: Subject, { levels, communes }: MapFiles): Outline[] => {
  const codes = new Set(members.map(({ code }) => code));
  return [...levels.epci, ...communes].filter((outline) => codes.has(property(outline, "code")));
};

/** Outlines of a subject in the files at hand; empty where none draws it. */
export function subjectOutlines({ subject }: Diagnostic, files: MapFiles): readonly Outline[] {
  const { level, position } = subject;
  if (level === "perimetre") return membersOutlines(subject, files);
  if (!isMapLevel(level)) return files.communes;
  return outlinesAt(files.levels[level], position === null ? [] : [position]);
}
