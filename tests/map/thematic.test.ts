import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnFrom } from "@/domain/book/column";
import { FIRST_ETUDE, type Classing } from "@/domain/etude";
import type { Indicator } from "@/domain/indicator/indicator";
import { measureOf, type Measure } from "@/domain/measure";
import { buildIndicatorLegend } from "@/map/build-indicator-legend";
import { bareSlots } from "@/map/slots";
import { computeThematic, MAX_RADIUS, rampOf } from "@/map/thematic";
import { colorOfSlot, isAbsenceSlot, SLOT } from "@/map/slots";
import { SEED } from "../domain/seed";
import { UNREVIEWED } from "../domain/indicator/unreviewed";

const APL: Indicator = {
  id: "apl_mg",
  label: "APL aux médecins généralistes",
  theme: "offre et accès aux soins",
  definition: "",
  unit: "consultations par an et par habitant standardisé",
  decimals: 1,
  kind: "rate",
  polarity: "higher-better",
  aggregation: { rule: "none" },
  producer: "DREES",
  dataset: "APL",
  url: "https://data.drees.solidarites-sante.gouv.fr/",
  licence: "Licence Ouverte 2.0",
  caution: "",
  whyAbsent: "",
  ...UNREVIEWED,
  availability: [{ level: "bassin-de-vie", years: [2023] }],
};

const COUNT: Indicator = { ...APL, kind: "count", decimals: 0, unit: "habitants" };

const SECRET: Measure = { state: "secret" };
const NO_DATA: Measure = { state: "no-data" };
const NOT_PUBLISHED: Measure = { state: "not-published" };
const NOT_LOADED: Measure = { state: "not-loaded" };

const columnOf = (measures: readonly Measure[]) =>
  columnFrom("apl_mg", "bassin-de-vie", 2023, measures);

const measure: fc.Arbitrary<Measure> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 400 }).map((tenths) => measureOf(tenths / 10)),
  },
  fc.constantFrom(SECRET, NO_DATA, NOT_PUBLISHED),
);

/** A level, and the territories of it that the scope holds. */
const level = fc.array(measure, { minLength: 1, maxLength: 60 }).chain((measures) =>
  fc.record({
    measures: fc.constant(measures),
    scope: fc.subarray([...measures.keys()], { minLength: 1 }),
  }),
);

const classing: fc.Arbitrary<Classing> = fc.oneof(
  fc.record({
    method: fc.constantFrom("quantile" as const, "jenks" as const, "equal-interval" as const),
    count: fc.integer({ min: 3, max: 7 }),
    bounds: fc.constant([]),
    over: fc.constantFrom("scope" as const, "france" as const),
  }),
  fc
    .constantFrom([0, 2.5, 40], [1, 2], [5, 6, 7, 8, 9, 10, 11, 12], [])
    .map((bounds): Classing => ({ method: "manual", count: 5, bounds, over: "scope" })),
);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

