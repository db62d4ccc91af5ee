import type { Figure, MeasureText } from "@/charts/figure";
import type { BareStatus } from "@/domain/contract/cls";
import { measureAt } from "@/domain/book/column";
import { formatDay } from "@/domain/words/french";
import type { Level } from "@/domain/geography/level";
import { choroplethMap } from "../../maps/choropleth-map";
import { coverageMap } from "../../maps/coverage-map";
import { locationMap } from "../../maps/location-map";
import type { Outline } from "@/domain/geography/outline";
import { positionOf } from "../../snapshot/snapshot-scene";
import type { DiagnosticInput, RegionColumn } from "../diagnostic-input";
import { centredMap } from "./centred-map";
import { frenchSpaces } from "../french-spaces";
import { aplInside, populationInside } from "./inside-maps";
import { baseOf, regionWords, sourceOf } from "./map-base";
import { outlineName, outlinesAt, subjectOutlines } from "./map-subject";

function location(input: DiagnosticInput, width: number, measure: MeasureText): Figure | null {
  const { diagnostic, files } = input;
  const { subject, regions, departements } = diagnostic;
  const outlines = subjectOutlines(diagnostic, files);
  const zones = regions.map(({ zone }) => zone);
  const named = (all: readonly Outline[]) =>
    all.map((outline) => ({ name: outlineName(outline), outline }));
  const land = outlinesAt(files.levels.region, zones);
  if (outlines.length === 0 || land.length === 0) return null;
  return locationMap(
    {
      id: "carte-situation",
      title: `Situation du territoire dans ${regionWords(diagnostic)}`,
      source: sourceOf("Insee, code officiel géographique", input),
      ...baseOf(diagnostic, width),
      regions: named(land),
      departements: named(outlinesAt(files.levels.departement, input.regionDepartements)),
      departementsOfSubject: departements.map(({ nom }) => nom),
      around: files.levels.region.filter((outline) => !land.includes(outline)),
      subject: { label: subject.nom, outlines },
    },
    measure,
  );
}

/** Figures of the territories of a level over the régions of the subject. */
function around(
  input: DiagnosticInput,
  given: {
    readonly id: string;
    readonly level: Level;
    readonly figures: RegionColumn | null;
    readonly features: readonly Outline[];
    readonly by: string;
  },
  measure: MeasureText,
  size: MapSize = SMALL,
): Figure | null {
  const { diagnostic, files } = input;
  const { id, level, figures, features, by } = given;
  if (!figures || features.length === 0) return null;
  const { column, positions, indicator } = figures;
  const { subject } = diagnostic;
  const isShown = new Set(positions);
  const isOfLevel = subject.level === level && subject.position !== null;
  const names = new Map(features.map((each, rank) => [positionOf(each, rank), outlineName(each)]));
  return choroplethMap(
    {
      id,
      title: `${indicator.label} par ${by}, ${regionWords(diagnostic).replace(/^les? |^la /, "")}, ${column.year}`,
      source: sourceOf(`${indicator.producer}, ${indicator.dataset} (${column.year})`, input),
      ...baseOf(diagnostic, size.width),
      tallest: size.tallest,
      ground: files.levels.departement,
      subject: {
        label: subject.nom,
        positions: isOfLevel ? [subject.position] : [],
        outlines: isOfLevel ? [] : subjectOutlines(diagnostic, files),
        measure: null,
      },
      level,
      // The borders of the others would only crowd the land around.
      features: features.flatMap((each, rank) => {
        const position = positionOf(each, rank);
        return isShown.has(position) ? [{ ...each, id: position }] : [];
      }),
      positions,
      nameAt: (position) => names.get(position) ?? "",
      measureAt: (position) => measureAt(column, position),
      indicator,
      year: column.year,
      classes: null,
    },
    measure,
  );
}

function coverage(input: DiagnosticInput, measure: MeasureText): Figure | null {
  const { diagnostic, files, regionCoverage } = input;
  const land = outlinesAt(
    files.levels.region,
    diagnostic.regions.map(({ zone }) => zone),
  );
  if (!files.contractAreas || land.length === 0) return null;
  const { day, recordedOn } = diagnostic.contracts.coverage;
  const grounds = new Map(
    input.regionDepartements.flatMap((position, at) =>
      outlinesAt(files.levels.departement, [position]).map((outline): [Outline, BareStatus] => [
        outline,
        regionCoverage.grounds[at]!,
      ]),
    ),
  );
  return coverageMap(
    {
      id: "carte-couverture",
      title: frenchSpaces(
        `Couverture par un contrat local de santé dans ${regionWords(diagnostic)}, au ${formatDay(day)}`,
      ),
      source: sourceOf(
        `relevé Atlas CLS au ${formatDay(recordedOn)}, d’après les ARS et les collectivités`,
        input,
      ),
      ...baseOf(diagnostic, SMALL.width),
      tallest: SMALL.tallest,
      ground: files.levels.region,
      territories: [...grounds.keys()],
      coverage: files.contractAreas,
      day,
      where: `dans ${regionWords(diagnostic)}`,
      shares: regionCoverage.shares,
      grounds: [...grounds.values()],
      subject: { label: diagnostic.subject.nom, outlines: subjectOutlines(diagnostic, files) },
    },
    measure,
  );
}

/** Width, CSS pixels, and most height by width. */
export interface MapSize {
  readonly width: number;
  readonly tallest: number;
}

/** Maps that share a page with tables: their letters stay readable. */
const SMALL: MapSize = { width: 560, tallest: 0.52 };

/** The access to doctors over the régions of the subject; null where its outlines or figures are missing. */
export const accessAround = (
  input: DiagnosticInput,
  measure: MeasureText,
  size?: MapSize,
): Figure | null =>
  around(
    input,
    {
      id: "carte-apl-epci",
      level: "epci",
      figures: input.aplByEpci,
      features: input.files.levels.epci,
      by: "EPCI",
    },
    measure,
    size,
  );

/** Where the subject lies. */
export const locationAround = (
  input: DiagnosticInput,
  width: number,
  measure: MeasureText,
): Figure | null => centredMap(width, (wide) => location(input, wide, measure));

/** The six maps of a diagnostic; null where their outlines or their figures are missing. */
export interface DiagnosticMaps {
  readonly location: Figure | null;
  readonly coverage: Figure | null;
  readonly aplAround: Figure | null;
  readonly povertyAround: Figure | null;
  readonly aplInside: Figure | null;
  readonly populationInside: Figure | null;
}

export function diagnosticMaps(
  input: DiagnosticInput,
  width: number,
  measure: MeasureText,
): DiagnosticMaps {
  const { files, povertyByBassin } = input;
  return {
    location: locationAround(input, width, measure),
    coverage: coverage(input, measure),
    aplAround: accessAround(input, measure),
    povertyAround: around(
      input,
      {
        id: "carte-pauvrete-bassins",
        level: "bassin-de-vie",
        figures: povertyByBassin,
        features: files.levels["bassin-de-vie"],
        by: "bassin de vie",
      },
      measure,
    ),
    aplInside: centredMap(width, (wide) => aplInside(input, wide, measure)),
    populationInside: centredMap(width, (wide) => populationInside(input, wide, measure)),
  };
}
