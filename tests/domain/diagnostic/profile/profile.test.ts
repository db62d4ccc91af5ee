import { describe, expect, test } from "vitest";
import { entriesOf, type Profile } from "@/domain/diagnostic/profile/profile";
import { groupOf, LANDERNEAU, realFigures, realProfile, realSubject } from "../real-profile";

const figures = await realFigures();
const { catalogue } = figures.files;
const landerneau = realProfile(figures, realSubject(figures, "epci", LANDERNEAU));
const comparisons = (profile: Profile) =>
  entriesOf(profile).flatMap(({ readings }) => readings.map(({ comparison }) => comparison));

describe("tests corrected together", () => {
  const tests = comparisons(landerneau).flatMap((each) => (each.state === "tested" ? [each] : []));

  /** R: p.adjust(p, "BH") is pmin(1, cummin(n / i * p[o]))[ro], i from n to 1, o from the largest. */
  function adjustedAsR(values: readonly number[]): number[] {
    const adjusted = values.slice();
    let least = 1;
    [...values.keys()]
      .toSorted((a, b) => values[b]! - values[a]!)
      .forEach((at, rank) => {
        least = Math.min(least, (values.length / (values.length - rank)) * values[at]!);
        adjusted[at] = least;
      });
    return adjusted;
  }

  test("the correction of the test is that of R", () => {
    // R 4.2.2: p.adjust(c(4.38091653018711e-06, 0.2174925599431095, 0.0005382464014046561), "BH")
    const [a, b, c] = adjustedAsR([4.38091653018711e-6, 0.2174925599431095, 0.0005382464014046561]);
    expect(a).toBeCloseTo(1.3142749590561e-5, 15);
    expect(b).toBeCloseTo(0.2174925599431095, 12);
    expect(c).toBeCloseTo(0.00080736960210698, 12);
  });

  test("all those of the profile, those of small parts included, as p.adjust of R", () => {
    expect(landerneau.tests).toBe(tests.length);
    expect(tests.length).toBeGreaterThan(15);
    const expected = adjustedAsR(tests.map(({ pValue }) => pValue));
    tests.forEach(({ adjusted }, i) => expect(adjusted / expected[i]!).toBeCloseTo(1, 9));
  });

  test("the lead carries the same correction as its line in the table", () => {
    const strayed = entriesOf(landerneau).filter(
      ({ lead, readings }) => lead !== null && !readings.includes(lead),
    );
    expect(strayed).toEqual([]);
  });
});

test("every indicator of the catalogue is there once: a figure, a reason, or said by another", () => {
  const keys = landerneau.themes.flatMap(({ entries, absent }) => [
    ...entries.map(({ key }) => key),
    ...absent.map(({ indicator }) => indicator.id),
  ]);
  // Left out: what another says, or a figure of a wider territory where the subject has its own.
  const owned = new Set(
    entriesOf(landerneau).flatMap(({ scale, indicator }) =>
      scale === "own" ? [indicator.traits.family] : [],
    ),
  );
  const left = catalogue.indicators.filter(({ id }) => !keys.includes(id));
  const unexplained = left.filter(
    ({ traits }) => traits.saidBy === null && !owned.has(traits.family),
  );
  expect(unexplained.map(({ id }) => id)).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(landerneau.themes.map(({ theme }) => theme)).toEqual(catalogue.themes);
});

test("the density of Insee is left out where the page computes it, communes included", () => {
  const keysOf = (code: string) =>
    entriesOf(realProfile(figures, realSubject(figures, "commune", code))).map(({ key }) => key);
  expect(keysOf("22016")).not.toContain("densite_population_insee");
  expect(keysOf("22016")).toContain("densite_population");
});

test("an absence has its reason", () => {
  const reasons = landerneau.themes.flatMap(({ absent }) => absent);
  const reasonOf = (id: string) => reasons.find(({ indicator }) => indicator.id === id)?.reason;
  const zonage = catalogue.indicators.find(({ id }) => id === "zonage_mg")!;
  expect(reasonOf("zonage_mg")).toBe(zonage.whyAbsent);
  expect(reasonOf("estimation_population")).toBe(
    "Chiffres par département\u00a0: le nombre d’un territoire plus large ne dit rien de celui-ci.",
  );
  expect(reasons.filter(({ reason }) => reason === "")).toEqual([]);
});

test("entries of a profile keep the order of its themes", () => {
  const themes = entriesOf(landerneau).map(({ indicator }) => indicator.theme);
  const order = themes.map((theme) => catalogue.themes.indexOf(theme));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test.each([
  ["region", "53", "region:53"],
  ["departement", "29", "departement:29"],
  ["departement", "974", "region:04"],
  ["commune", "75056", "departement:75"],
] as const)(
  "nothing is compared where the reference is the subject: %s %s, %s",
  (level, code, key) => {
    const profile = realProfile(figures, realSubject(figures, level, code), key);
    expect(profile.reference.isSelf).toBe(true);
    // An index has a reference of its own: the ICM of the EPCI inside is still tested against 100.
    const others = entriesOf(profile).filter(({ indicator }) => indicator.reference === null);
    const states = others.flatMap(({ readings }) =>
      readings.map(({ comparison }) => comparison.state),
    );
    expect(states.filter((state) => state === "tested")).toEqual([]);
    const reasons = new Set(
      others
        .flatMap(({ readings }) => readings.map(({ comparison }) => comparison))
        .map((each) => (each.state === "impossible" ? each.reason : each.state)),
    );
    expect(
      [...reasons]
        .toSorted()
        .filter((reason) => !["count", "no-value", "not-searched"].includes(reason)),
    ).toEqual(["is-reference"]);
  },
);

test("an empty perimeter has a profile without a figure to compare", () => {
  const empty = realProfile(figures, groupOf(figures, "vide", []));
  expect(empty.tests).toBe(0);
  expect(comparisons(empty).every(({ state }) => state === "impossible")).toBe(true);
});

test("the figure of a wider territory does not stand beside an own one of the same family", () => {
  const entries = entriesOf(landerneau);
  const own = new Set(
    entries
      .filter(({ scale, indicator }) => scale === "own" && indicator.reference === null)
      .map(({ indicator }) => indicator.traits.family),
  );
  const beside = entries.filter(
    ({ scale, indicator }) => scale === "around" && own.has(indicator.traits.family),
  );
  expect(own.size).toBeGreaterThan(4);
  expect(beside.map(({ key }) => key)).toEqual([]);
});