describe("whatever the figures, the classes and the scope", () => {
  test("the counts of the legend are the territories of the scope", () => {
    fc.assert(
      fc.property(level, classing, ({ measures, scope }, cut) => {
        const thematic = computeThematic(columnOf(measures), APL, scope, cut);
        const legend = buildIndicatorLegend(APL, 2023, "bassin-de-vie", thematic);
        const entries = [...legend.classes, ...legend.absences];
        expect(sum(entries.map(({ count }) => count))).toBe(scope.length);
        // The colour of an entry is that of as many territories on the map.
        for (const { color, count } of entries) {
          const painted = scope.filter((at) => colorOfSlot(thematic.slots[at]!) === color);
          expect(painted).toHaveLength(count);
        }
      }),
      { seed: SEED },
    );
  });

  test("outside the scope the land stays muted", () => {
    fc.assert(
      fc.property(level, classing, ({ measures, scope }, cut) => {
        const { slots } = computeThematic(columnOf(measures), APL, scope, cut);
        const outside = [...measures.keys()].filter((at) => !scope.includes(at));
        expect(outside.filter((at) => slots[at] !== SLOT.muted)).toEqual([]);
      }),
      { seed: SEED },
    );
  });

  test("an absence never takes a colour of the ramp, and a figure always does", () => {
    fc.assert(
      fc.property(level, classing, ({ measures, scope }, cut) => {
        const { slots } = computeThematic(columnOf(measures), APL, scope, cut);
        for (const at of scope) {
          const isAbsent = measures[at]!.state !== "value";
          expect(isAbsenceSlot(slots[at]!)).toBe(isAbsent);
          expect(slots[at]! > SLOT.notPublished).toBe(!isAbsent);
        }
      }),
      { seed: SEED },
    );
  });

  test("a higher figure is never lighter", () => {
    fc.assert(
      fc.property(level, classing, ({ measures, scope }, cut) => {
        const column = columnOf(measures);
        const { slots } = computeThematic(column, APL, scope, cut);
        const known = scope.filter((at) => column.states[at] === 0);
        const sorted = known.toSorted((a, b) => column.values[a]! - column.values[b]!);
        const ranks = sorted.map((at) => slots[at]!);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
      { seed: SEED },
    );
  });
});

describe("counts", () => {
  const measures = [measureOf(0), measureOf(25), measureOf(100), measureOf(900), SECRET];
  const thematic = computeThematic(columnOf(measures), COUNT, [0, 1, 2, 4], FIRST_ETUDE.classing);

  test("are circles, the largest of the scope at the largest radius", () => {
    expect([...thematic.radii!]).toEqual([0, MAX_RADIUS / 2, MAX_RADIUS, 0, 0]);
    expect(thematic.classes).toBeNull();
  });

  test("leave the land bare, absences excepted", () => {
    expect([...thematic.slots]).toEqual([
      SLOT.paper,
      SLOT.paper,
      SLOT.paper,
      SLOT.muted,
      SLOT.secret,
    ]);
  });

  test("have a legend of circles, without classes", () => {
    const legend = buildIndicatorLegend(COUNT, 2023, "bassin-de-vie", thematic);
    expect(legend.classes).toEqual([]);
    expect(legend.circles.map(({ label }) => label)).toEqual(["5", "20", "100"]);
    expect(legend.circles.at(-1)?.radius).toBe(MAX_RADIUS);
  });
});

test("without any figure there is no class, and the legend says why", () => {
  const scope = [0, 1];
  const thematic = computeThematic(
    columnOf([SECRET, NOT_PUBLISHED]),
    APL,
    scope,
    FIRST_ETUDE.classing,
  );
  const legend = buildIndicatorLegend(APL, 2023, "bassin-de-vie", thematic);
  expect(thematic.classes).toBeNull();
  expect(legend.classes).toEqual([]);
  expect(legend.absences.map(({ label, count }) => `${label} ${count}`)).toEqual([
    "secret statistique 1",
    "non publié par bassin de vie 1",
  ]);
});

test("counts that a producer leaves out are said unpublished, as in the profile", () => {
  const rate = { ...APL, aggregation: { rule: "ratio-of-sums", years: [] } } as const;
  const thematic = computeThematic(
    columnOf([NOT_LOADED, NOT_PUBLISHED]),
    rate,
    [0, 1],
    FIRST_ETUDE.classing,
  );
  const legend = buildIndicatorLegend(rate, 2023, "epci", thematic);
  expect(legend.absences.map(({ label }) => label).toSorted()).toEqual([
    "non publié par EPCI",
    "pas repris dans l’atlas",
  ]);
});

test("the land of the scope without an indicator", () => {
  expect([...bareSlots(4, [1, 3])]).toEqual([SLOT.muted, SLOT.paper, SLOT.muted, SLOT.paper]);
});

test("the hue says which way is better", () => {
  expect([rampOf("higher-better"), rampOf("lower-better"), rampOf("neutral")]).toEqual([
    "blue",
    "orange",
    "neutral",
  ]);
});

test("classes cut over France are the same from one région to another", () => {
  const measures = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => measureOf(value));
  const cut: Classing = { method: "quantile", count: 3, bounds: [], over: "france" };
  const of = (scope: number[]) => computeThematic(columnOf(measures), APL, scope, cut);
  expect(of([0, 1]).classes).toEqual(of([7, 8]).classes);
  expect(of([4]).slots[4]).toBe(of([...measures.keys()]).slots[4]);
});

test("an index is drawn under, within and over its band, whatever the classes asked for", () => {
  const icm: Indicator = { ...APL, reference: 100, judgedBeyond: 5 };
  const measures = [62.9, 94.9, 95, 100, 104.9, 105, 157.2].map(measureOf);
  const scope = [...measures.keys()];
  const { classes, shortfall } = computeThematic(columnOf(measures), icm, scope, {
    ...FIRST_ETUDE.classing,
    count: 7,
  });
  expect(classes).toMatchObject({ bounds: [62.9, 95, 105, 157.2], counts: [2, 3, 2] });
  expect(shortfall).toBeNull();
});
