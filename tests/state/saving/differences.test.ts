import { expect, test } from "vitest";
import { differencesOf } from "@/state/saving/differences";

test("each part that differs is given whole, from both sides, with the way to it", () => {
  const ours = { notes: { titre: "Diagnostic A", auteur: "x", mots: [1, 2] }, seul: 1 };
  const theirs = { notes: { titre: "Diagnostic B", auteur: "x", mots: [1] }, autre: 2 };
  expect(differencesOf(ours, theirs)).toEqual([
    { path: ["notes", "titre"], ours: "Diagnostic A", theirs: "Diagnostic B" },
    { path: ["notes", "mots"], ours: [1, 2], theirs: [1] },
    { path: ["seul"], ours: 1, theirs: undefined },
    { path: ["autre"], ours: undefined, theirs: 2 },
  ]);
  expect(differencesOf(ours, structuredClone(ours))).toEqual([]);
});
