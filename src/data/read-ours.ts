import {
  choiceOf,
  fields,
  listOf,
  nullOr,
  textOf,
  where,
  type Read,
} from "@/domain/json/checked-value";
import type { ComputeRule, Indicator, Polarity } from "@/domain/indicator/indicator";
import { INSIDE_TABLES, type InsidePlace, type Threshold } from "@/domain/indicator/inside-place";
import type { IndicatorTraits, LawPlace, SynthesisTraits } from "@/domain/indicator/traits";
import { AGREEMENTS } from "@/domain/words/label-grammar";

const whole = (min: number, max: number): Read<number> =>
  where((value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max);

type Reserve = NonNullable<SynthesisTraits["reserve"]>;

const readTraits = fields<IndicatorTraits>({
  placedLabel: textOf(),
  shortLabel: textOf(),
  plainLabel: textOf(),
  explanation: textOf(),
  agreement: choiceOf(...AGREEMENTS),
  family: textOf(),
  synthesis: nullOr(
    fields<SynthesisTraits>({
      use: choiceOf("point", "context"),
      gap: where((value) => typeof value === "number" && value > 0),
      judgedBy: choiceOf("both", "france"),
      more: textOf(),
      less: textOf(),
      beside: nullOr(textOf()),
      reserve: nullOr(fields<Reserve>({ words: textOf(), departements: listOf(textOf()) })),
    }),
  ),
  limit: textOf(),
  lawPlace: nullOr(
    fields<LawPlace>({
      block: choiceOf("zones-sous-denses", "sante-mentale"),
      rank: whole(1, 100),
    }),
  ),
  likeness: choiceOf("log", "linear", null),
  sheet: choiceOf("population", "access", "health", null),
  role: choiceOf("access", "access-65-or-under", "poverty", "children", "over-65", "over-75", null),
  saidBy: nullOr(textOf()),
  cause: nullOr(textOf()),
});

const readChange = fields<Extract<ComputeRule, { from: number }>>({
  rule: choiceOf("yearly-change"),
  from: whole(1900, 2200),
  count: textOf(),
});
const readDensity = fields<Extract<ComputeRule, { area: string }>>({
  rule: choiceOf("density"),
  area: textOf(),
  year: whole(1900, 2200),
});
const readOther = fields<Exclude<ComputeRule, { from: number } | { area: string }>>({
  rule: choiceOf("inhabitants", "coverage"),
});
const readCompute: Read<ComputeRule> = (value, path) => {
  switch (Object(value).rule) {
    case "yearly-change":
      return readChange(value, path);
    case "density":
      return readDensity(value, path);
    default:
      return readOther(value, path);
  }
};

/** Directions of an indicator. */
export const POLARITIES: readonly Polarity[] = ["higher-better", "lower-better", "neutral"];

const readInside = fields<InsidePlace>({
  table: choiceOf(...INSIDE_TABLES),
  rank: whole(1, 20),
  head: textOf(),
  unit: textOf(),
});
const readThreshold = fields<Threshold>({
  value: where((value) => typeof value === "number" && Number.isFinite(value)),
  words: textOf(),
});

/** Place among the communes and threshold, each left out where there is none. */
export function readCommuneTraits(
  value: unknown,
  path: string,
): Pick<Indicator, "inside" | "threshold"> {
  const { inside, threshold } = Object(value) as Record<string, unknown>;
  return {
    ...(inside === undefined ? {} : { inside: readInside(inside, `${path}.inside`) }),
    ...(threshold === undefined
      ? {}
      : { threshold: readThreshold(threshold, `${path}.threshold`) }),
  };
}

/** What the atlas adds to an indicator of the catalogue. */
export const readOurs = fields<Pick<Indicator, "compute" | "traits">>({
  compute: nullOr(readCompute),
  traits: readTraits,
});
