import { expect, test } from "vitest";
import type { DoubleEntry } from "@/domain/diagnostic/synthesis/beside-both";
import { contextFinding } from "@/domain/diagnostic/synthesis/context-findings";
import { measureOf } from "@/domain/measure";
import { readingOf, visible } from "../example-entry";
import { doubleOf } from "./example-double";

const PLACES = [
  ["29", "Finistère"],
  ["56", "Morbihan"],
  ["22", "Côtes-d'Armor"],
] as const;

/** Départements around, by value and share. */
function around(...parts: readonly (readonly [number, number])[]): DoubleEntry {
  const readings = parts.map(([value, share], at) =>
    readingOf({
      measure: measureOf(value),
      isInSet: false,
      place: { level: "departement", code: PLACES[at]![0], nom: PLACES[at]![1], share },
    }),
  );
  const of = doubleOf("a", 20);
  const entries = of.entries.map((entry) => ({
    ...entry,
    scale: "around" as const,
    level: "departement" as const,
    readings,
    lead: readings[0]!,
  }));
  return { ...of, entries, entry: entries.at(-1)! };
}

test("a place first: the figure is not that of the territory", () => {
  const found = contextFinding(around([20, 0.97]))!;
  expect(found.list).toBe("contexte");
  expect(visible(found.short)).toBe(
    "Département du Finistère~: plus de cas qu’en Bretagne (10,0~%) et qu’en France (10,0~%)~: 20,0~% en 2022",
  );
});

test("several places must agree, a corner is not asked", () => {
  expect(visible(contextFinding(around([20, 0.6], [19, 0.4]))!.short)).toMatch(
    /^Départements du Finistère et du Morbihan~: .*: 20,0~; 19,0~% en 2022$/,
  );
  expect(contextFinding(around([20, 0.6], [1, 0.4]))).toBeNull();
  expect(contextFinding(around([20, 0.95], [1, 0.05]))).not.toBeNull();
});

test("nothing from the territory itself, nor from an ordinary figure", () => {
  expect(contextFinding(doubleOf("a", 20))).toBeNull();
  expect(contextFinding(around([12, 1]))).toBeNull();
});
