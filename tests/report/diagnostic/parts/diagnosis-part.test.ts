import { beforeAll, describe, expect, test } from "vitest";
import { approximateMeasure } from "@/charts/words/approximate-measure";
import { diagnosticMaps } from "@/report/diagnostic/figures/map-figures";
import { diagnosisPart } from "@/report/diagnostic/parts/diagnosis-part";
import { blocksHeight } from "@/report/dossier/block-height";
import type { DossierBlock } from "@/report/dossier/dossier";
import { PAGE_ROOM } from "@/report/dossier/pack-pages";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../../../domain/diagnostic/real-profile";
import { realInput } from "../real-input";

const HAUTES_TERRES = "200066637";
const LENS_LIEVIN = "246200364";

const all = new Map<string, DossierBlock[]>();

beforeAll(async () => {
  const book = await realFigures();
  const subjects = [
    ...[LANDERNEAU, HAUTES_TERRES, LENS_LIEVIN].map((code) => realSubject(book, "epci", code)),
    groupOf(book, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE),
  ];
  for (const subject of subjects) {
    const input = realInput(book, subject);
    const maps = diagnosticMaps(input, 700, approximateMeasure);
    all.set(subject.nom, diagnosisPart(input, maps, 700));
  }
}, 60_000);

/** Blocks of each page, as the page breaks cut them. */
function pagesOf(blocks: readonly DossierBlock[]): DossierBlock[][] {
  const pages: DossierBlock[][] = [[]];
  for (const block of blocks)
    if (block.kind === "page-break") pages.push([]);
    else pages.at(-1)!.push(block);
  return pages;
}

/** Blocks of each chapter of the first level. */
function chaptersOf(blocks: readonly DossierBlock[]): DossierBlock[][] {
  const chapters: DossierBlock[][] = [];
  for (const block of blocks)
    if (block.kind === "heading" && block.level === 1) chapters.push([block]);
    else chapters.at(-1)?.push(block);
  return chapters;
}

const titleOf = ([first]: readonly DossierBlock[]): string =>
  first?.kind === "heading" ? first.text : "";

const firstWords = (block: DossierBlock): string =>
  block.kind === "paragraph" ? (block.content[0]?.text ?? "") : "";

describe.each([0, 1, 2, 3])("the diagnosis of territory %i", (at) => {
  const blocks = (): DossierBlock[] => [...all.values()][at]!;

  test("no page of the themes nor of the inside is left half blank", () => {
    const pages = pagesOf(blocks());
    const from = pages.findIndex((page) =>
      page.some((each) => each.kind === "heading" && each.text.startsWith("Offre et accès")),
    );
    expect(from).toBeGreaterThan(0);
    const blank = pages.slice(from, -1).filter((page) => blocksHeight(page) < PAGE_ROOM / 2);
    expect(blank).toEqual([]);
  });

  test("a figure of a wider territory stands after the words that it is not the territory’s", () => {
    const wide = chaptersOf(blocks()).filter((chapter) =>
      /^(?:Prévention|État de santé)/.test(titleOf(chapter)),
    );
    expect(wide).toHaveLength(2);
    // No figure of a territory in it: the title states nothing.
    expect(wide.map(titleOf)).toContainEqual(
      expect.stringMatching(/^Prévention, dépistage, vaccination\s: pas de chiffre comparable/u),
    );
    for (const chapter of wide) {
      const said = chapter.findIndex((each) => firstWords(each).startsWith("Contexte"));
      const early = chapter
        .slice(0, said === -1 ? chapter.length : said)
        .flatMap((each) =>
          each.kind === "list" ? each.items.map((item) => item[0]?.text ?? "") : [],
        );
      expect(early.filter((text) => /^(?:Département|Bassin)/.test(text))).toEqual([]);
    }
  });
});
