import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDay, parseSourceDate, yearOf, type Day } from "@/domain/day";
import { SEED } from "./seed";

describe("parseDay", () => {
  test("every day of the calendar is one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_524 }), (shift) => {
        const text = new Date(Date.UTC(2000, 0, 1 + shift)).toISOString().slice(0, 10);
        expect(parseDay(text)).toBe(text);
      }),
      { seed: SEED },
    );
  });

  test.each(["2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31"])(
    "%s does not exist",
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  test("leap days exist", () => {
    expect(parseDay("2024-02-29")).toBe("2024-02-29");
    expect(parseDay("2000-02-29")).toBe("2000-02-29");
  });

  test.each(["21/11/2026", "2026-11", "2026-1-2", "", " 2026-11-21"])("%j is not a day", (text) => {
    expect(parseDay(text)).toBeNull();
  });
});

describe("parseSourceDate", () => {
  test.each<[string, string, string]>([
    ["2012", "2012-01-01", "2012-12-31"],
    ["2012-06", "2012-06-01", "2012-06-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2020-01-14", "2020-01-14", "2020-01-14"],
  ])("%s lies between %s and %s", (text, earliest, latest) => {
    expect(parseSourceDate(text)).toEqual({ text, earliest, latest });
  });

  test.each(["12", "2012-", "2012-13", "2012-02-30", "juin 2012", "2012-06-30T00:00"])(
    "%j is not a date",
    (text) => {
      expect(parseSourceDate(text)).toBeNull();
    },
  );
});

test("the year of a day", () => {
  expect(yearOf("2026-11-21" as Day)).toBe(2026);
});
