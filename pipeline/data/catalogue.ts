import type {
  AggregationRule,
  Indicator,
  IndicatorKind,
  RatioOfYear,
} from "@/domain/indicator/indicator";
import { EVIDENCES, POLARITIES, wordOf } from "./catalogue-words";
import { checkDistinctIds, checkSourced } from "./checks";
import { availabilityOf, type EmbeddedFigures } from "./columns/availability";
import { completeIndicators, type BaseIndicator, type Complements } from "./complements";
import { COMPUTED } from "./computed-indicators";
import { readOtherLevels, withOtherLevels } from "./other-levels";
import { parseNumber, readTable } from "./read-table";
import { readInsideRows, withInsidePlaces } from "./traits/inside-places";

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
  "preuve",
  "motif_preuve",
  "niveaux",
  "reference",
  "juge_au_dela",
  "source",
] as const;

export type CatalogueRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

const KINDS: Readonly<Record<string, IndicatorKind>> = { effectif: "count", taux: "rate" };

/** `somme`, `aucune`, `moyenne_ponderee:<weight>`, or `rapport`: its years are in `rapports.csv`, none for what the page computes. */
export function parseAggregation(
  text: string,
  id: string,
  ratios: ReadonlyMap<string, readonly RatioOfYear[]>,
  isComputed = false,
): AggregationRule {
  const years = ratios.get(id) ?? (isComputed ? [] : undefined);
  if (text === "rapport" ? years === undefined : ratios.has(id))
    throw new Error(
      `parseAggregation requires « rapport » in both tables, got « ${text} » for ${id}`,
    );
  if (text === "rapport") return { rule: "ratio-of-sums", years: years ?? [] };
  if (text === "somme") return { rule: "sum" };
  if (text === "aucune") return { rule: "none" };
  const mean = /^moyenne_ponderee:(\w+)$/.exec(text);
  if (mean?.[1]) return { rule: "weighted-mean", weight: mean[1] };
  throw new Error(`parseAggregation requires a known rule, got « ${text} » for ${id}`);
}

const optionalNumber = (text: string, where: string): number | null =>
  text === "" ? null : parseNumber(text, where);

/** What lies behind a figure is decided row by row, with its reason. */
function evidenceOf({ id, preuve, motif_preuve }: CatalogueRow): Indicator["evidence"] {
  if (motif_preuve.trim() === "")
    throw new Error(`evidenceOf requires a reason, got none for ${id}`);
  return wordOf(EVIDENCES, preuve, id);
}

function indicatorFrom(row: CatalogueRow, figures: EmbeddedFigures): BaseIndicator {
  const where = `catalogue.csv, ${row.id}`;
  const aggregation = parseAggregation(
    row.agregation,
    row.id,
    figures.ratios,
    row.indicateur_source === "calcul",
  );
  return {
    id: row.id,
    label: row.libelle,
    theme: row.theme,
    definition: row.definition,
    unit: row.unite,
    decimals: parseNumber(row.decimales, where),
    kind: wordOf(KINDS, row.nature, row.id),
    polarity: wordOf(POLARITIES, row.sens, row.id),
    aggregation,
    evidence: evidenceOf(row),
    reference: optionalNumber(row.reference, where),
    judgedBeyond: optionalNumber(row.juge_au_dela, where),
    producer: row.producteur,
    dataset: row.jeu_de_donnees,
    url: row.url,
    licence: row.licence,
    caution: row.prudence,
    availability: availabilityOf(row.id, row.niveaux, figures),
    whyAbsent: "",
  };
}

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
    "pourquoi_absent",
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
      whyAbsent:
        row.pourquoi_absent ||
        `Pas encore repris dans l’atlas : publié par ${row.producteur}, au niveau le plus fin suivant : ${row.niveau_fin}.`,
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
  figures: EmbeddedFigures,
  complements: Complements,
) {
  const base = readTable("indicateurs.csv", ["id", "theme"]);
  const themes = [...new Set(base.map((row) => row.theme))];
  const replaced = new Set(rows.flatMap((row) => row.remplace.split("|")).filter(Boolean));
  const known = new Set(base.map((row) => row.id));
  for (const id of replaced)
    if (!known.has(id)) throw new Error(`buildCatalogue requires known indicators, got ${id}`);
  const bases = [...rows.map((row) => indicatorFrom(row, figures)), ...absentIndicators(replaced)];
  const completed = completeIndicators(bases, complements);
  const all = withOtherLevels(
    completed.map((item) => computedIndicator(item, rows)),
    readOtherLevels(),
  );
  const placed = withInsidePlaces(all, readInsideRows());
  const indicateurs = themes.flatMap((theme) => placed.filter((item) => item.theme === theme));
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
