import { describe, expect, test } from "vitest";
import type { Fiche } from "@/report/diagnostic/fiche/fiche";
import { ficheDensity, isCutInPrint } from "@/ui/fiche/fiche-density";

const list = (words: readonly string[]) => ({
  title: "Atouts",
  sentence: "",
  points: words.map((text, at) => ({
    key: String(at),
    label: "",
    value: "",
    words: text,
    evidence: "written" as const,
  })),
});

const ficheWith = (words: readonly string[]): Fiche => ({
  nom: "CA du Pays de Landerneau-Daoulas",
  identity: "",
  facts: list([]),
  strengths: list(words),
  attention: list([]),
  figures: [],
  coverage: "",
  contacts: [],
  sources: "",
  remarks: [],
});

describe("the longer the text, the smaller its type", () => {
  test.each([
    [200, "normal"],
    [1200, "dense"],
    [1900, "tiny"],
  ])("three points of %i characters", (length, density) => {
    expect(ficheDensity(ficheWith(Array(3).fill("a".repeat(length))))).toBe(density);
  });
});

test("only a very long sentence is cut in print", () => {
  expect(isCutInPrint(ficheWith(["a".repeat(1000)]))).toBe(false);
  expect(isCutInPrint(ficheWith(["a", "b".repeat(1001)]))).toBe(true);
});
