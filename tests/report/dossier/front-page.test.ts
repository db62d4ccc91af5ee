import { expect, test } from "vitest";
import type { DossierBlock } from "@/report/dossier/dossier";
import { contentsOf, isContentsOnCover } from "@/report/dossier/front-page";

const headings = (count: number, text = "Titre"): DossierBlock[] =>
  Array.from({ length: count }, (_, i) => ({ kind: "heading", level: 1, text: `${text} ${i}` }));

test("the contents list the chapters, not what is under them", () => {
  const blocks: DossierBlock[] = [
    { kind: "heading", level: 1, text: "Un" },
    { kind: "heading", level: 2, text: "Sous un" },
    { kind: "heading", level: 1, text: "Deux" },
  ];
  expect(contentsOf({ blocks })).toEqual(["Un", "Deux"]);
});

test("the contents stand under the title while they fit there", () => {
  // 60 % of 721 points, lines of 19.2 points and a title of 34.4.
  expect(isContentsOnCover({ blocks: headings(20) })).toBe(true);
  expect(isContentsOnCover({ blocks: headings(21) })).toBe(false);
  // Titles of two lines take twice the room.
  const long = "Un titre qui dit ce que montrent les chiffres de ce thème, et des autres,".repeat(
    2,
  );
  expect(isContentsOnCover({ blocks: headings(12, long) })).toBe(true);
  expect(isContentsOnCover({ blocks: headings(13, long) })).toBe(false);
});
