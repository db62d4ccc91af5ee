import { refuse } from "./refusal";

/** Reads a value of unknown origin, found at `path`; throws a `Refusal` when it is not what it should be. */
export type Read<Value> = (value: unknown, path: string) => Value;

/** Characters of one text: ten times the longest note that stays comfortable to write. */
export const MAX_TEXT = 200_000;
const MAX_ITEMS = 5_000;

/** What is expected where the form alone does not tell more. */
export const ADMITTED = "valeur admise";

export const where =
  <Value>(isSound: (value: unknown) => boolean): Read<Value> =>
  (value, path) =>
    isSound(value) ? (value as Value) : refuse(path, ADMITTED, value);

export const textOf = (pattern = /^/, max = MAX_TEXT): Read<string> =>
  where((value) => typeof value === "string" && value.length <= max && pattern.test(value));

export const choiceOf = <Value>(...values: readonly Value[]): Read<Value> =>
  where((value) => values.includes(value as Value));

export const nullOr =
  <Value>(read: Read<Value>): Read<Value | null> =>
  (value, path) =>
    value === null ? null : read(value, path);

/** An object that many documents share is read once, and stays shared. */
function object<Value>(read: (value: object, path: string) => Value): Read<Value> {
  const known = new WeakMap<object, Value>();
  return (value, path) => {
    if (typeof value !== "object" || value === null) return refuse(path, ADMITTED, value);
    if (!known.has(value)) known.set(value, read(value, path));
    return known.get(value)!;
  };
}

/** Items that have an identifier have one each. */
export const listOf = <Item>(item: Read<Item>, max = MAX_ITEMS): Read<readonly Item[]> =>
  object((value, path) => {
    if (!Array.isArray(value) || value.length > max) return refuse(path, ADMITTED, value);
    const items = Array.from(value, (one, i) => item(one, `${path}[${i}]`));
    const ids = items.map((one) => (one as { id?: unknown }).id ?? Symbol("none"));
    return new Set(ids).size === ids.length ? items : refuse(path, ADMITTED, value);
  });

/** Known fields; others are dropped, and one that is not there takes its first value if it has one. */
export const fields = <Value extends object>(
  reads: { readonly [Key in keyof Value]-?: Read<Value[Key]> },
  first: Partial<Value> = {},
): Read<Value> =>
  object((value, path) => {
    if (Array.isArray(value)) return refuse(path, ADMITTED, value);
    const given = { ...first, ...value } as Value;
    const keys = Object.keys(reads) as (keyof Value & string)[];
    return Object.fromEntries(
      keys.map((key) => [key, reads[key](given[key], `${path}.${key}`)]),
    ) as Value;
  });

/** Values by key; those whose key means nothing are dropped. */
export const dictionary = <Value>(
  isKey: (key: string) => boolean,
  item: Read<Value>,
): Read<Readonly<Record<string, Value>>> =>
  object((value, path) =>
    Array.isArray(value)
      ? refuse(path, ADMITTED, value)
      : Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => isKey(key))
            .map(([key, one]) => [key, item(one, `${path}.${key}`)]),
        ),
  );
