import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesOf } from "@/report/dossier/changes/changes";
import type { SaidLine } from "@/report/dossier/changes/said-lines";
import { SEED } from "../../../domain/seed";

const line = (text: string, place = "", chapter = "Démographie"): SaidLine => ({
  chapter,
  place,
  text,
});

describe("what changed", () => {
  test("nothing in the same document, even under another heading", () => {
    const lines = [line("a"), line("b", "Tableau : x")];
    expect(changesOf(lines, lines)).toEqual([]);
    expect(
      changesOf(
        lines,
        lines.map((each) => ({ ...each, chapter: "Autre" })),
      ),
    ).toEqual([]);
  });

  test("a row of a table is compared with the row of the same name, wherever its neighbours went", () => {
    const before = [line("2020 : 12", "Ages : Brest"), line("2020 : 13", "Ages : Rennes")];
    const after = [line("2020 : 14", "Ages : Rennes"), line("2020 : 1", "Ages : Vannes")];
    expect(changesOf(before, after)).toEqual([
      { chapter: "Démographie", place: "Ages : Brest", before: "2020 : 12", after: null },
      { chapter: "Démographie", place: "Ages : Rennes", before: "2020 : 13", after: "2020 : 14" },
      { chapter: "Démographie", place: "Ages : Vannes", before: null, after: "2020 : 1" },
    ]);
  });

  test("a sentence that keeps most of its words is the same one, rewritten", () => {
    const before = line("Le chômage est moins fréquent qu’en Bretagne : 8,0 %.");
    const after = line("Le chômage est plus fréquent qu’en Bretagne : 11,0 %.");
    expect(changesOf([before], [after])).toEqual([
      { chapter: "Démographie", place: "", before: before.text, after: after.text },
    ]);
    const other = line("Deux maisons de santé ont ouvert.");
    expect(changesOf([before], [other])).toEqual([
      { chapter: "Démographie", place: "", before: before.text, after: null },
      { chapter: "Démographie", place: "", before: null, after: other.text },
    ]);
  });
});

test("every line that went or came is in it, once", () => {
  const lines = fc.array(
    fc.record({
      chapter: fc.constant("c"),
      place: fc.constantFrom("", "t : a", "t : b"),
      text: fc.constantFrom("un deux", "un trois", "quatre", "cinq six sept"),
    }),
    { maxLength: 12 },
  );
  const counted = (list: readonly (readonly [string, string])[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const pair of list) counts.set(pair.join("|"), (counts.get(pair.join("|")) ?? 0) + 1);
    return counts;
  };
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = changesOf(before, after);
      const gone = counted(
        changes.flatMap((c) => (c.before === null ? [] : [[c.place, c.before]])),
      );
      const come = counted(changes.flatMap((c) => (c.after === null ? [] : [[c.place, c.after]])));
      const had = counted(before.map(({ place, text }) => [place, text]));
      const has = counted(after.map(({ place, text }) => [place, text]));
      // What was, less what went, and what came, is what is.
      for (const key of new Set([...had.keys(), ...has.keys()])) {
        const left = (had.get(key) ?? 0) - (gone.get(key) ?? 0) + (come.get(key) ?? 0);
        expect(left).toBe(has.get(key) ?? 0);
      }
      for (const change of changes) expect(change.before).not.toBe(change.after);
    }),
    { seed: SEED },
  );
});
