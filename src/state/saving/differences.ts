import { deltaOf, type Delta } from "./delta";

/** A part that two studies do not say alike, and the way to it. */
export interface Difference {
  readonly path: readonly string[];
  readonly ours: unknown;
  readonly theirs: unknown;
}

const inside = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

function along(
  delta: Delta,
  ours: unknown,
  theirs: unknown,
  path: readonly string[],
): Difference[] {
  if (delta.kind !== "keys") return [{ path, ours, theirs }];
  return Object.entries(delta.keys).flatMap(([key, each]) =>
    along(each, inside(ours, key), inside(theirs, key), [...path, key]),
  );
}

/** Where two values of plain data differ, each part as a whole: both texts, not what changed in them. */
export function differencesOf(ours: unknown, theirs: unknown): Difference[] {
  const delta = deltaOf(ours, theirs);
  return delta ? along(delta, ours, theirs, []) : [];
}
