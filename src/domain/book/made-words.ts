import type { AggregationRule } from "../indicator/indicator";
import { formatList, plural } from "../words/french";
import { levelName, ofTheLevel } from "../words/level-name";
import type { Piece } from "./pieces";

/** Names of the weights used, as the catalogue calls them. */
const WEIGHT_NAMES: Readonly<Record<string, string>> = {
  pop_standardisee: "la population standardisée de la DREES",
  pop_std_inf: "la population standardisée de la DREES",
  pop_std_dent: "la population standardisée de la DREES",
  pop_std_sf: "la population féminine standardisée de la DREES",
};

/**
 * How a figure was made from pieces, in French: « Somme des 2 EPCI et de la commune qui le
 * composent. », « Valeur publiée pour 1 EPCI, seul territoire qui le compose. »
 */
export function madeWords(rule: AggregationRule, pieces: readonly Piece[]): string {
  const [first] = pieces;
  const isOne = pieces.length === 1 && first!.positions.length === 1;
  if (isOne && rule.rule === "ratio-of-sums")
    return `Valeur ${ofTheLevel(first!.level)}, seul territoire qui le compose.`;
  if (isOne)
    return `Valeur publiée pour ${plural(1, levelName(first!.level).one, "")}, seul territoire qui le compose.`;
  const words = pieces.map(({ level, positions }) =>
    positions.length === 1
      ? ofTheLevel(level)
      : `des ${plural(positions.length, "", levelName(level).many)}`,
  );
  if (rule.rule === "ratio-of-sums")
    return `Rapport des sommes ${formatList(words)} qui le composent.`;
  const weight = rule.rule === "weighted-mean" ? (WEIGHT_NAMES[rule.weight] ?? rule.weight) : null;
  const operation = weight === null ? "Somme" : "Moyenne";
  const end = weight === null ? "" : `, pondérée par ${weight}`;
  return `${operation} ${formatList(words)} qui le composent${end}.`;
}
