import { beforeAll, expect, test } from "vitest";
import { ownTrend, trendAt } from "@/domain/diagnostic/profile/entry-trend";
import type { EntryContext } from "@/domain/diagnostic/profile/entry-context";
import type { DiagnosticBook } from "@/domain/book/book";
import { LANDERNEAU, realFigures, realSubject } from "../real-profile";

let book: DiagnosticBook;
beforeAll(async () => {
  book = await realFigures();
});

const indicatorOf = (id: string) => {
  const { catalogue } = book.files;
  const found = catalogue.indicators.find((each) => each.id === id);
  if (!found) throw new Error(`indicatorOf requires a known id, got ${id}`);
  return found;
};

const contextOf = (level: "epci" | "commune", code: string) =>
  ({ subject: realSubject(book, level, code), book }) as unknown as EntryContext;

test("population of Landerneau-Daoulas: the legal years embedded, 2018 left out", () => {
  // Insee, populations légales: 49 868 in 2022 and 50 011 in 2023 (methods of the project).
  const trend = ownTrend(indicatorOf("population"), contextOf("epci", LANDERNEAU));
  expect(trend?.points.map(({ year }) => year)).toEqual([2017, 2019, 2020, 2021, 2022, 2023]);
  expect(trend?.points.slice(-2).map(({ value }) => value)).toEqual([49_868, 50_011]);
  expect(trend?.test.state).toBe("no-interval");
});

test("the population of 2017 carried over at Mayotte is no trend", () => {
  expect(ownTrend(indicatorOf("population"), contextOf("commune", "97611"))).toBeNull();
  expect(ownTrend(indicatorOf("population"), contextOf("commune", "97302"))).not.toBeNull();
});

test("mortality of the Finistère: fourteen years, no interval, no test", () => {
  const position = book.setOf("departement").positionOf.get("29")!;
  const trend = trendAt(indicatorOf("mortalite_toutes_causes"), "departement", position, book);
  expect(trend?.points).toHaveLength(14);
  expect(trend?.points[0]?.year).toBe(2010);
  expect(trend?.test.state).toBe("no-interval");
});

test("a single year is not a series", () => {
  const position = book.setOf("departement").positionOf.get("29")!;
  expect(trendAt(indicatorOf("esperance_vie_femmes"), "departement", position, book)).toBeNull();
});
