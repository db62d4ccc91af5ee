import type { Catalogue, Lots } from "@/domain/indicator/catalogue";
import type { DataProblem } from "@/domain/data-problem";
import type { AggregationRule, Availability, Indicator } from "@/domain/indicator/indicator";
import { LEVELS } from "@/domain/geography/level";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { field, integer, list, oneOf, record, text, texts, year } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";
import { POLARITIES, readOurs } from "./read-ours";

const RULES = ["sum", "ratio-of-sums", "weighted-mean", "none"] as const;
const KINDS = ["count", "rate"] as const;
const PUBLISHED_LEVELS = [...LEVELS, "france"] as const;

function readAggregation(value: unknown, path: string): AggregationRule {
  const get = (key: string): string => text(field(value, key, path), `${path}.${key}`);
  const rule = oneOf(field(value, "rule", path), `${path}.rule`, RULES);
  switch (rule) {
    case "ratio-of-sums":
      return { rule, numerator: get("numerator"), denominator: get("denominator") };
    case "weighted-mean":
      return { rule, weight: get("weight") };
    case "sum":
    case "none":
      return { rule };
  }
}

const readAvailability = (value: unknown, path: string): Availability => ({
  level: oneOf(field(value, "level", path), `${path}.level`, PUBLISHED_LEVELS),
  years: list(field(value, "years", path), `${path}.years`).map((item, index) =>
    year(item, `${path}.years[${index}]`),
  ),
});

/** Web address that can be put in a link: nothing else than http and https. */
function webAddress(value: unknown, path: string): string {
  const address = text(value, path);
  return /^https?:\/\//.test(address) ? address : refuse(path, "adresse http(s)", address);
}

function readIndicator(value: unknown, path: string): Indicator {
  const get = (key: string): string => text(field(value, key, path), `${path}.${key}`);
  return {
    id: get("id"),
    label: get("label"),
    theme: get("theme"),
    definition: get("definition"),
    unit: get("unit"),
    decimals: integer(field(value, "decimals", path), `${path}.decimals`, 0, 6),
    kind: oneOf(field(value, "kind", path), `${path}.kind`, KINDS),
    polarity: oneOf(field(value, "polarity", path), `${path}.polarity`, POLARITIES),
    aggregation: readAggregation(field(value, "aggregation", path), `${path}.aggregation`),
    producer: get("producer"),
    dataset: get("dataset"),
    url: webAddress(field(value, "url", path), `${path}.url`),
    licence: get("licence"),
    caution: get("caution"),
    availability: list(field(value, "availability", path), `${path}.availability`).map(
      (item, index) => readAvailability(item, `${path}.availability[${index}]`),
    ),
    whyAbsent: get("whyAbsent"),
    ...readOurs(value, path),
  };
}

/** Identifiers of the columns of each lot, by level. */
function readLots(value: unknown): Lots {
  const lots = Object.entries(record(value, "lots")).map(([lot, levels]) => {
    const path = `lots.${lot}`;
    const columns = Object.entries(record(levels, path)).map(([level, ids]) => [
      oneOf(level, `${path}.${level}`, PUBLISHED_LEVELS),
      texts(ids, `${path}.${level}`),
    ]);
    return [lot, Object.fromEntries(columns)];
  });
  return Object.fromEntries(lots) as Lots;
}

export function readCatalogue(json: unknown): Catalogue {
  const themes = texts(field(json, "themes"), "themes");
  const ids = new Set<string>();
  const indicators = list(field(json, "indicateurs"), "indicateurs").map((value, index) => {
    const path = `indicateurs[${index}]`;
    const indicator = readIndicator(value, path);
    if (!themes.includes(indicator.theme)) refuse(`${path}.theme`, "thème connu", indicator.theme);
    if (ids.has(indicator.id)) refuse(`${path}.id`, "identifiant distinct", indicator.id);
    ids.add(indicator.id);
    return indicator;
  });
  return { themes, indicators, lots: readLots(field(json, "lots")) };
}

export const loadCatalogue = (fetchJson: FetchJson): Promise<Result<Catalogue, DataProblem>> =>
  loadFile(fetchJson, "data/catalogue.json", readCatalogue);
