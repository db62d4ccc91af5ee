import {
  spineScale,
  spineShare,
  type SpineScale,
  type SpineValues,
} from "@/charts/spine/spine-scale";
import { describe, expect, test } from "vitest";

/** R: quantile(c(60, 66, 71, 75, 80, 84, 88, 90.67, 100, 110)) gives 72 and 90.0025. */
const SET = [110, 60, 71, 66, 80, 75, 88, 84, 100, 90.67];

const values = (patch: Partial<SpineValues> = {}): SpineValues => ({
  value: 95,
  reference: 80,
  interval: null,
  set: SET,
  setSize: 10,
  polarity: "higher-better",
  ...patch,
});

function drawn(patch: Partial<SpineValues> = {}): SpineScale {
  const scale = spineScale(values(patch));
  if ("withheld" in scale) throw new Error(scale.withheld);
  return scale;
}

const withheld = (patch: Partial<SpineValues>): string => {
  const scale = spineScale(values(patch));
  return "withheld" in scale ? scale.withheld : "";
};

describe("axis", () => {
  test("is centred on the reference, as wide as the farthest end of the set", () => {
    // 110 is 30 above, 60 is 20 below.
    expect(drawn()).toMatchObject({ low: 50, high: 110 });
    expect(spineShare(drawn(), 80)).toBe(0.5);
  });

  test("grows for a value or an interval outside the set", () => {
    expect(drawn({ value: 130 })).toMatchObject({ low: 30, high: 130 });
    expect(drawn({ interval: { low: 20, high: 99 } })).toMatchObject({ low: 20, high: 140 });
    // A reference outside its set.
    expect(drawn({ reference: 0 })).toMatchObject({ low: -110, high: 110 });
  });

  test("does not depend on the order of the set, nor changes it", () => {
    const set = [...SET];
    expect(drawn({ set })).toEqual(drawn({ set: SET.toReversed() }));
    expect(set).toEqual(SET);
  });
});

describe("bands", () => {
  test("are minimum, quartiles of type 7, maximum", () => {
    const { bands } = drawn();
    expect(bands).toEqual({ min: 60, q1: 72, q3: expect.closeTo(90.0025, 9), max: 110 });
  });

  // ScotPHO once drew P25 where P75 should be when the axis was reversed.
  test.each(["higher-better", "lower-better", "neutral"] as const)(
    "the first quartile stays the lower one: %s",
    (polarity) => {
      const { bands } = drawn({ polarity });
      expect(bands.q1).toBe(72);
      expect(bands.q3).toBeCloseTo(90.0025, 9);
    },
  );
});

describe("reversal", () => {
  test("puts the favourable side on the right, whatever it is", () => {
    expect(spineShare(drawn({ polarity: "higher-better" }), 95)).toBe(0.75);
    expect(spineShare(drawn({ polarity: "lower-better" }), 95)).toBe(0.25);
    expect(spineShare(drawn({ polarity: "neutral" }), 95)).toBe(0.75);
  });

  test("mirrors the bands: the upper quartile on the left of the lower one", () => {
    const scale = drawn({ polarity: "lower-better" });
    const { min, q1, q3, max } = scale.bands;
    const shares = [max, q3, q1, min].map((value) => spineShare(scale, value));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[2]).toBeCloseTo(1 - (72 - 50) / 60, 12);
  });
});

describe("withheld", () => {
  // An index of 61 values would be told to lack them, where it is not ranked on purpose.
  test("of an index say that it is not ranked, not that values are missing", () => {
    const words = "repères non affichés\u00a0: un indice ne se classe pas";
    expect(withheld({ set: null, setSize: 61 })).toBe(words);
  });

  test("when more than a quarter of the set is missing, not for a quarter", () => {
    const words = "repères non affichés\u00a0: plus d’un quart des territoires sans valeur";
    expect(withheld({ setSize: 14 })).toBe(words);
    expect(withheld({ set: SET.slice(0, 9), setSize: 12 })).toBe("");
    expect(withheld({ set: SET.slice(0, 8), setSize: 12 })).toBe(words);
    expect(withheld({ set: [], setSize: 10 })).toBe(words);
  });

  test("for less than five territories", () => {
    const words = "repères non affichés\u00a0: moins de 5 territoires";
    expect(withheld({ set: [1, 2, 3, 4], setSize: 4 })).toBe(words);
    expect(withheld({ set: [], setSize: 0 })).toBe(words);
    expect(withheld({ set: [1, 2, 3, 4, 5], setSize: 5 })).toBe("");
  });

  test("without reference, or with one value everywhere", () => {
    expect(withheld({ reference: null })).toBe("pas de valeur de référence");
    expect(withheld({ set: [80, 80, 80, 80, 80], setSize: 5, value: 80 })).toBe(
      "tous les territoires ont la même valeur",
    );
    // The value alone differs: the axis has a width.
    expect(drawn({ set: [80, 80, 80, 80, 80], setSize: 5, value: 81 })).toMatchObject({
      low: 79,
      high: 81,
    });
  });
});

test("refuses what cannot be", () => {
  expect(() => spineScale(values({ value: Number.NaN }))).toThrow(
    "spineScale requires finite numbers, got NaN",
  );
  expect(() => spineScale(values({ set: [1, Number.POSITIVE_INFINITY] }))).toThrow("got Infinity");
  expect(() => spineScale(values({ setSize: 9 }))).toThrow("at most 9 values, got 10");
});
