import { nextId } from "../../group/next-id";
import type { Cadre, Priorite } from "./diagnostic-notes";
import type { PrsFrame, PrsLine } from "./prs";

/** A frame before a word of it is written. */
export const EMPTY_CADRE: Cadre = { titre: "", source: "", axes: [], ambitions: [] };

/**
 * Lines of a frame from a text, one by line; a line keeps its identifier while it is rewritten, so
 * that the priorities stay tied to it. An empty text has no line.
 */
export function linesFrom(
  text: string,
  before: readonly PrsLine[],
  prefix: string,
): readonly PrsLine[] {
  if (text === "") return [];
  const texts = text.split("\n");
  const left = before.filter(({ libelle }) => !texts.includes(libelle));
  const made: PrsLine[] = [];
  for (const libelle of texts) {
    const same = before.find((line) => line.libelle === libelle && !made.includes(line));
    const id = same?.id ?? left.shift()?.id ?? nextId(prefix, [...before, ...made]);
    made.push(same ?? { id, libelle });
  }
  return made;
}

/**
 * Known frames as lines that the user can rewrite, and the priorities tied to them as they were to
 * the known ones.
 */
export function cadreFrom(
  frames: readonly PrsFrame[],
  priorites: readonly Priorite[],
): { readonly cadre: Cadre; readonly priorites: readonly Priorite[] } {
  const ids = new Map<string, string>();
  const copy = (lines: readonly PrsLine[], prefix: string): PrsLine[] =>
    lines.map(({ id, libelle }, at) => {
      ids.set(id, `${prefix}${at + 1}`);
      return { id: `${prefix}${at + 1}`, libelle };
    });
  const axes = copy(
    frames.flatMap((frame) => frame.axes.lignes),
    "x",
  );
  const ambitions = copy(
    frames.flatMap((frame) => frame.ambitions.lignes),
    "y",
  );
  const tied = (chosen: readonly string[]): string[] => chosen.map((id) => ids.get(id) ?? id);
  return {
    cadre: {
      titre: frames.map(({ titre }) => titre).join(" ; "),
      source: frames.map(({ source }) => source).join(" ; "),
      axes,
      ambitions,
    },
    priorites: priorites.map((each) => ({
      ...each,
      axes: tied(each.axes),
      ambitions: tied(each.ambitions),
    })),
  };
}

/** The frame of the user as the known ones are, to be ticked; lines without a word are left out. */
export const frameFrom = ({ titre, source, axes, ambitions }: Cadre): PrsFrame => {
  const written = (lines: readonly PrsLine[]) =>
    lines.filter(({ libelle }) => libelle.trim() !== "");
  return {
    id: "etude",
    titre: titre.trim() || "cadre saisi",
    departements: [],
    ambitions: { titre: "Ambitions", lignes: written(ambitions) },
    axes: { titre: "Axes", lignes: written(axes) },
    source,
    copilotage: "",
    note: "",
  };
};
