import { refuse } from "./refusal";

/** Own property of an object; inherited ones (`constructor`) do not exist for us. */
export function field(value: unknown, key: string, path = ""): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse(path || "racine", "objet", value);
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** Does an object have a property of its own? */
export const hasField = (value: unknown, key: string): boolean =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key);

/** An object with any keys. */
export function record(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse(path, "objet", value);
  return value as Record<string, unknown>;
}

/** A list of `length` items, when given. */
export function list(value: unknown, path: string, length?: number): readonly unknown[] {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length))
    return refuse(path, length === undefined ? "liste" : `liste de ${length}`, value);
  return value;
}

/** Items that all satisfy `isValid`; the path of a wrong one is only written when there is one. */
function items<Item>(
  value: unknown,
  path: string,
  isValid: (item: unknown) => item is Item,
  expected: string,
  length?: number,
): Item[] {
  const all = list(value, path, length);
  const wrong = all.findIndex((item) => !isValid(item));
  if (wrong !== -1) refuse(`${path}[${wrong}]`, expected, all[wrong]);
  return all as Item[];
}

const isText = (value: unknown): value is string => typeof value === "string";

export const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);

export const text = (value: unknown, path: string): string =>
  isText(value) ? value : refuse(path, "texte", value);

export const texts = (value: unknown, path: string, length?: number): string[] =>
  items(value, path, isText, "texte", length);

/** Distinct codes. */
export function codes(value: unknown, path: string): string[] {
  const all = texts(value, path);
  const seen = new Set<string>();
  all.forEach((code, index) => {
    if (code === "" || seen.has(code)) refuse(`${path}[${index}]`, "code distinct", code);
    seen.add(code);
  });
  return all;
}

export const number = (value: unknown, path: string): number =>
  isNumber(value) ? value : refuse(path, "nombre", value);

/** Numbers from `min` to `max`. */
export const numbers = (
  value: unknown,
  path: string,
  min: number,
  max: number,
  length?: number,
): number[] =>
  items(
    value,
    path,
    (item): item is number => isNumber(item) && item >= min && item <= max,
    `nombre de ${min} à ${max}`,
    length,
  );

const isInteger = (value: unknown, min: number, max: number): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

export const integer = (value: unknown, path: string, min: number, max: number): number =>
  isInteger(value, min, max) ? value : refuse(path, `entier de ${min} à ${max}`, value);

export const integers = (
  value: unknown,
  path: string,
  min: number,
  max: number,
  length?: number,
): number[] =>
  items(
    value,
    path,
    (item): item is number => isInteger(item, min, max),
    `entier de ${min} à ${max}`,
    length,
  );

/** Whole numbers from `min` to `max`, NaN where the file holds null. */
export const integersOrNaN = (
  value: unknown,
  path: string,
  min: number,
  max: number,
  length: number,
): Float64Array =>
  Float64Array.from(
    items(
      value,
      path,
      (item): item is number | null => item === null || isInteger(item, min, max),
      `entier de ${min} à ${max}, ou rien`,
      length,
    ),
    (item) => item ?? Number.NaN,
  );

export const year = (value: unknown, path: string): number => integer(value, path, 1900, 2200);

/** One of the given words. */
export const oneOf = <Word extends string>(
  value: unknown,
  path: string,
  words: readonly Word[],
): Word => words.find((word) => word === value) ?? refuse(path, words.join(" | "), value);
