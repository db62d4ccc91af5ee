import {
  ADMITTED,
  fields,
  listOf,
  nullOr,
  choiceOf,
  textOf,
  where,
  type Read,
} from "../../json/checked-value";
import { refuse } from "../../json/refusal";
import { RULE_UNITS, type ArsRule, type FundingStep, type Sourced } from "./ars-rule";
import { checkRule } from "./check-rule";

/** More than there are régions. */
const MAX_RULES = 100;

const number = where<number>(Number.isFinite);
const sourced = <Value>(value: Read<Value>): Read<Sourced<Value> | null> =>
  nullOr(fields<Sourced<Value>>({ value, source: textOf(/\S/) }));

const readForms = listOf(
  fields<ArsRule>({
    region: textOf(/^\d{2}$/),
    nom: textOf(),
    minimum: sourced(number),
    steps: sourced(listOf(fields<FundingStep>({ below: nullOr(number), etp: number }), MAX_RULES)),
    ceilingPerEtp: sourced(number),
    cofinancing: sourced(textOf()),
    durationYears: sourced(number),
    unit: sourced(choiceOf(...RULE_UNITS)),
  }),
  MAX_RULES,
);

/** Checks rules of ARS, one by région, of a study or of the embedded file. */
export const readRules: Read<readonly ArsRule[]> = (value, path) => {
  const rules = readForms(value, path);
  rules.forEach((rule, i) => {
    const [problem] = checkRule(rule);
    if (problem) refuse(`${path}[${i}].${problem.field}`, ADMITTED, rule[problem.field]);
    if (rules.findIndex(({ region }) => region === rule.region) < i)
      refuse(`${path}[${i}].region`, ADMITTED, rule.region);
  });
  return rules;
};
