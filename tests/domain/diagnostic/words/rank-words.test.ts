import { describe, expect, test } from "vitest";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import {
  censoredWords,
  endRankWords,
  rankWords,
  tieWords,
} from "@/domain/diagnostic/words/rank-words";
import { sentenceOf } from "@/domain/diagnostic/words/sentence";
import { measureOf } from "@/domain/measure";
import { positionWords } from "@/report/diagnostic/words/entry-words";
import { positionShort } from "@/ui/diagnostic/profile/entry-words";
import { entryOf, INDICATOR, readingOf, SET, VALUES, visible } from "../example-entry";
import { LANDERNEAU, realFigures, realProfile, realSubject } from "../real-profile";

const words = (rank: number, ties: number, count = 1800): string => {
  const position = { rank, ties, count };
  return visible(`${rankWords(position)}${tieWords(position)}`);
};

test("a value alone at its rank", () => {
  expect(words(1, 1)).toBe("valeur la plus haute");
  expect(words(2, 1)).toBe("2e valeur la plus haute");
  // From the nearer end: never « 60e valeur la plus haute des 61 ».
  expect(words(1703, 1)).toBe("98e valeur la plus basse");
  expect(words(60, 1, 61)).toBe("2e valeur la plus basse");
  expect(words(1800, 1)).toBe("valeur la plus basse");
  expect(words(31, 1, 61)).toBe("31e valeur la plus haute");
});

test("a shared value says with how many: at the top, between, at the bottom, everywhere", () => {
  expect(words(1, 3)).toBe("valeur la plus haute, comme 2~autres");
  expect(words(20, 2)).toBe("20e valeur la plus haute, ex aequo avec 1~autre");
  expect(words(20, 42, 61)).toBe("valeur la plus basse, comme 41~autres");
  expect(words(1, 61, 61)).toBe("valeur la plus haute, comme 60~autres");
});

test("beyond the tenth from an end, the quarter says enough", () => {
  expect(endRankWords({ rank: 10, ties: 1, count: 61 })).toBe("10e valeur la plus haute");
  expect(endRankWords({ rank: 11, ties: 1, count: 61 })).toBe("");
  expect(endRankWords({ rank: 59, ties: 2, count: 61 })).toBe(
    "2e valeur la plus basse, ex aequo avec 1\u00a0autre",
  );
});

// Two more reach into a région where nobody looked: of them a floor is known, which has no rank.
describe("42 of the 59 searched EPCI of Bretagne have no one under a contract, Landerneau too", async () => {
  const figures = await realFigures();
  const profile = realProfile(figures, realSubject(figures, "epci", LANDERNEAU));
  const entry = entriesOf(profile).find(({ key }) => key === "couverture_cls")!;
  const lead = entry.lead!;

  test.each([
    ["sentence", sentenceOf(entry).text, "sur 59~connues"],
    ["screen", positionShort(lead, entry.set, entry.indicator), "(59~valeurs)"],
  ])("%s", (_, text, known) => {
    expect(visible(text).toLowerCase()).toContain(
      `valeur la plus basse des 61~epci de bretagne ${known}, comme 41~autres`,
    );
  });

  test("table of the dossier", () => {
    expect(visible(positionWords(lead))).toBe("18e~/~59, 42~ex~aequo");
  });
});

test("the screen never says that a group is one of the EPCI it is ranked with", () => {
  const outside = { measure: measureOf(8.5), isInSet: false };
  expect(visible(positionShort(readingOf(outside), SET, INDICATOR))).toBe(
    "9e valeur la plus basse sur 21 en l’ajoutant aux 20 EPCI de Bretagne",
  );
  const reading = readingOf({ ...outside, set: VALUES.slice(0, 16) });
  expect(visible(positionShort(reading, SET, INDICATOR))).toBe(
    "9e valeur la plus haute sur 17 en l’ajoutant aux 20 EPCI de Bretagne (16~valeurs)",
  );
});

// 29 bassins de vie are at exactly 5,0 % of poverty in 2021, where Filosofi stops: none is the first.
describe("an extreme at which the producer stops its figures", () => {
  const censored = { year: 2021, value: 5, count: 29, end: "low" } as const;
  const reading = readingOf({ measure: measureOf(5), isInSet: false, censored });

  test("is said so, with how many stand there, in place of a rank", () => {
    expect(visible(censoredWords(censored, 1))).toBe(
      "au plancher du producteur (5,0 ou moins), avec 28~autres",
    );
    for (const said of [
      sentenceOf(entryOf([reading])).text,
      positionShort(reading, SET, INDICATOR),
      positionWords(reading),
    ]) {
      expect(said).toContain("plancher du producteur");
      expect(said).not.toContain("plus basse");
      expect(said).not.toMatch(/\d+e/u);
    }
  });
});
