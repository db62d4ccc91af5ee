import type {
  AggregationRule,
  Availability,
  Indicator,
  IndicatorKind,
} from "@/domain/indicator/indicator";
import { POLARITIES, wordOf } from "./catalogue-words";
import { checkDistinctIds, checkSourced } from "./checks";
import { completeIndicators, type BaseIndicator, type Complements } from "./complements";
import { COMPUTED } from "./computed-indicators";
import { COLUMN_LEVELS } from "./level-codes";
import { parseNumber, readTable } from "./read-table";
import type { SourceColumn } from "./source-column";

const COLUMNS = [
  "id",
  "indicateur_source",
  "libelle",
  "theme",
  "definition",
  "unite",
  "decimales",
  "nature",
  "sens",
  "agregation",
  "producteur",
  "jeu_de_donnees",
  "url",
  "licence",
  "prudence",
  "remplace",
] as const;

export type CatalogueRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

const KINDS: Readonly<Record<string, IndicatorKind>> = { effectif: "count", taux: "rate" };

/** `somme`, `aucune`, `moyenne_ponderee:<weight>` or `rapport:<numerator>/<denominator>`. */
export function parseAggregation(text: string, id: string): AggregationRule {
  if (text === "somme") return { rule: "sum" };
  if (text === "aucune") return { rule: "none" };
  const mean = /^moyenne_ponderee:(\w+)$/.exec(text);
  if (mean?.[1]) return { rule: "weighted-mean", weight: mean[1] };
  const ratio = /^rapport:(\w+)\/(\w+)$/.exec(text);
  if (ratio?.[1] && ratio[2]) return { rule: "ratio-of-sums", years: [] };
  throw new Error(`parseAggregation requires a known rule, got « ${text} » for ${id}`);
}

/** Levels and years of an indicator, from the columns that are really embedded. */
function availabilityOf(id: string, columns: readonly SourceColumn[]): Availability[] {
  return COLUMN_LEVELS.flatMap((level) => {
    const years = columns
      .filter((column) => column.level === level && column.indicator === id)
      .map((column) => column.year)
      .sort((a, b) => a - b);
    return years.length > 0 ? [{ level, years }] : [];
  });
}

const indicatorFrom = (row: CatalogueRow, columns: readonly SourceColumn[]): BaseIndicator => ({
  id: row.id,
  label: row.libelle,
  theme: row.theme,
  definition: row.definition,
  unit: row.unite,
  decimals: parseNumber(row.decimales, `catalogue.csv, ${row.id}`),
  kind: wordOf(KINDS, row.nature, row.id),
  polarity: wordOf(POLARITIES, row.sens, row.id),
  aggregation: parseAggregation(row.agregation, row.id),
  evidence: "published",
  reference: null,
  judgedBeyond: null,
  producer: row.producteur,
  dataset: row.jeu_de_donnees,
  url: row.url,
  licence: row.licence,
  caution: row.prudence,
  availability: availabilityOf(row.id, columns),
  whyAbsent: "",
});

/** Indicators of the base catalogue that no embedded figure replaces. */
function absentIndicators(replaced: ReadonlySet<string>): BaseIndicator[] {
  return readTable("indicateurs.csv", [
    "id",
    "theme",
    "nom",
    "definition",
    "unite",
    "sens",
    "niveau_fin",
    "producteur",
    "jeu_de_donnees",
    "url",
    "licence",
    "secret",
  ])
    .filter((row) => !replaced.has(row.id))
    .map((row) => ({
      id: row.id,
      label: row.nom,
      theme: row.theme,
      definition: row.definition,
      unit: row.unite,
      decimals: 1,
      kind: row.unite.startsWith("effectif") ? "count" : "rate",
      polarity: wordOf(POLARITIES, row.sens, row.id),
      aggregation: { rule: "none" },
      evidence: "published",
      reference: null,
      judgedBeyond: null,
      producer: row.producteur,
      dataset: row.jeu_de_donnees,
      url: row.url,
      licence: /^non précisée$/.test(row.licence) ? "licence non précisée" : row.licence,
      caution: /^aucun( publié)?$/.test(row.secret) ? "" : row.secret,
      availability: [],
      whyAbsent: `Pas encore embarqué : publié par ${row.producteur}, au niveau le plus fin suivant : ${row.niveau_fin}.`,
    }));
}

export const readCatalogueRows = (): CatalogueRow[] => readTable("catalogue.csv", COLUMNS);

/** Identifier of the catalogue for each indicator of the long table. */
export const idsBySource = (rows: readonly CatalogueRow[]): Map<string, string> =>
  new Map(rows.map((row) => [row.indicateur_source, row.id]));

/** Rows of which the page computes the figures are those that the complements say. */
function computedIndicator(indicator: Indicator, rows: readonly CatalogueRow[]): Indicator {
  const { id, compute } = indicator;
  const isCalculated = rows.find((row) => row.id === id)?.indicateur_source === "calcul";
  if (isCalculated !== (compute !== null))
    throw new Error(`computedIndicator requires « calcul » in both tables, got one for ${id}`);
  return compute ? { ...indicator, availability: COMPUTED[compute.rule] } : indicator;
}

/** The whole catalogue: embedded and computed indicators, then those that are still absent. */
export function buildCatalogue(
  rows: readonly CatalogueRow[],
  columns: readonly SourceColumn[],
  complements: Complements,
) {
  const base = readTable("indicateurs.csv", ["id", "theme"]);
  const themes = [...new Set(base.map((row) => row.theme))];
  const replaced = new Set(rows.flatMap((row) => row.remplace.split("|")).filter(Boolean));
  const known = new Set(base.map((row) => row.id));
  for (const id of replaced)
    if (!known.has(id)) throw new Error(`buildCatalogue requires known indicators, got ${id}`);
  const bases = [...rows.map((row) => indicatorFrom(row, columns)), ...absentIndicators(replaced)];
  const all = completeIndicators(bases, complements).map((item) => computedIndicator(item, rows));
  const indicateurs = themes.flatMap((theme) => all.filter((item) => item.theme === theme));
  if (indicateurs.length !== all.length)
    throw new Error(
      `buildCatalogue requires known themes, got ${all.length - indicateurs.length} strangers`,
    );
  indicateurs.forEach(checkSourced);
  checkDistinctIds(
    "indicators",
    indicateurs.map((indicator) => indicator.id),
  );
  return { themes, indicateurs };
}
