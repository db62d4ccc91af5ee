import { expect, test } from "vitest";
import { bassinParts, LEAST_SHARE } from "@/domain/diagnostic/communes/bassin-parts";
import type { PlaceAround } from "@/domain/diagnostic/diagnostic";
import { bassinNames } from "@/domain/diagnostic/words/bassin-words";
import { partsOf, type Subject } from "@/domain/group/subject";
import { groupOf, LANDERNEAU, realFigures, realSubject } from "../real-profile";

const book = await realFigures();
const { population } = book.files.atlas;
const set = book.setOf("bassin-de-vie");

const bassinsOf = (subject: Subject): PlaceAround[] =>
  partsOf(subject, set, population).map((part) => ({
    ...part,
    code: set.zoning.codes[part.zone]!,
    nom: set.noms[part.zone]!,
  }));

const percents = (text: string): number[] =>
  [...text.matchAll(/(\d+(?:,\d+)?)\s%\)/gu)].map(([, number]) =>
    Number(number!.replace(",", ".")),
  );

test("of every EPCI, the bassins kept and the rest make all its inhabitants, printed too", () => {
  for (const code of book.setOf("epci").zoning.codes) {
    const subject = realSubject(book, "epci", code);
    const bassins = bassinsOf(subject);
    const parts = bassinParts(bassins);
    const kept = parts.kept.reduce((sum, { share }) => sum + share, 0);
    expect([code, kept + (parts.rest?.share ?? 0)]).toEqual([code, expect.closeTo(1, 9)]);
    expect(parts.kept.map((each) => each.code)).toEqual(
      bassins.filter(({ share }) => share! >= 0.05).map((each) => each.code),
    );
    const { heads, rest } = bassinNames(parts);
    const printed = [...heads.flatMap(percents), ...percents(rest)];
    expect([code, printed.reduce((sum, each) => sum + each, 0)]).toEqual([
      code,
      expect.closeTo(100, 6),
    ]);
  }
});

test("Landerneau-Daoulas: every bassin has at least 5 % of it, no rest", () => {
  const parts = bassinParts(bassinsOf(realSubject(book, "epci", LANDERNEAU)));
  expect(parts.kept.map(({ nom }) => nom)).toEqual(["Landerneau", "Le Faou", "Brest"]);
  expect(parts.rest).toBeNull();
  expect(bassinNames(parts).rest).toBe("");
});

test("a territory across many bassins may have none of 5 %; nobody has no share", () => {
  const bretagne = bassinsOf(realSubject(book, "region", "53"));
  expect(bassinParts(bretagne).rest!.count).toBe(
    bretagne.filter(({ share }) => share! < LEAST_SHARE).length,
  );
  expect(bassinParts(bassinsOf(groupOf(book, "vide", [])))).toEqual({ kept: [], rest: null });
  expect(bassinParts(bassinsOf(realSubject(book, "commune", "55039")))).toEqual({
    kept: [],
    rest: null,
  });
});
