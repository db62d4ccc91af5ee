import { formatShort } from "../../words/french";
import type { DoubleEntry } from "./beside-both";
import type { Standing } from "./standing";
import { standingsAt } from "./beside-both";

/** Family of the catalogue on old people, whose needs the accessibility of care counts. */
const AGES = "age";

/** A number of practices under this one says little by itself. */
const FEW = 5;

/** « 16,7 % de 75 ans ou plus, 9,9 % en France », of what stands above France; empty elsewhere. */
function factAbove(all: readonly DoubleEntry[], isIt: (of: DoubleEntry) => boolean): string {
  const found = all.find((of) => isIt(of) && of.entry.scale === "own" && of.traits.synthesis);
  const standing = found && standingsAt(found, 0).at(-1);
  if (!found || standing?.side !== "higher") return "";
  const { indicator } = found.entry;
  return `${indicator.traits.shortLabel.toLowerCase()}\u00a0: ${formatShort(standing.value, indicator)}${indicator.unit === "%" ? "" : `\u00a0${indicator.unit}`}, France ${formatShort(standing.reference, indicator)}`;
}

const ELSEWHERE = "Le chiffre du territoire le plus large ne vaut pas pour celui-ci.";
const INSIDE = "La moyenne du territoire cache des écarts entre ses communes.";

/** Why the number of those installed and the access of inhabitants may part. */
function whyParted(first: Standing, all: readonly DoubleEntry[]): string {
  if (first.side === "higher") {
    const old = factAbove(all, ({ traits }) => traits.family === AGES);
    return `L’accès tient compte de l’âge des habitants${old === "" ? "" : ` (${old})`}, de la distance et de l’activité des professionnels.`;
  }
  const dense = factAbove(all, ({ entry }) => entry.indicator.compute?.rule === "density");
  return `L’accès compte aussi ceux qui exercent dans les communes voisines, joignables en quelques minutes${dense === "" ? "" : ` en zone dense (${dense})`}.`;
}

/**
 * One or two sentences on why two measures of the same need stand on opposite sides: whose figures
 * they are, ages, distance, density, small numbers. Their years stand beside the figures.
 *
 * @param first the number of those installed, or a figure of a wider territory
 * @param second the access of inhabitants, or the figure of the territory
 */
export function explanationOf(
  first: Standing,
  second: Standing,
  all: readonly DoubleEntry[],
): string {
  const isElsewhere = first.entry.scale !== "own" || second.entry.scale !== "own";
  const isOneMeasure = first.entry.indicator.dataset === second.entry.indicator.dataset;
  const why = isElsewhere ? ELSEWHERE : isOneMeasure ? INSIDE : whyParted(first, all);
  const { count } = first.reading;
  const few =
    count !== null && count < FEW
      ? `Petit nombre\u00a0: ${count === 0 ? "aucun lieu d’exercice compté" : `${count} lieu${count > 1 ? "x" : ""} d’exercice`}.`
      : "";
  return [why, few].filter((words) => words !== "").join(" ");
}
