import type { Catalogue, Lots } from "@/domain/indicator/catalogue";
import type { DataProblem } from "@/domain/data-problem";
import type {
  AggregationRule,
  Availability,
  Censored,
  Counted,
  Indicator,
  RatioOfYear,
} from "@/domain/indicator/indicator";
import { LEVELS, type PublishedLevel } from "@/domain/geography/level";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import {
  field,
  hasField,
  integer,
  list,
  number,
  oneOf,
  record,
  text,
  texts,
  year,
} from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";
import { POLARITIES, readCommuneTraits, readOurs } from "./read-ours";

const RULES = ["sum", "ratio-of-sums", "weighted-mean", "none"] as const;
const EVIDENCES = ["events", "census", "published"] as const;
const KINDS = ["count", "rate"] as const;
const PUBLISHED_LEVELS = [...LEVELS, "france"] as const;

const readCounted = (value: unknown, path: string): Counted => ({
  id: text(field(value, "id", path), `${path}.id`),
  year: year(field(value, "year", path), `${path}.year`),
});

/** A number above 0, and of at most `most`. */
function positive(value: unknown, path: string, most: number): number {
  const found = number(value, path);
  return found > 0 && found <= most ? found : refuse(path, `nombre de 0 à ${most}`, value);
}

function readRatio(value: unknown, path: string): RatioOfYear {
  const get = (key: string): unknown => field(value, key, path);
  const coverage = get("coverage");
  const share = `${path}.coverage`;
  return {
    year: year(get("year"), `${path}.year`),
    numerator: readCounted(get("numerator"), `${path}.numerator`),
    denominator: readCounted(get("denominator"), `${path}.denominator`),
    per: positive(get("per"), `${path}.per`, 1_000_000),
    coverage:
      coverage === null
        ? null
        : {
            counted: readCounted(field(coverage, "counted", share), `${share}.counted`),
            whole: readCounted(field(coverage, "whole", share), `${share}.whole`),
            atLeast: positive(field(coverage, "atLeast", share), `${share}.atLeast`, 1),
          },
  };
}

const readCensored = (value: unknown, path: string): Censored => ({
  year: year(field(value, "year", path), `${path}.year`),
  value: number(field(value, "value", path), `${path}.value`),
  count: integer(field(value, "count", path), `${path}.count`, 1, 100_000),
  end: oneOf(field(value, "end", path), `${path}.end`, ["low", "high"]),
});

const numberOrNull = (value: unknown, path: string): number | null =>
  value === null ? null : number(value, path);

function readAggregation(value: unknown, path: string): AggregationRule {
  const get = (key: string): string => text(field(value, key, path), `${path}.${key}`);
  const rule = oneOf(field(value, "rule", path), `${path}.rule`, RULES);
  switch (rule) {
    case "ratio-of-sums":
      return {
        rule,
        years: list(field(value, "years", path), `${path}.years`).map((each, at) =>
          readRatio(each, `${path}.years[${at}]`),
        ),
      };
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
  ...(hasField(value, "censored")
    ? {
        censored: list(field(value, "censored", path), `${path}.censored`).map((item, index) =>
          readCensored(item, `${path}.censored[${index}]`),
        ),
      }
    : {}),
});

const readLevels = (value: unknown, path: string): PublishedLevel[] =>
  list(value, path).map((each, at) => oneOf(each, `${path}[${at}]`, PUBLISHED_LEVELS));

/** What is known of the levels that the atlas has not. */
function readOtherLevels(
  value: unknown,
  path: string,
): Pick<Indicator, "elsewhere" | "unpublishedAt"> {
  const elsewhere = hasField(value, "elsewhere")
    ? list(field(value, "elsewhere", path), `${path}.elsewhere`).map((each, at) => {
        const place = `${path}.elsewhere[${at}]`;
        return {
          levels: readLevels(field(each, "levels", place), `${place}.levels`),
          where: text(field(each, "where", place), `${place}.where`),
        };
      })
    : null;
  return {
    ...(elsewhere ? { elsewhere } : {}),
    ...(hasField(value, "unpublishedAt")
      ? {
          unpublishedAt: readLevels(field(value, "unpublishedAt", path), `${path}.unpublishedAt`),
        }
      : {}),
  };
}

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
    evidence: oneOf(field(value, "evidence", path), `${path}.evidence`, EVIDENCES),
    reference: numberOrNull(field(value, "reference", path), `${path}.reference`),
    judgedBeyond: numberOrNull(field(value, "judgedBeyond", path), `${path}.judgedBeyond`),
    producer: get("producer"),
    dataset: get("dataset"),
    url: webAddress(field(value, "url", path), `${path}.url`),
    licence: get("licence"),
    caution: get("caution"),
    availability: list(field(value, "availability", path), `${path}.availability`).map(
      (item, index) => readAvailability(item, `${path}.availability[${index}]`),
    ),
    ...readOtherLevels(value, path),
    whyAbsent: get("whyAbsent"),
    ...readOurs(value, path),
    ...readCommuneTraits(value, path),
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
