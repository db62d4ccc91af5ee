import { fields, nullOr, oneOf, text, where, type Read } from "@/domain/checked-value";
import type { ComputeRule, CountRate, Indicator, Polarity } from "@/domain/indicator/indicator";
import type { IndicatorTraits, LawPlace } from "@/domain/indicator/traits";
import { AGREEMENTS } from "@/domain/words/label-grammar";

const whole = (min: number, max: number): Read<number> =>
  where((value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max);

const readTraits = fields<IndicatorTraits>({
  placedLabel: text(),
  shortLabel: text(),
  plainLabel: text(),
  explanation: text(),
  agreement: oneOf(...AGREEMENTS),
  family: text(),
  isPutForward: oneOf(true, false),
  limit: text(),
  lawPlace: nullOr(
    fields<LawPlace>({ block: oneOf("zones-sous-denses", "sante-mentale"), rank: whole(1, 100) }),
  ),
  likeness: oneOf("log", "linear", null),
  sheet: oneOf("population", "access", null),
  role: oneOf("access", "poverty", null),
  saidBy: nullOr(text()),
  cause: nullOr(text()),
});

const readChange = fields<Extract<ComputeRule, { from: number }>>({
  rule: oneOf("yearly-change"),
  from: whole(1900, 2200),
});
const readOther = fields<Exclude<ComputeRule, { from: number }>>({
  rule: oneOf("population", "density", "coverage"),
});
const readCompute: Read<ComputeRule> = (value, path) =>
  Object(value).rule === "yearly-change" ? readChange(value, path) : readOther(value, path);

/** Directions of an indicator. */
export const POLARITIES: readonly Polarity[] = ["higher-better", "lower-better", "neutral"];

const readRate = fields<CountRate>({
  label: text(),
  unit: text(),
  per: whole(1, 1_000_000),
  decimals: whole(0, 6),
  polarity: oneOf(...POLARITIES),
  traits: readTraits,
});

/** What the atlas adds to an indicator of the catalogue. */
export const readOurs = fields<Pick<Indicator, "compute" | "rate" | "traits">>({
  compute: nullOr(readCompute),
  rate: nullOr(readRate),
  traits: readTraits,
});
