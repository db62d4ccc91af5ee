import { expect, test } from "vitest";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { readingSentence, sentenceOf, trendSentence } from "@/domain/diagnostic/words/sentence";
import type { Level } from "@/domain/geography/level";
import type { Subject } from "@/domain/group/subject";
import { visible } from "../example-entry";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  realFigures,
  realProfile,
  realSubject,
} from "../real-profile";

const figures = await realFigures();

/** Where a gap once went against its figures, or was 0,1 away from their difference. */
const KNOWN: readonly (readonly [Level, string])[] = [
  ...["39", "42", "54", "55", "57", "86"].map((code) => ["departement", code] as const),
  ["epci", "200071199"],
];

const spread = (level: Level, count: number): (readonly [Level, string])[] => {
  const { codes } = figures.setOf(level).zoning;
  const step = Math.floor(codes.length / count);
  return Array.from({ length: count }, (_, i) => [level, codes[i * step]!] as const);
};

const SUBJECTS: readonly Subject[] = [
  ...[
    ...KNOWN,
    ...spread("region", 6),
    ...spread("departement", 9),
    ...spread("epci", 9),
    ...spread("bassin-de-vie", 6),
    ...spread("zone-emploi", 4),
    ...spread("commune", 6),
  ].map(([level, code]) => realSubject(figures, level, code)),
  groupOf(figures, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE),
];

/** « : 42,9 % en 2022, supérieur de 26,7 points à la Bretagne (16,2 %). »; ~ and _ are spaces. */
const COMPARED =
  /~: ([−\d_,]+)(?:~.*?)?(?: en \d{4})?, (égal|inférieur|supérieur)e?s? (?:de (moins de )?([\d_,]+)~(%|points?|ans?)?)?.*?\(([−\d_,]+)(?:~[^)]*)?\)\./;

/** Whole number of last decimals: « 26,70 » is 2670. */
const digitsOf = (text: string): number => Number(text.replace("−", "-").replaceAll(/[_,]/g, ""));

const decimalsOf = (text: string): number => (text.split(",")[1] ?? "").length;

/** What is wrong in the words of a gap, if anything is. */
function contradiction(text: string): string | null {
  const [, value, side, atMost, size, unit, reference] = COMPARED.exec(text) ?? [];
  if (value === undefined || reference === undefined) return null;
  const [own, other] = [digitsOf(value), digitsOf(reference)];
  if (decimalsOf(value) !== decimalsOf(reference)) return "decimals";
  const expected = own === other ? "égal" : own < other ? "inférieur" : "supérieur";
  if (side !== expected) return `side, ${expected} expected`;
  if (size === undefined) return null;
  const gap = Math.abs(own - other);
  if (unit !== "%")
    return digitsOf(size) === gap * 10 ** (decimalsOf(size) - decimalsOf(value)) ? null : "size";
  // What a percentage of the exact figures may be, each being within half a last decimal.
  const least = Math.max(0, gap - 1) / (Math.abs(other) + 0.5);
  const most = (gap + 1) / (Math.abs(other) - 0.5);
  const percent = digitsOf(size);
  if (atMost) return least * 100 < 1 ? null : "more than 1 %";
  return percent >= least * 100 - 0.5 && percent <= most * 100 + 0.5 ? null : "percentage";
}

/** A number before a word that agrees with it. */
const COUNTED = /(?<![\d_,])([\d_]+(?:,\d+)?)~(points?|ans?|consultations?|jours?|habitants?)\b/g;

const disagreements = (text: string): string[] =>
  [...text.matchAll(COUNTED)]
    .filter(([, number, word]) => {
      const isPlural = Number(number!.replaceAll("_", "").replace(",", ".")) >= 2;
      return isPlural !== word!.endsWith("s");
    })
    .map(([found]) => found);

test("no sentence contradicts the figures that it prints", { timeout: 120_000 }, () => {
  const wrong = new Set<string>();
  let compared = 0;
  for (const subject of SUBJECTS)
    for (const entry of entriesOf(realProfile(figures, subject)))
      for (const text of [
        ...entry.readings.map((reading) => readingSentence(entry, reading).text),
        sentenceOf(entry).text,
        trendSentence(entry),
      ].map(visible)) {
        if (COMPARED.test(text)) compared++;
        const problem = contradiction(text);
        if (problem) wrong.add(`${subject.key}: ${problem}: ${text}`);
        for (const words of disagreements(text)) wrong.add(`${subject.key}: ${words}: ${text}`);
      }
  expect([...wrong].slice(0, 20)).toEqual([]);
  // The pattern still reads the sentences.
  expect(compared).toBeGreaterThan(5000);
});
