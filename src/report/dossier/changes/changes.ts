import { diffArrays } from "diff";
import type { SaidLine } from "./said-lines";

/** A line that is not what it was; null: it was not there, or it no longer is. */
export interface LineChange {
  readonly chapter: string;
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

const isSame = (a: SaidLine, b: SaidLine): boolean => a.place === b.place && a.text === b.text;

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);

/** Share of the words that two texts have in common (Dice), from 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  const sum = left.size + right.size;
  return sum === 0 ? 0 : (2 * common) / sum;
}

/** From here on a line is the other one, rewritten. */
const SAME_LINE = 0.6;

/** The added line that a removed one became, or none. */
function heirOf(line: SaidLine, added: readonly SaidLine[]): SaidLine | undefined {
  const there = added.filter(({ place }) => place === line.place);
  if (line.place !== "") return there[0];
  const likely = there.map((each) => ({ each, share: likeness(line.text, each.text) }));
  const best = likely.toSorted((a, b) => b.share - a.share)[0];
  return best && best.share >= SAME_LINE ? best.each : undefined;
}

/** Lines that went and lines that came at one place, each beside what it became. */
function paired(removed: readonly SaidLine[], added: readonly SaidLine[]): LineChange[] {
  const left = [...added];
  const gone = removed.map((line) => {
    const heir = heirOf(line, left);
    if (heir) left.splice(left.indexOf(heir), 1);
    const { chapter, place } = heir ?? line;
    return { chapter, place, before: line.text, after: heir?.text ?? null };
  });
  const come = left.map(({ chapter, place, text }) => ({
    chapter,
    place,
    before: null,
    after: text,
  }));
  return [...gone, ...come];
}

/** What changed from one document to the next, in the order of the later one. */
export function changesOf(before: readonly SaidLine[], after: readonly SaidLine[]): LineChange[] {
  const changes: LineChange[] = [];
  let removed: readonly SaidLine[] = [];
  let added: readonly SaidLine[] = [];
  const close = (): void => {
    changes.push(...paired(removed, added));
    [removed, added] = [[], []];
  };
  for (const part of diffArrays([...before], [...after], { comparator: isSame })) {
    if (part.removed) removed = [...removed, ...part.value];
    else if (part.added) added = [...added, ...part.value];
    else close();
  }
  close();
  return changes;
}
