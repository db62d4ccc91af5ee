import { expect, test } from "vitest";
import { columnShares, fitsWidth } from "@/report/dossier/column-shares";
import type { DossierTable } from "@/report/dossier/dossier";

const table = (head: readonly string[], widths: readonly number[], cells = head): DossierTable => ({
  kind: "table",
  caption: "Chiffres",
  head,
  rows: [cells],
  widths,
  align: head.map(() => "left"),
});
const sum = (shares: readonly number[]): number => shares.reduce((total, each) => total + each, 0);

test("shares are those asked for where every word has its room", () => {
  expect(columnShares(table(["a", "b"], [3, 1]))).toEqual([0.75, 0.25]);
});

test("a column too narrow for a word takes room from the others", () => {
  const narrow = table(["a", "[86,4\u00a0;\u00a0104,3]"], [0.95, 0.05]);
  const [first, second] = columnShares(narrow);
  expect(second).toBeGreaterThan(0.12);
  expect(first! + second!).toBeCloseTo(1, 9);
  // Words that may be parted ask for no more than the widest of them.
  expect(columnShares(table(["a", "[86,4 ; 104,3]"], [0.95, 0.05]))[1]).toBeLessThan(second!);
});

test("where there is no room for all words, widths are those asked for", () => {
  const words = Array.from({ length: 12 }, (_, i) => `circonstanciellement${i}`);
  const crowded = table(
    words,
    words.map(() => 1),
  );
  expect(fitsWidth(crowded)).toBe(false);
  expect(columnShares(crowded).every((share) => Math.abs(share - 1 / 12) < 1e-9)).toBe(true);
  expect(fitsWidth(table(["a", "b"], [1, 1]))).toBe(true);
});

test("a word longer than any column, such as an address, does not starve the others", () => {
  const address = `https://example.org/${"x".repeat(200)}`;
  const shares = columnShares(table(["Adresse", "Contenu"], [0.2, 0.8], [address, "mot"]));
  expect(shares[0]).toBeLessThan(0.4);
  expect(sum(shares)).toBeCloseTo(1, 9);
});

test("irregular tables are refused", () => {
  expect(() => columnShares(table(["a", "b"], [1]))).toThrow("requires 2 cells");
  expect(() => columnShares(table(["a"], [0]))).toThrow("requires positive widths");
});
