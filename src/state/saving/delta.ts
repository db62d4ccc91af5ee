import { isSame } from "@/domain/is-same";

/** A part of a text or of a list. */
type Run = string | readonly unknown[];

/**
 * What changed from one value of plain data to another, readable both ways: a sentence typed in a
 * long note weighs the sentence, not the note.
 */
export type Delta =
  /** Another value; undefined: the key is not there. */
  | { readonly kind: "value"; readonly before: unknown; readonly after: unknown }
  /** Some keys of a record, or some places of a list of the same length. */
  | { readonly kind: "keys"; readonly keys: Readonly<Record<string, Delta>> }
  /** One part of a text or of a list, from that place on. */
  | { readonly kind: "run"; readonly at: number; readonly before: Run; readonly after: Run };

export type Way = "back" | "forth";

type Plain = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Do two texts, or two lists, say the same at two places? */
type AreAlike = (here: number, there: number) => boolean;

/** The part that two texts, or two lists, do not share at either end. */
function runOf<Sequence extends Run>(before: Sequence, after: Sequence, areAlike: AreAlike): Delta {
  const least = Math.min(before.length, after.length);
  let at = 0;
  while (at < least && areAlike(at, at)) at++;
  let end = 0;
  while (end < least - at && areAlike(before.length - 1 - end, after.length - 1 - end)) end++;
  return {
    kind: "run",
    at,
    before: before.slice(at, before.length - end),
    after: after.slice(at, after.length - end),
  };
}

function keysOf(before: Plain | readonly unknown[], after: Plain | readonly unknown[]): Delta {
  const [from, to] = [before as Plain, after as Plain];
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  const changed = [...keys].flatMap((key) => {
    const delta = deltaOf(
      Object.hasOwn(from, key) ? from[key] : undefined,
      Object.hasOwn(to, key) ? to[key] : undefined,
    );
    return delta ? [[key, delta] as const] : [];
  });
  return { kind: "keys", keys: Object.fromEntries(changed) };
}

/** The changes from one value to another; null: they say the same. What both share is not read. */
export function deltaOf(before: unknown, after: unknown): Delta | null {
  if (isSame(before, after)) return null;
  if (typeof before === "string" && typeof after === "string")
    return runOf(
      before,
      after,
      (here, there) => before.charCodeAt(here) === after.charCodeAt(there),
    );
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length
      ? keysOf(before, after)
      : runOf(before, after, (here, there) => isSame(before[here], after[there]));
  if (isRecord(before) && isRecord(after)) return keysOf(before, after);
  return { kind: "value", before, after };
}

/** A change that was not made from this value. */
const misplaced = (): never => {
  throw new Error("applied requires the value that the change was made from");
};

function withRun(value: unknown, at: number, from: Run, to: Run): unknown {
  if (typeof value === "string" && typeof from === "string" && typeof to === "string")
    return value.startsWith(from, at)
      ? value.slice(0, at) + to + value.slice(at + from.length)
      : misplaced();
  if (!Array.isArray(value) || !Array.isArray(from) || !Array.isArray(to)) return misplaced();
  return isSame(value.slice(at, at + from.length), from)
    ? value.toSpliced(at, from.length, ...(to as unknown[]))
    : misplaced();
}

function withKeys(value: unknown, keys: Readonly<Record<string, Delta>>, way: Way): unknown {
  const next = (key: string, at: unknown): unknown =>
    Object.hasOwn(keys, key) ? applied(at, keys[key]!, way) : at;
  if (Array.isArray(value)) {
    const isInside = Object.keys(keys).every((key) => Number(key) < value.length);
    return isInside ? value.map((item, at) => next(`${at}`, item)) : misplaced();
  }
  if (!isRecord(value)) return misplaced();
  const all = new Set([...Object.keys(value), ...Object.keys(keys)]);
  const entries = [...all].map((key) => [
    key,
    next(key, Object.hasOwn(value, key) ? value[key] : undefined),
  ]);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

/**
 * The value on the other side of a change; what did not change is shared with the one given.
 *
 * @throws Error when the change was not made from that value
 */
export function applied(value: unknown, delta: Delta, way: Way): unknown {
  if (delta.kind === "keys") return withKeys(value, delta.keys, way);
  const isForth = way === "forth";
  if (delta.kind === "run")
    return isForth
      ? withRun(value, delta.at, delta.before, delta.after)
      : withRun(value, delta.at, delta.after, delta.before);
  const [from, to] = isForth ? [delta.before, delta.after] : [delta.after, delta.before];
  return isSame(value, from) ? to : misplaced();
}

/** Do two changes of one value touch nothing of each other? Both can then be made, in any order. */
export function areApart(a: Delta, b: Delta): boolean {
  if (a.kind !== "keys" || b.kind !== "keys") return false;
  return Object.entries(a.keys).every(([key, delta]) => {
    const other = Object.hasOwn(b.keys, key) ? b.keys[key] : undefined;
    return other === undefined || areApart(delta, other);
  });
}
