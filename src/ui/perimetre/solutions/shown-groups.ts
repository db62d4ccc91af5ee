import type { GraphPairs } from "@/domain/perimetres/graph/graph-pairs";
import { colorOfSlot, slotOfClass } from "@/map/slots";

/** A group of EPCI, by position, as the map shows it while its list is open. */
export interface ShownGroup {
  readonly units: readonly number[];
  /** Rank in the palette: two neighbours have different ones. */
  readonly colour: number;
}

export const NO_GROUPS: readonly ShownGroup[] = [];

/** Colours that are told apart side by side, colour-blind or not; a planar map needs few. */
const PALETTE: readonly number[] = [
  slotOfClass("blue", 5, 1),
  slotOfClass("orange", 5, 1),
  slotOfClass("neutral", 5, 2),
  slotOfClass("blue", 5, 3),
  slotOfClass("orange", 5, 3),
  slotOfClass("neutral", 5, 0),
];

export const groupSlot = ({ colour }: ShownGroup): number => PALETTE[colour % PALETTE.length]!;

export const groupColor = (group: ShownGroup): string => colorOfSlot(groupSlot(group));

/** Gives each group the first colour that none of its neighbours has yet, most neighbours first. */
export function colourGroups(
  groups: readonly (readonly number[])[],
  { a, b }: Pick<GraphPairs, "a" | "b">,
): ShownGroup[] {
  const groupOf = new Map(groups.flatMap((units, at) => units.map((unit) => [unit, at] as const)));
  const touched = groups.map(() => new Set<number>());
  a.forEach((unit, pair) => {
    const [from, to] = [groupOf.get(unit), groupOf.get(b[pair]!)];
    if (from === undefined || to === undefined || from === to) return;
    touched[from]!.add(to);
    touched[to]!.add(from);
  });
  const colours: number[] = groups.map(() => -1);
  const order = [...groups.keys()].sort((x, y) => touched[y]!.size - touched[x]!.size);
  for (const at of order) {
    const used = new Set([...touched[at]!].map((other) => colours[other]!));
    let colour = 0;
    while (used.has(colour)) colour++;
    colours[at] = colour;
  }
  return groups.map((units, at) => ({ units, colour: colours[at]! }));
}
