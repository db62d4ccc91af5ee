import type { ReadLevel } from "../geography/level";
import type { Censored, Indicator } from "./indicator";

/** The end at which the producer stops its figures, where a value stands exactly there; null elsewhere. */
export const censoredAt = (
  { availability }: Pick<Indicator, "availability">,
  level: ReadLevel,
  year: number,
  value: number,
): Censored | null =>
  availability
    .find((each) => each.level === level)
    ?.censored?.find((each) => each.year === year && each.value === value) ?? null;

/** « plancher du producteur », « plafond du producteur ». */
export const endWords = ({ end }: Pick<Censored, "end">): string =>
  end === "low" ? "plancher du producteur" : "plafond du producteur";
