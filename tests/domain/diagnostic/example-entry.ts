import type { ComparisonSet } from "@/domain/diagnostic/comparables/comparison-set";
import type { ProfileEntry, ReferenceFigure } from "@/domain/diagnostic/profile/profile-entry";
import { readFigure, type Reading, type ReadingInput } from "@/domain/diagnostic/words/reading";
import type { Reference } from "@/domain/diagnostic/reference";
import type { Indicator } from "@/domain/indicator/indicator";
import type { IndicatorTraits } from "@/domain/indicator/traits";
import { measureOf } from "@/domain/measure";
import { traitsFor, UNREVIEWED } from "../indicator/unreviewed";

export const INDICATOR: Indicator = {
  id: "part_exemple",
  label: "Part des 75 ans ou plus",
  theme: "Population",
  definition: "",
  unit: "%",
  decimals: 1,
  kind: "rate",
  polarity: "lower-better",
  aggregation: { rule: "none" },
  producer: "Insee",
  dataset: "",
  url: "https://www.insee.fr",
  licence: "",
  caution: "",
  availability: [],
  whyAbsent: "",
  ...UNREVIEWED,
};

export const BRETAGNE: Reference = {
  key: "region:53",
  kind: "region",
  code: "53",
  nom: "Bretagne",
  afterA: "à la Bretagne",
  afterDe: "de Bretagne",
  zone: 0,
  share: 1,
  isSelf: false,
  regionKey: "region:53",
};

export const referenceFigure = (changes: Partial<ReferenceFigure> = {}): ReferenceFigure => ({
  reference: BRETAGNE,
  value: 10,
  how: "published",
  label: "Bretagne",
  ...changes,
});

/** Values 1 to 20: quartiles 5.75, 10.5 and 15.25. */
export const VALUES = Array.from({ length: 20 }, (_, i) => i + 1);

export const SET: ComparisonSet = {
  label: "20 EPCI de Bretagne",
  level: "epci",
  positions: VALUES.map((_, i) => i),
};

const readingInput = (changes: Partial<ReadingInput> = {}): ReadingInput => ({
  place: { level: "epci", code: "242900801", nom: "CA du Pays de Landerneau-Daoulas", share: 1 },
  measure: measureOf(12),
  behind: null,
  isCount: false,
  polarity: INDICATOR.polarity,
  set: VALUES,
  isInSet: true,
  setSize: VALUES.length,
  reference: 10,
  isReference: false,
  searchedOnly: null,
  judgedBeyond: null,
  censored: null,
  confidence: 0.95,
  ...changes,
});

export const readingOf = (changes: Partial<ReadingInput> = {}): Reading =>
  readFigure(readingInput(changes));

/** Parts of an indicator that a test changes. */
export type ExampleIndicator = Partial<Omit<Indicator, "traits">> & {
  readonly traits?: Partial<IndicatorTraits>;
};

/** An entry whose figure is that of the territory itself, unless said otherwise. */
export function entryOf(
  readings: readonly Reading[],
  changes: Partial<Omit<ProfileEntry, "indicator">> & {
    readonly indicator?: ExampleIndicator;
  } = {},
): ProfileEntry {
  const { indicator, ...rest } = changes;
  const label = indicator?.label ?? INDICATOR.label;
  const family = indicator?.id ?? INDICATOR.id;
  const traits = { ...traitsFor(label), family, ...indicator?.traits };
  const of = { ...INDICATOR, ...indicator, traits };
  return {
    key: of.id,
    year: 2022,
    scale: "own",
    level: "epci",
    note: "",
    readings,
    unread: [],
    lead: readings[0] ?? null,
    set: SET,
    setValues: VALUES,
    reference: referenceFigure(),
    trend: null,
    ...rest,
    indicator: of,
  };
}

/** No-break spaces made visible: `~` for the wide one, `_` for the narrow one. */
export const visible = (text: string): string =>
  text.replaceAll("\u00a0", "~").replaceAll("\u202f", "_");
