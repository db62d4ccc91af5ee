import { beforeAll, describe, expect, test } from "vitest";
import type { DiagnosticBook } from "@/domain/book/book";
import { entriesOf, type Profile } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import {
  compareProfiles,
  differenceWords,
  comparedFigureWords,
  headWords,
  type ComparedIndicator,
} from "@/domain/perimetres/compare/compare-profiles";
import { groupOf, realFigures, realProfile } from "../../diagnostic/real-profile";

const LANDERNEAU = "242900801";
const IROISE = "242900074";

let figures: DiagnosticBook;
let own: Profile;
let wider: Profile;
let compared: readonly ComparedIndicator[];
beforeAll(async () => {
  figures = await realFigures();
  own = realProfile(figures, groupOf(figures, "Landerneau", [LANDERNEAU]));
  wider = realProfile(figures, groupOf(figures, "Avec l’Iroise", [LANDERNEAU, IROISE]));
  compared = compareProfiles([own, wider]);
}, 60_000);

const at = (key: string): ComparedIndicator => {
  const found = compared.find((each) => each.key === key);
  if (!found) throw new Error(`no indicator ${key}`);
  return found;
};
const words = ({ indicator, differences }: ComparedIndicator) =>
  differences.map((difference) => differenceWords(difference, indicator));

describe("profiles of Landerneau alone and with the Pays d’Iroise", () => {
  test("population: a number, its difference in inhabitants, no test", () => {
    const population = at("population");
    expect(population.figures.map(({ value }) => value)).toEqual([50_011, 100_451]);
    expect(population.differences).toEqual([
      { gap: { kind: "unit", value: -50_440, isHidden: false }, evidence: "count" },
    ]);
    expect(words(population)).toEqual(["50\u202f440\u00a0habitants de moins"]);
  });

  test("density and APL have no interval: said, and never judged", () => {
    for (const key of ["densite_population", "apl_mg"]) {
      const { figures: both, indicator, differences } = at(key);
      expect(both.map(({ interval }) => interval)).toEqual([null, null]);
      expect(differences.map(({ evidence }) => evidence)).toEqual(["untested"]);
      expect(comparedFigureWords(both[0]!, indicator)).not.toContain("(");
      expect(differenceWords(differences[0]!, indicator)).toMatch(
        /^(\d.* de (plus|moins)|égal.*)$/,
      );
    }
  });

  test("a rate has its unit in the head of its row, a number beside it", () => {
    expect(headWords(at("densite_population"))).toBe("Densité de population (2023, hab./km²)");
    expect(headWords(at("population"))).toBe("Population municipale (2023)");
    const { figures: both, indicator } = at("densite_population");
    // 50,011 inhabitants in 2023 (Insee) on 371.37 km² (land register, Insee 2021).
    expect(comparedFigureWords(both[0]!, indicator)).toBe("134,7");
  });

  test("only own figures, present in all of them", () => {
    const keys = (profile: Profile) =>
      entriesOf(profile)
        .filter(({ scale, lead }) => scale === "own" && lead?.measure.state === "value")
        .map(({ key }) => key);
    const others = new Set(keys(wider));
    expect(compared.map(({ key }) => key)).toEqual(keys(own).filter((key) => others.has(key)));
  });

  test("the words never judge", () => {
    for (const each of compared)
      for (const said of words(each)) expect(said).not.toMatch(/favorable|meilleur|pire|mieux/);
  });
});

const changed = (key: string, change: (entry: ProfileEntry) => object): Profile => ({
  ...own,
  themes: own.themes.map((theme) => ({
    ...theme,
    entries: theme.entries.map((entry) =>
      entry.key === key ? { ...entry, ...change(entry) } : entry,
    ),
  })),
});

describe("intervals", () => {
  /** The APL of Landerneau with an interval that no source gives. */
  const between = (low: number, high: number): Profile =>
    changed("apl_mg", ({ lead }) => ({
      lead: { ...lead, interval: { low, high, confidence: 0.95 } },
    }));
  const apl = (...profiles: Profile[]) =>
    compareProfiles(profiles).find(({ key }) => key === "apl_mg")!;

  test.each([
    ["apart", [1, 2], [2.1, 3]],
    ["apart", [2.1, 3], [1, 2]],
    ["overlapping", [1, 2], [2, 3]],
    ["overlapping", [1, 4], [2, 3]],
  ] as const)("%s: %j and %j", (evidence, [low, high], [otherLow, otherHigh]) => {
    const { differences } = apl(between(low, high), between(otherLow, otherHigh));
    expect(differences.map((each) => each.evidence)).toEqual([evidence]);
  });

  test("intervals that meet establish no difference, and the words say so", () => {
    const [one, other] = [between(1, 2.5), between(2, 3)];
    const { figures: both, indicator } = apl(one, other);
    expect(comparedFigureWords(both[0]!, indicator)).toMatch(/ \(1,0 à 2,5\)$/);
    expect(words(apl(one, other))[0]).toMatch(/recouvrent\u00a0: différence non établie$/);
  });

  test("one interval of the two is no test", () => {
    expect(apl(between(0.1, 0.2), own).differences[0]!.evidence).toBe("untested");
  });
});

describe("what may not be compared", () => {
  test("figures of two years have no difference", () => {
    const older = changed("apl_mg", () => ({ year: 2000 }));
    const apl = compareProfiles([own, older]).find(({ key }) => key === "apl_mg")!;
    expect(apl.differences).toEqual([{ gap: null, evidence: "other-year" }]);
    expect(words(apl)).toEqual(["non comparable\u00a0: années différentes"]);
  });

  test("coverage of two searched perimeters compares, whatever the reference of each", () => {
    const beside = changed("couverture_cls", ({ lead }) => ({
      lead: {
        ...lead,
        comparison: { state: "impossible", reason: "not-searched", searched: "en Bretagne" },
      },
    }));
    const cover = compareProfiles([own, beside]).find(({ key }) => key === "couverture_cls")!;
    expect(cover.differences).toEqual([{ gap: expect.anything(), evidence: "untested" }]);
  });

  test("a figure missing from one of them leaves the indicator out", () => {
    const without = changed("apl_mg", () => ({ scale: "around" }));
    const keys = compareProfiles([own, own, without]).map(({ key }) => key);
    expect(keys).not.toContain("apl_mg");
    expect(keys).toContain("densite_population");
  });

  test("a profile beside itself is equal; alone, it has nothing to be compared with", () => {
    const density = compareProfiles([own, own]).find(({ key }) => key === "densite_population")!;
    expect(words(density)).toEqual(["égal"]);
    expect(compareProfiles([own])).toEqual([]);
  });
});
