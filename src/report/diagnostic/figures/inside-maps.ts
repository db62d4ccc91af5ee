import type { Figure, MeasureText } from "@/charts/figure";
import { typesetName } from "@/charts/typeset";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { measureOf, type Measure } from "@/domain/measure";
import { choroplethMap } from "../../maps/choropleth-map";
import { circleMap } from "../../maps/circle-map";
import type { MapPart, MapSubject } from "../../maps/map-request";
import type { DiagnosticInput } from "../diagnostic-input";
import { baseOf, sourceOf, type Shown } from "./map-base";
import type { MapFiles } from "./map-files";
import { outlinesAt, subjectOutlines } from "./map-subject";

const PEOPLE: Shown = {
  label: "Population municipale",
  unit: "habitants",
  decimals: 0,
  polarity: "neutral",
};

/** The EPCI that a group holds whole, where there are several. */
function groupParts({ subject, epci }: Diagnostic, { levels }: MapFiles): MapPart[] {
  if (subject.level !== "perimetre" || epci.length < 2) return [];
  return epci
    .filter(({ isInside }) => isInside)
    .flatMap(({ nom, zone }) =>
      outlinesAt(levels.epci, [zone]).map((outline) => ({ name: typesetName(nom), outline })),
    );
}

/** What the maps of the communes have in common; null below two communes drawn. */
function insideRequest(input: DiagnosticInput, width: number) {
  const { diagnostic, files } = input;
  const { inside, subject } = diagnostic;
  if (files.communes.length < 2) return null;
  const byRow = new Map(inside.communes.map((commune) => [commune.row, commune]));
  const outlined: MapSubject | null =
    subject.level === "perimetre"
      ? {
          label: subject.nom,
          positions: [],
          outlines: subjectOutlines(diagnostic, files),
          measure: null,
        }
      : null;
  return {
    byRow,
    request: {
      ...baseOf(diagnostic, width),
      ground: [...files.levels.departement, ...files.levels.epci],
      subject: outlined,
      parts: groupParts(diagnostic, files),
      level: "commune" as const,
      features: files.communes,
      positions: inside.communes.map(({ row }) => row),
      nameAt: (row: number) => byRow.get(row)?.nom ?? "",
    },
  };
}

/** APL of the communes; null where none has one. */
export function aplInside(
  input: DiagnosticInput,
  width: number,
  measure: MeasureText,
): Figure | null {
  const { aplYear, indicator } = input.diagnostic.inside;
  const inside = insideRequest(input, width);
  if (!inside || !indicator || aplYear === null) return null;
  const absent: Measure = { state: "not-published" };
  return choroplethMap(
    {
      ...inside.request,
      id: "carte-apl-communes",
      title: `${indicator.label} par commune, ${aplYear}`,
      source: sourceOf(`DREES, accessibilité potentielle localisée (${aplYear})`, input),
      measureAt: (row) => inside.byRow.get(row)?.apl ?? absent,
      indicator,
      year: aplYear,
      classes: null,
      threshold: indicator.threshold ?? null,
    },
    measure,
  );
}

/** Inhabitants of the communes, as circles. */
export function populationInside(
  input: DiagnosticInput,
  width: number,
  measure: MeasureText,
): Figure | null {
  const { populationYear } = input.diagnostic;
  const inside = insideRequest(input, width);
  if (!inside) return null;
  return circleMap(
    {
      ...inside.request,
      id: "carte-population-communes",
      title: `Population municipale par commune, ${populationYear}`,
      source: sourceOf(`Insee, populations légales (${populationYear})`, input),
      measureAt: (row) => measureOf(inside.byRow.get(row)?.population ?? 0),
      indicator: PEOPLE,
      year: populationYear,
    },
    measure,
  );
}
