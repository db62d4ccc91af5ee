import { breakWord, mayBreakAfter, unbroken, wrapText } from "@/charts/wrap-text";
import { expect, test } from "vitest";

const wrap = (text: string, width: number): string[] => wrapText(text, width, (t) => t.length);

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

test("a word too long is broken between letters, whatever they are made of", () => {
  const words = (letters: string, most: number) =>
    breakWord(letters, (part) => part.length <= most).map((part) => part.join(""));
  expect(words("abcde", 2)).toEqual(["ab", "cd", "e"]);
  // A character of two code units stays whole.
  expect(words("a😀b", 1)).toEqual(["a", "😀", "b"]);
  // What does not fit even alone still stands, or the text would be lost.
  expect(words("ab", 0)).toEqual(["a", "b"]);
});

test("a line may end after a space or a hyphen, not at an espace insécable", () => {
  expect(unbroken("Saint-Malo, 3\u00a0%")).toEqual(["Saint-", "Malo, ", "3\u00a0%"]);
  expect(["Saint-", "Malo, ", "3\u00a0%"].map(mayBreakAfter)).toEqual([true, true, false]);
});
