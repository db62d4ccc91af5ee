import { parseDay, type Day } from "@/domain/day";
import { SCREENS, type Address, type Classing } from "@/domain/etude";
import { isLevel, type Level } from "@/domain/geography/level";
import type { TerritoryRef } from "@/domain/geography/territory";
import { choiceOf, fields, nullOr, textOf, where, type Read } from "@/domain/json/checked-value";
import { CLASS_METHODS, MAX_BOUNDS, MAX_CLASSES, MIN_CLASSES } from "@/stats/classes/class-limits";

// What may stand in an address: the codec of links and the reader of studies judge by the same.

export const isScope = (text: string): boolean => /^(?:france|\d{2})$/.test(text);

export const isIndicatorId = (text: string): boolean =>
  /^[\w-]{1,120}$/.test(text) && text !== "couverture";

export const isYear = (year: number): boolean =>
  Number.isInteger(year) && year >= 1900 && year <= 2099;

/** One character: a lost zero is read beside the file that knows the codes. */
export const isTerritoryCode = (text: string): boolean => /^[0-9A-Z]{1,9}$/.test(text);

export const isClassCount = (count: number): boolean =>
  Number.isInteger(count) && count >= MIN_CLASSES && count <= MAX_CLASSES;

/** Numbers in ascending order, no more than the manual method takes. */
export const isBounds = (bounds: readonly unknown[]): boolean =>
  bounds.length <= MAX_BOUNDS &&
  bounds.every(
    (bound, i) =>
      Number.isFinite(bound) && (i === 0 || (bound as number) > (bounds[i - 1] as number)),
  );

const textThat = <Text extends string>(isSound: (text: string) => boolean): Read<Text> =>
  where((value) => typeof value === "string" && isSound(value));

const numberThat = (isSound: (number: number) => boolean): Read<number> =>
  where((value) => typeof value === "number" && isSound(value));

/** Checks the address of a saved study. */
export const readAddress = fields<Address>({
  screen: choiceOf(...SCREENS),
  scope: textThat(isScope),
  level: textThat<Level>(isLevel),
  indicator: nullOr(textThat(isIndicatorId)),
  year: nullOr(numberThat(isYear)),
  territory: nullOr(
    fields<TerritoryRef>({ level: textThat<Level>(isLevel), code: textThat(isTerritoryCode) }),
  ),
  day: nullOr(textThat<Day>((text) => parseDay(text) !== null)),
  showsCoverage: choiceOf(true, false),
  classing: fields<Classing>({
    method: choiceOf(...CLASS_METHODS),
    count: numberThat(isClassCount),
    bounds: where((value) => Array.isArray(value) && isBounds(value)),
    over: choiceOf<Classing["over"]>("scope", "france"),
  }),
  perimetre: nullOr(textOf()),
});
