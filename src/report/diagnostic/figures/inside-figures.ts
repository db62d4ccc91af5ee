import { dotPlot } from "@/charts/dot-plot";
import type { DotRow } from "@/charts/words/dot-plot-words";
import type { Figure, MeasureText } from "@/charts/figure";
import { spreadStrip } from "@/charts/spread-strip";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { InsideCommune } from "@/domain/diagnostic/inside";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import type { Indicator } from "@/domain/indicator/indicator";
import { formatMeasure } from "@/domain/words/french";
import type { Quantity } from "@/domain/words/quantity";
import { measureOf, type Measure } from "@/domain/measure";
import { frenchSpaces } from "../french-spaces";
import type { PlaceSpread } from "../inside-spreads";

const NOUN = { one: "commune", many: "communes" } as const;

/** « seuil de sous-densité (DREES) », where the catalogue has one. */
const thresholdOf = ({ threshold, producer }: Indicator) =>
  threshold ? { label: `${threshold.words} (${producer})`, value: threshold.value } : null;

const APL_SOURCE = "DREES, accessibilité potentielle localisée (APL) aux médecins généralistes";

function rowsOf(
  communes: readonly InsideCommune[],
  measureFor: (commune: InsideCommune) => Measure,
  quantity: Quantity,
  isSized: boolean,
): DotRow[] {
  return communes.map((commune) => {
    const measure = measureFor(commune);
    return {
      key: commune.code,
      label: commune.nom,
      value: measure.state === "value" ? measure.value : null,
      valueText: formatMeasure(measure, quantity),
      population: isSized ? commune.population : null,
      isOwn: false,
    };
  });
}

/** APL of the communes beside the DREES threshold. */
function aplPlot(
  { inside, profile }: Diagnostic,
  indicator: Indicator,
  year: number,
  width: number,
  measure: MeasureText,
) {
  const { unit, decimals } = indicator;
  const entry = entriesOf(profile).find(({ key }) => key === indicator.id);
  const { reference, lead } = entry ?? {};
  const lines = [
    ...(reference?.value == null ? [] : [{ label: reference.label, value: reference.value }]),
    ...(entry?.scale === "own" && lead?.measure.state === "value"
      ? [{ label: lead.place.nom, value: lead.measure.value }]
      : []),
  ];
  return dotPlot(
    {
      id: "communes-apl",
      title: "Accès aux médecins généralistes (APL) par commune",
      year: String(year),
      unit,
      decimals,
      noun: NOUN,
      rows: rowsOf(inside.communes, ({ apl }) => apl, { unit, decimals }, true),
      references: lines,
      threshold: thresholdOf(indicator),
      source: frenchSpaces(`Source : ${APL_SOURCE} (${year}) ; Insee, populations légales.`),
      width,
    },
    measure,
  );
}

const PEOPLE = { unit: "habitants", decimals: 0 } as const;

/**
 * The communes of a subject one by one: their APL where it is embedded, otherwise their
 * inhabitants. Null below two communes.
 */
export function communesFigure(
  diagnostic: Diagnostic,
  width: number,
  measure: MeasureText,
): Figure | null {
  const { inside, populationYear } = diagnostic;
  if (inside.communes.length < 2) return null;
  if (inside.indicator && inside.aplYear !== null)
    return aplPlot(diagnostic, inside.indicator, inside.aplYear, width, measure);
  const peopleOf = ({ population }: InsideCommune): Measure => measureOf(population);
  return dotPlot(
    {
      id: "communes-population",
      title: "Population municipale par commune",
      year: String(populationYear),
      ...PEOPLE,
      noun: NOUN,
      rows: rowsOf(inside.communes, peopleOf, PEOPLE, false),
      references: [],
      threshold: null,
      source: frenchSpaces(`Source : Insee, populations légales (${populationYear}).`),
      width,
    },
    measure,
  );
}

/** How the APL varies between the communes of the subject and of the areas around it. */
export function spreadFigure(
  { inside }: Diagnostic,
  spreads: readonly PlaceSpread[],
  width: number,
  measure: MeasureText,
): Figure | null {
  const { indicator, aplYear } = inside;
  if (!indicator || aplYear === null || spreads.length === 0) return null;
  return spreadStrip(
    {
      id: "dispersion-apl",
      title: "Accès aux médecins généralistes (APL) : dispersion entre communes",
      year: String(aplYear),
      unit: indicator.unit,
      decimals: indicator.decimals,
      noun: NOUN,
      rows: spreads.map(({ key, nom, isOwn, spread, count }) => ({
        key,
        label: nom,
        spread,
        count,
        absenceText: "trop de communes sans valeur",
        isOwn,
      })),
      threshold: thresholdOf(indicator),
      source: frenchSpaces(
        `Source : ${APL_SOURCE} (${aplYear}). Chaque commune compte selon ses habitants.`,
      ),
      width,
    },
    measure,
  );
}
