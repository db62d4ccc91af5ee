import { columnOf, type ColumnSet } from "../indicator/column-set";
import type { Atlas } from "../geography/atlas";
import type { Catalogue } from "../indicator/catalogue";
import type { CommuneDetail } from "../geography/commune-detail";
import { measureAt } from "../indicator/column";
import { departementOf } from "../geography/code";
import { rowsOfZone, sumByZone } from "../geography/commune-index";
import { CHANGE_FROM_YEAR } from "../book/computed-column";
import type { PublishedLevel } from "../geography/level";
import { hasColumns } from "../geography/level-table";
import { measureOf, NOT_PUBLISHED, type Measure } from "../measure";
import { computeDensity, computeYearlyChange } from "../book/population";
import type { SheetPlace } from "./sheet-places";

/** Where a figure comes from, in the words of its producer. */
export interface SheetSource {
  readonly producer: string;
  readonly dataset: string;
  readonly url: string;
  readonly licence: string;
  /** Reading caution, or empty. */
  readonly caution: string;
}

export interface SheetReference {
  readonly label: string;
  readonly level: PublishedLevel;
  /** Null while its file is not there. */
  readonly measure: Measure | null;
}

export type FactId =
  | "population"
  | "evolution_population"
  | "densite_population"
  | "communes"
  | "apl_mg"
  | "apl_mg_65"
  | "part_pop_sous_dense";

/** One figure of the territory beside the same figure of its references. */
export interface SheetFact {
  readonly id: FactId;
  /** In French, as is the unit. */
  readonly label: string;
  readonly unit: string;
  readonly year: string;
  readonly decimals: number;
  /** Null while the catalogue is not there. */
  readonly source: SheetSource | null;
  /** What must be known to read this figure here, or empty. */
  readonly note: string;
  /** Null while its file is not there. */
  readonly own: Measure | null;
  /** In the order of the references of the sheet. */
  readonly references: readonly SheetReference[];
}

/** Files that facts are read from; null while not there. */
export interface FactFiles {
  readonly atlas: Atlas;
  readonly detail: CommuneDetail | null;
  readonly catalogue: Catalogue | null;
  readonly columns: Partial<Record<PublishedLevel, ColumnSet | null>>;
}

/** Year of the APL shown (DREES, millésime 2023). */
const APL_YEAR = 2023;

const APL_UNIT = "consultations par an et par habitant standardisé";

const MAYOTTE = "976";
const MAYOTTE_NOTE =
  "Mayotte : l’Insee reporte la population de 2017 ; il n’y a pas de population 2023 propre au département, donc pas d’évolution.";
const NO_CHANGE_NOTE = `Évolution non calculée : plus de 1 % des habitants vivent dans des communes sans population ${CHANGE_FROM_YEAR}.`;
const NO_DENSITY_NOTE =
  "Pas de densité par commune : les surfaces viennent de contours simplifiés, trop imprécis à ce niveau.";
const NO_APL_NOTE =
  "L’APL n’est pas publiée pour ce territoire : celle des bassins de vie qui le couvrent est plus bas.";
const MAYOTTE_APL_NOTE = "La DREES ne publie pas l’APL de Mayotte.";

/** Figure of a place for an indicator and a year (null: the latest); null while it loads. */
function figureOf(
  { level, position }: SheetPlace,
  indicator: string,
  year: number | null,
  columns: FactFiles["columns"],
): Measure | null {
  if (!hasColumns(level)) return NOT_PUBLISHED;
  const set = columns[level];
  if (!set) return null;
  const column = columnOf(set, indicator, year);
  return column ? measureAt(column, position) : NOT_PUBLISHED;
}

function sourceOf(catalogue: Catalogue | null, id: string): SheetSource | null {
  const indicator = catalogue?.indicators.find((each) => each.id === id);
  if (!indicator) return null;
  const { producer, dataset, url, licence, caution } = indicator;
  return { producer, dataset, url, licence, caution };
}

const cogSource = (cog: number): SheetSource => ({
  producer: "Insee",
  dataset: `Code officiel géographique ${cog}`,
  url: "https://www.insee.fr/fr/information/2560452",
  licence: "Licence Ouverte 2.0 (Etalab)",
  caution: "",
});

/** A sparse territory keeps figures after the comma: 0.3 inhabitant by km² is not 0. */
function densityDecimals(own: Measure | null): number {
  if (own?.state !== "value" || own.value === 0 || own.value >= 10) return 0;
  return own.value >= 1 ? 1 : 2;
}

type Reader = (place: SheetPlace) => Measure | null;

