import { wrapLabel } from "@/charts/wrap-label";
import { expect, test } from "vitest";

const wrap = (text: string, width: number): string[] => wrapLabel(text, width, (t) => t.length);

test("breaks at spaces and after hyphens, and loses nothing", () => {
  expect(wrap("Espérance de vie", 10)).toEqual(["Espérance", "de vie"]);
  expect(wrap("Landerneau-Daoulas", 12)).toEqual(["Landerneau-", "Daoulas"]);
});

test("never at an espace insécable", () => {
  expect(wrap("soit 12,5\u00a0%", 7)).toEqual(["soit", "12,5\u00a0%"]);
});

test("a word longer than the line is broken between letters", () => {
  expect(wrap("anticonstitutionnel", 8)).toEqual(["anticons", "titution", "nel"]);
});

test("no line from no text", () => {
  expect(wrap("  ", 8)).toEqual([]);
});
