import type { Day } from "@/domain/day";
import { failure, success, type Result } from "@/domain/result";
import type { Dossier } from "@/report/dossier/dossier";
import { changesDossier, changesWords } from "@/report/dossier/changes/changes-dossier";
import { changesOf } from "@/report/dossier/changes/changes";
import { saidLines, type SaidDocument } from "@/report/dossier/changes/said-lines";
import type { BuiltDocument, DocumentKind, DocumentResult } from "@/report/dossier/document";
import type { FigureCanvas, FigureImages } from "@/report/dossier/figure-png";
import type { PdfFonts } from "@/report/dossier/pdf/pdf-fonts";
import type { Workbook } from "@/report/dossier/xlsx/workbook";
import type { DossierProblem } from "@/report/dossier/turns";
import { reach, Unreachable } from "./unreachable";

/** What a document is made from, each made when asked for. */
export interface DocumentModel {
  readonly day: Day;
  readonly dossier: () => Dossier;
  readonly workbook: () => Workbook;
  /** What the last document of this name said; null: this is the first one. */
  readonly previous: SaidDocument | null;
}

/** The fonts, asked for by the documents that draw. */
export interface DocumentFonts {
  readonly load: () => Promise<PdfFonts>;
  /** Makes them known to canvases. */
  readonly loadForCanvas: () => Promise<void>;
}

/** From 0 to 1. */
type OnProgress = (share: number) => void;

/** Device pixels by CSS pixel of the figures of Word: 192 dots per inch, sharp in print. */
const FIGURE_SCALE = 2;
/** Where each part of the work ends, as measured on a dossier of thirty figures. */
const MODEL_SHARE = 0.2;
const FIGURES_SHARE = 0.5;
/** Packing the Word file tells nothing of its own progress. */
const BLOCKS_SHARE = 0.6;

/** Progress of a part of the work, as progress of the whole. */
const within =
  (from: number, to: number, onProgress: OnProgress): OnProgress =>
  (share) =>
    onProgress(from + share * (to - from));

/** Figures on their way at once: while one is packed as a PNG, the next is drawn. */
const HANDS = 3;

/** A canvas that is read at once: kept out of the graphics card, from which reading is slow. */
function createCanvas(width: number, height: number): FigureCanvas {
  const canvas = new OffscreenCanvas(width, height);
  return {
    getContext: () => canvas.getContext("2d", { willReadFrequently: true }),
    convertToBlob: (options) => canvas.convertToBlob(options),
  };
}

async function drawFigures(
  { blocks }: Dossier,
  onProgress: OnProgress,
): Promise<{ images: FigureImages; missing: number }> {
  const { figurePng } = await reach(import("@/report/dossier/figure-png"));
  const images = new Map<string, Uint8Array>();
  const figures = blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));
  const waiting = figures.values();
  let done = 0;
  const hand = async (): Promise<void> => {
    for (const figure of waiting) {
      const png = await figurePng(figure, FIGURE_SCALE, createCanvas);
      if (png) images.set(figure.id, png);
      onProgress(++done / figures.length);
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  return { images, missing: figures.length - images.size };
}

/** The bytes alone in their buffer, which is given to the page rather than copied. */
const alone = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.byteLength === bytes.buffer.byteLength
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes);

type Rendered = Result<Uint8Array, DossierProblem>;

/** What a document says, and the document of what changed in it. */
async function comparedWith(
  previous: SaidDocument | null,
  dossier: Dossier,
  render: (dossier: Dossier) => Promise<Rendered>,
): Promise<Pick<BuiltDocument, "said" | "changes">> {
  const said = saidLines(dossier);
  const changes = previous ? changesOf(previous.lines, said) : [];
  if (!previous || changes.length === 0) return { said, changes: null };
  const rendered = await render(changesDossier(dossier, changes, previous.when));
  if (!rendered.ok) return { said, changes: null };
  return { said, changes: { bytes: alone(rendered.value), words: changesWords(changes) } };
}

async function buildDocx(
  model: DocumentModel,
  fonts: DocumentFonts,
  onProgress: OnProgress,
): Promise<DocumentResult> {
  const dossier = model.dossier();
  onProgress(MODEL_SHARE);
  await fonts.loadForCanvas();
  const drawing = within(MODEL_SHARE, FIGURES_SHARE, onProgress);
  const { images, missing } = await drawFigures(dossier, drawing);
  const { renderDocx } = await reach(import("@/report/dossier/docx/docx"));
  const writing = within(FIGURES_SHARE, BLOCKS_SHARE, onProgress);
  const files = await fonts.load();
  const result = await renderDocx(dossier, images, files, {
    onProgress: (share) => (share < 1 ? writing(share) : onProgress(1)),
  });
  if (!result.ok) return result;
  const compared = await comparedWith(model.previous, dossier, (changes) =>
    renderDocx(changes, images, files),
  );
  return success({ bytes: alone(result.value), missingImages: missing, ...compared });
}

async function buildPdf(
  model: DocumentModel,
  fonts: DocumentFonts,
  onProgress: OnProgress,
): Promise<DocumentResult> {
  const dossier = model.dossier();
  onProgress(MODEL_SHARE);
  const files = await fonts.load();
  const { renderPdf } = await reach(import("@/report/dossier/pdf/pdf"));
  const result = await renderPdf(dossier, files, {
    onProgress: within(MODEL_SHARE, 1, onProgress),
  });
  if (!result.ok) return result;
  const compared = await comparedWith(model.previous, dossier, (changes) =>
    renderPdf(changes, files),
  );
  return success({ bytes: alone(result.value), missingImages: 0, ...compared });
}

async function buildXlsx(model: DocumentModel, onProgress: OnProgress): Promise<DocumentResult> {
  const workbook = model.workbook();
  onProgress(MODEL_SHARE);
  const { renderXlsx } = await reach(import("@/report/dossier/xlsx/xlsx"));
  const bytes = await renderXlsx(workbook, model.day);
  onProgress(1);
  return success({ bytes: alone(bytes), missingImages: 0, said: null, changes: null });
}

/** Each of the three libraries is fetched only for its own document. */
function build(
  kind: DocumentKind,
  model: DocumentModel,
  fonts: DocumentFonts,
  onProgress: OnProgress,
): Promise<DocumentResult> {
  switch (kind) {
    case "docx":
      return buildDocx(model, fonts, onProgress);
    case "pdf":
      return buildPdf(model, fonts, onProgress);
    case "xlsx":
      return buildXlsx(model, onProgress);
  }
}

/** The bytes of a document, or why there are none; progress is told by whole percents. */
export async function buildDocument(
  kind: DocumentKind,
  model: DocumentModel,
  fonts: DocumentFonts,
  onProgress: OnProgress,
): Promise<DocumentResult> {
  let said = -1;
  const tell = (share: number): void => {
    const percent = Math.floor(share * 100);
    if (percent <= said) return;
    said = percent;
    onProgress(percent / 100);
  };
  try {
    return await build(kind, model, fonts, tell);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure({ kind: error instanceof Unreachable ? "unreachable" : "broken", detail });
  }
}
