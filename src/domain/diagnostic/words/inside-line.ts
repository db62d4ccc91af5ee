import { printedValue } from "../../book/rounding";
import { measureOf } from "../../measure";
import { formatMeasure, formatNumber } from "../../words/french";
import type { CommuneColumn, CommuneFigures, TablePlace } from "../communes/commune-tables";
import type { Inside } from "../inside";

/** Figures told of a theme, at most: a line. */
const MOST = 2;
/** Inhabitants under which a share of the census is fragile, as its producer says. */
const LEAST_PEOPLE = 2_000;

/** Between what differences are told. */
type Kind = "commune" | "epci";

const isSolid =
  ({ evidence }: CommuneColumn["indicator"], kind: Kind) =>
  ({ population }: TablePlace): boolean =>
    kind === "epci" || evidence !== "census" || (population ?? 0) >= LEAST_PEOPLE;

/** A label inside a sentence: « part des… », but « APL aux infirmières ». */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase("fr") + label.slice(1) : label;

/** « APL aux infirmières de 83,8 (Parigné) à 187,0 ETP pour 100 000 (Landerneau) »; empty without a difference. */
function betweenWords(
  places: readonly TablePlace[],
  at: number,
  { indicator }: CommuneColumn,
  kind: Kind,
): string {
  const known = places.filter(isSolid(indicator, kind)).flatMap(({ nom, measures }) => {
    const measure = measures[at]!;
    return measure.state === "value"
      ? [{ nom, value: printedValue(measure.value, indicator.decimals) }]
      : [];
  });
  const sorted = known.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || low.value === high.value) return "";
  const { decimals, inside, traits } = indicator;
  const to = formatMeasure(measureOf(high.value), { unit: inside!.unit, decimals });
  return `${inSentence(traits.placedLabel)} de ${formatNumber(low.value, decimals)} (${low.nom}) à ${to} (${high.nom})`;
}

interface Told {
  readonly words: string;
  readonly indicator: CommuneColumn["indicator"];
}

/** The first columns of a theme that differ, one by family. */
function toldOf(
  tables: readonly CommuneFigures[],
  theme: string,
  kind: Kind,
  most: number,
): Told[] {
  const told: Told[] = [];
  for (const { columns, communes, beside } of tables)
    for (const [at, column] of columns.entries()) {
      const { indicator } = column;
      const isTold = told.some((each) => each.indicator.traits.family === indicator.traits.family);
      if (indicator.theme !== theme || isTold || told.length === most) continue;
      const places = kind === "commune" ? communes : beside.filter((each) => each.kind === kind);
      const words = betweenWords(places, at, column, kind);
      if (words !== "") told.push({ words, indicator });
    }
  return told;
}

const joined = (told: readonly Told[]): string => told.map(({ words }) => words).join(" ; ");

/**
 * What differs inside a territory for a theme, in a line: between the EPCI of a group, between its
 * communes; or that nothing tells them apart. Empty for a single commune.
 */
export function insideLine(
  theme: string,
  { communes }: Pick<Inside, "communes">,
  tables: readonly CommuneFigures[],
): string {
  if (communes.length < 2) return "";
  const epci = toldOf(tables, theme, "epci", 1);
  const told = toldOf(tables, theme, "commune", MOST - epci.length);
  if (epci.length + told.length === 0)
    return "D’une commune à l’autre : rien de comparable dans l’atlas pour ce thème.";
  const isCensus = told.some(({ indicator }) => indicator.evidence === "census");
  const limit = isCensus
    ? ` (recensement : communes d’au moins ${formatNumber(LEAST_PEOPLE)} habitants)`
    : "";
  return [
    ...(epci.length > 0 ? [`D’un EPCI à l’autre : ${joined(epci)}.`] : []),
    ...(told.length > 0 ? [`D’une commune à l’autre : ${joined(told)}${limit}.`] : []),
  ].join(" ");
}
