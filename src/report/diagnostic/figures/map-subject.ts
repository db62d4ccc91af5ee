import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { Subject } from "@/domain/group/subject";
import type { Outline } from "../../snapshot/snapshot-scene";
import { positionOf } from "../../snapshot/snapshot-scene";
import type { MapFiles } from "./map-files";

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

const membersOutlines = ({ members }: Subject, { epci, communes }: MapFiles): Outline[] => {
  const codes = new Set(members.map(({ code }) => code));
  return [...epci, ...communes].filter((outline) => codes.has(property(outline, "code")));
};

/** Outlines of a subject in the files at hand; empty where none draws it. */
export function subjectOutlines({ subject }: Diagnostic, files: MapFiles): readonly Outline[] {
  const own = subject.position === null ? [] : [subject.position];
  switch (subject.level) {
    case "perimetre":
      return membersOutlines(subject, files);
    case "epci":
      return outlinesAt(files.epci, own);
    case "bassin-de-vie":
      return outlinesAt(files.bassins, own);
    case "departement":
      return outlinesAt(files.departements, own);
    case "region":
      return outlinesAt(files.regions, own);
    case "commune":
    case "zone-emploi":
      return files.communes;
  }
}
