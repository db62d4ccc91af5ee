import type { Atlas } from "../geography/atlas";
import { carriedCommunes, type LandTransfer, type Split } from "../geography/commune-changes";
import { NO_ZONE, type Zoning } from "../geography/commune-index";
import type { Indicator } from "../indicator/indicator";
import type { Measure } from "../measure";
import { formatDay, formatList, plural } from "../words/french";
import type { Day } from "../day";

const isIn = ({ zoneOf }: Zoning, row: number): boolean => zoneOf[row] !== NO_ZONE;

/** Splits that a territory holds a part of: the mother without a daughter, or the reverse. */
const tornSplits = (zoning: Zoning, splits: readonly Split[]): readonly Split[] =>
  splits.filter(({ mother, daughters }) => {
    const held = [mother, ...daughters].filter((row) => isIn(zoning, row));
    return held.length > 0 && held.length <= daughters.length;
  });

function splitWords({ mother, daughters, since }: Split, from: number, codes: readonly string[]) {
  const left = formatList(daughters.map((row) => codes[row]!));
  const one = daughters.length === 1;
  return `Non comparable\u00a0: ${plural(daughters.length, "commune", "communes")} (${left}) ${one ? "a" : "ont"} quitté ${codes[mother]!} le ${formatDay(since as Day)}. La population de ${from} est celle de l’ensemble\u00a0; l’EPCI et le département, qui le contiennent, restent comparables.`;
}

const transferWords = ({ from, to, note }: LandTransfer, codes: readonly string[]): string =>
  `Limites modifiées, de ${codes[from]!} à ${codes[to]!}, ${note}.`;

/** Départements whose population is carried, by name, among those that a territory touches. */
function carriedNames(zoning: Zoning, { communes, departements, changes }: Atlas): string[] {
  const isCarried = carriedCommunes(communes, changes);
  const zones = new Set(
    [...isCarried.keys()]
      .filter((row) => isCarried[row] === 1 && isIn(zoning, row))
      .map((row) => departements.zoning.zoneOf[row]!),
  );
  return [...zones].map((zone) => departements.noms[zone]!);
}

/**
 * What must be known of the area that a computed figure describes, in French, or empty: a population
 * carried from another year, a commune of a split, a piece of land that changed hands.
 *
 * @param zoning the communes of the territory, as a zoning of one zone
 */
export function areaNote(
  { compute }: Pick<Indicator, "compute">,
  measure: Measure,
  zoning: Zoning,
  atlas: Atlas,
): string {
  if (!compute || compute.rule === "coverage") return "";
  const { changes, communes, populationYear } = atlas;
  const names = carriedNames(zoning, atlas);
  if (names.length > 0 && changes.carried)
    return `${formatList(names)}\u00a0: l’Insee reporte la population de ${changes.carried.year} dans les années suivantes\u00a0; il n’y a pas de population ${populationYear} propre au département, donc ni évolution ni densité.`;
  const { codes } = communes;
  if (compute.rule === "yearly-change") {
    if (measure.state === "not-comparable")
      return tornSplits(zoning, changes.splits)
        .map((split) => splitWords(split, compute.from, codes))
        .join(" ");
    const isOne = zoning.zoneOf.indexOf(0) === zoning.zoneOf.lastIndexOf(0);
    return changes.transfers
      .filter(({ from, to }) => isOne && (isIn(zoning, from) || isIn(zoning, to)))
      .map((transfer) => transferWords(transfer, codes))
      .join(" ");
  }
  if (compute.rule === "density" && measure.state === "no-data")
    return "Pas de densité\u00a0: l’Insee ne donne pas de surface officielle de cette commune, issue d’une scission ou changée de code.";
  return "";
}
