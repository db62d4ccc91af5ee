import { saysYear } from "../../words/dated";
import { formatList } from "../../words/french";
import { levelName } from "../../words/level-name";
import type { ComparableVariable, UnusedVariable } from "./comparable-variable";
import type { Comparables } from "./comparables";

const NBSP = "\u00a0";

/** « Taux de chômage au sens du recensement (15-64 ans), 2021 ». */
export const datedVariable = ({ label, year }: ComparableVariable): string =>
  saysYear(label, year) ? label : `${label}, ${year}`;

/** « Variables, par EPCI : Population municipale (2023) ; … »: what territories look alike on. */
export function usedWords({ used, level }: Pick<Comparables, "used" | "level">): string {
  if (used.length === 0) return "Aucune variable n’est disponible pour ce territoire.";
  const labels = used.map(({ variable }) => datedVariable(variable));
  return `Variables, par ${levelName(level).by}${NBSP}: ${labels.join(`${NBSP}; `)}.`;
}

/** « Taux de pauvreté et médiane du niveau de vie : ne se calcule pas pour un groupe ». */
function byReason(unused: readonly UnusedVariable[]): string[] {
  const labels = new Map<string, string[]>();
  for (const { label, why } of unused) labels.set(why, [...(labels.get(why) ?? []), label]);
  return [...labels].map(([why, all]) => `${formatList(all)}${NBSP}: ${why}`);
}

/** Variables that are not used and why, one sentence by kind; none where all are. */
export function unusedWords({
  missing,
  unoffered,
  level,
}: Pick<Comparables, "missing" | "unoffered" | "level">): string[] {
  const say = (head: string, unused: readonly UnusedVariable[]): string[] =>
    unused.length === 0 ? [] : [`${head}${NBSP}: ${byReason(unused).join(`${NBSP}; `)}.`];
  return [
    ...say("Sans valeur ici, donc pas utilisées", missing),
    ...say(`Pas utilisées, faute de chiffre par ${levelName(level).by}`, unoffered),
  ];
}
