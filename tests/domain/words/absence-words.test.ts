import { describe, expect, test } from "vitest";
import { ABSENCES, MEASURE_STATES } from "@/domain/measure";
import { ABSENCE_MEANINGS, ABSENCE_REASONS, ABSENCE_WORDS } from "@/domain/words/absence-words";

test("the five absences are all states but the value", () => {
  expect(["value", ...ABSENCES]).toEqual(MEASURE_STATES);
  expect(ABSENCES).toHaveLength(5);
});

describe.each([
  ["alone", ABSENCE_WORDS],
  ["as a reason", ABSENCE_REASONS],
  ["as a meaning", ABSENCE_MEANINGS],
])("words %s", (_, words) => {
  test("no two absences share them", () => {
    expect(new Set(Object.values(words)).size).toBe(ABSENCES.length);
  });

  test("only what its producer leaves out is said unpublished", () => {
    const unpublished = ABSENCES.filter((state) => /non publié|ne publie/.test(words[state]));
    expect(unpublished).toEqual(["not-published"]);
  });
});
