import { blocksHeight, withSpace, type TextPlace } from "./block-height";
import type { Dossier, DossierBlock } from "./dossier";
import { LOOKS, SHEET_SIZE, type Look, type Looks } from "./looks";

/** The text of a document of one page, points. */
const ROOM = {
  width: SHEET_SIZE.width - 2 * SHEET_SIZE.oneMargin,
  height: SHEET_SIZE.height - 2 * SHEET_SIZE.oneMargin,
} as const;

/** Part of the page that is filled: what is left is for what Word measures otherwise. */
const FILLED = 0.97;

const sized = (look: Look, size: number, before: number, after: number): Look => ({
  ...look,
  size,
  before,
  after,
});

/** Letters of a page that is full, before any of them is made smaller. */
const LARGEST: Looks = {
  ...LOOKS,
  title: sized(LOOKS.title, 19, 0, 2),
  subtitle: sized(LOOKS.subtitle, 10.5, 0, 4),
  cover: sized({ ...LOOKS.cover, weight: "semibold", color: LOOKS.title.color }, 9.5, 0, 2),
  heading1: sized(LOOKS.heading1, 11.5, 6, 2),
  body: sized(LOOKS.body, 9.5, 0, 3),
  item: sized(LOOKS.item, 9.5, 0, 1.5),
  note: sized(LOOKS.note, 8, 0, 3),
  caption: sized(LOOKS.caption, 9, 3, 2),
  source: sized(LOOKS.source, 8, 0, 3),
};

/** Sizes of letters that are tried, the largest first. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7] as const;

/** Word writes half points. */
const halfPoints = (size: number): number => Math.round(2 * size) / 2;

const scaled = (scale: number): Looks => {
  const look = ({ size, before, after, ...rest }: Look): Look => ({
    ...rest,
    size: halfPoints(size * scale),
    before: before * scale,
    after: after * scale,
  });
  return Object.fromEntries(
    Object.entries(LARGEST).map(([name, each]) => [name, look(each)]),
  ) as Looks;
};

const headHeight = (
  { cover, title, subtitle }: Omit<Dossier, "sheet">,
  { looks, width }: TextPlace,
): number =>
  cover.reduce((sum, line) => sum + withSpace(line, looks.cover, width), 0) +
  withSpace(title, looks.title, width) +
  withSpace(subtitle, looks.subtitle, width);

/** Least and most height of the last figure, points: it takes what the words leave. */
const MAP = { least: 95, most: 240 } as const;

/**
 * The dossier on one page: letters as large as it holds with its last figure, which takes what is
 * left; without that figure where even the smallest letters leave it no room.
 */
export function fitSheet(dossier: Omit<Dossier, "sheet">): Dossier {
  const map = dossier.blocks.findLast(({ kind }) => kind === "figure");
  const withMap = (maxHeight: number): DossierBlock[] =>
    dossier.blocks.map((block) =>
      block === map && block.kind === "figure" ? { ...block, maxHeight } : block,
    );
  for (const scale of SCALES) {
    const looks = scaled(scale);
    const page = { looks, width: ROOM.width };
    const left =
      FILLED * ROOM.height - headHeight(dossier, page) - blocksHeight(withMap(MAP.least), page);
    if (left >= 0)
      return { ...dossier, sheet: looks, blocks: withMap(Math.min(MAP.most, MAP.least + left)) };
  }
  return {
    ...dossier,
    sheet: scaled(SCALES.at(-1)!),
    blocks: dossier.blocks.filter((block) => block !== map),
  };
}