/** Areas come from simplified outlines: the catalogue tells down to which level they hold. */
function densityOf(place: SheetPlace, { atlas, detail, catalogue }: FactFiles): Measure | null {
  const density = catalogue?.indicators.find(({ id }) => id === "densite_population");
  if (!density || !detail) return null;
  if (!density.availability.some(({ level }) => level === place.level)) return NOT_PUBLISHED;
  const population = sumByZone(place.zoning, atlas.population);
  return computeDensity(population, sumByZone(place.zoning, detail.surfacesKm2))[0]!;
}

function readersOf(files: FactFiles): Record<FactId, Reader> {
  const { atlas, detail, columns } = files;
  const population = ({ zoning }: SheetPlace) => sumByZone(zoning, atlas.population);
  const start = detail?.populations.get(CHANGE_FROM_YEAR);
  const years = atlas.populationYear - CHANGE_FROM_YEAR;
  const published = (id: string) => (place: SheetPlace) => figureOf(place, id, APL_YEAR, columns);
  return {
    population: (place) => measureOf(population(place)[0]!),
    evolution_population: ({ zoning }) =>
      start ? computeYearlyChange(zoning, start, atlas.population, years)[0]! : null,
    densite_population: (place) => densityOf(place, files),
    communes: ({ zoning }) => measureOf(rowsOfZone(zoning, 0).length),
    apl_mg: published("apl_mg"),
    apl_mg_65: published("apl_mg_65"),
    part_pop_sous_dense: published("part_pop_sous_dense"),
  };
}

type Heading = Pick<SheetFact, "id" | "label" | "unit" | "year" | "decimals">;

function headingsOf({ atlas }: FactFiles): Record<"population" | "access", readonly Heading[]> {
  const year = String(atlas.populationYear);
  const span = `${CHANGE_FROM_YEAR}-${year}`;
  const apl = String(APL_YEAR);
  return {
    population: [
      { id: "population", label: "Population", unit: "habitants", year, decimals: 0 },
      { id: "evolution_population", label: "Évolution", unit: "% par an", year: span, decimals: 2 },
      { id: "densite_population", label: "Densité", unit: "hab./km²", year, decimals: 0 },
      {
        id: "communes",
        label: "Communes",
        unit: "nombre",
        year: String(atlas.communes.cog),
        decimals: 0,
      },
    ],
    access: [
      { id: "apl_mg", label: "APL, tous médecins", unit: APL_UNIT, year: apl, decimals: 1 },
      { id: "apl_mg_65", label: "APL, 65 ans ou moins", unit: APL_UNIT, year: apl, decimals: 1 },
      {
        id: "part_pop_sous_dense",
        label: "Habitants sous 2,5",
        unit: "% des habitants",
        year: apl,
        decimals: 1,
      },
    ],
  };
}

function noteOf(id: FactId, own: Measure | null, touchesMayotte: boolean): string {
  const dependsOnPopulation = !["communes", "apl_mg", "apl_mg_65", "part_pop_sous_dense"].includes(
    id,
  );
  if (touchesMayotte && dependsOnPopulation) return MAYOTTE_NOTE;
  if (id === "densite_population" && own?.state === "not-published") return NO_DENSITY_NOTE;
  if (id === "evolution_population" && own?.state === "no-data") return NO_CHANGE_NOTE;
  if (touchesMayotte && id === "apl_mg") return MAYOTTE_APL_NOTE;
  if (id === "apl_mg" && own?.state === "not-published") return NO_APL_NOTE;
  return "";
}

/** Facts of a territory: those on its population, those on access to general practitioners. */
export function sheetFacts(
  own: SheetPlace,
  references: readonly SheetPlace[],
  files: FactFiles,
): { population: readonly SheetFact[]; access: readonly SheetFact[] } {
  const readers = readersOf(files);
  const headings = headingsOf(files);
  const { communes } = files.atlas;
  const touchesMayotte = rowsOfZone(own.zoning, 0).some(
    (row) => departementOf(communes.codes[row]!) === MAYOTTE,
  );
  const fact = (heading: Heading): SheetFact => {
    const { id } = heading;
    const measure = readers[id](own);
    return {
      ...heading,
      decimals: id === "densite_population" ? densityDecimals(measure) : heading.decimals,
      source: id === "communes" ? cogSource(communes.cog) : sourceOf(files.catalogue, id),
      note: noteOf(id, measure, touchesMayotte),
      own: measure,
      references: references.map((place) => ({
        label: place.label,
        level: place.level,
        measure: readers[id](place),
      })),
    };
  };
  return { population: headings.population.map(fact), access: headings.access.map(fact) };
}
