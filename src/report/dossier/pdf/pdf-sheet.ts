import PDFDocument from "pdfkit";
import type { Dossier } from "../dossier";
import { SHEET_SIZE, TITLE_COLOR } from "../looks";
import { drawingWith, measureWith, registerFonts, type PdfFonts } from "./pdf-fonts";
import { documentInfo, escapeMetadata } from "./pdf-metadata";
import type { MeasureRun } from "./pdf-text";

/** A4 upright, in points, and where its text stands. */
export const A4 = { width: SHEET_SIZE.width, height: SHEET_SIZE.height } as const;
export const LEFT = SHEET_SIZE.margin;
export const TOP = SHEET_SIZE.margin;
export const BOTTOM = A4.height - SHEET_SIZE.foot;

/** An element of the structure that screen readers follow. */
export type Tag = PDFKit.PDFStructureElement;

export interface TagOptions {
  readonly alt?: string;
  readonly scope?: "Row" | "Column";
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: "Block";
}

/** The document being written, and how far down its current page is full. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Tag;
  /** Colour of the titles and links. */
  readonly accent: string;
  readonly measure: MeasureRun;
  readonly drawable: (text: string) => string;
  readonly undrawable: (text: string) => number;
  y: number;
  /** Number of pages. */
  pages: number;
  /** Captions written so far. */
  readonly captions: { Figure: number; Tableau: number };
  /** What a block that runs over several pages does at the foot of one and the head of the next. */
  onPageEnd: (() => void) | null;
  onPageStart: (() => void) | null;
}

export function createSheet(dossier: Dossier, fonts: PdfFonts): Sheet {
  const options = {
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    lang: "fr-FR",
    displayTitle: true,
    pdfVersion: "1.7",
    subset: "PDF/UA",
    // Without it a browser looks for Helvetica, which it has not.
    font: fonts.regular,
    info: documentInfo(dossier),
  };
  const doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  escapeMetadata(doc, dossier);
  registerFonts(doc, fonts);
  const root = doc.struct("Document");
  doc.addStructure(root);
  return {
    doc,
    root,
    accent: dossier.accent ?? TITLE_COLOR,
    measure: measureWith(doc),
    ...drawingWith(doc),
    y: BOTTOM,
    pages: 0,
    captions: { Figure: 0, Tableau: 0 },
    onPageEnd: null,
    onPageStart: null,
  };
}

/** The bytes of the document, once it is ended. */
export function collectBytes(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("error", reject);
    doc.on("end", () => {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let end = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, end);
        end += chunk.length;
      }
      resolve(bytes);
    });
  });
}

export function newPage(sheet: Sheet): void {
  sheet.onPageEnd?.();
  sheet.doc.addPage();
  sheet.pages++;
  sheet.y = TOP;
  sheet.onPageStart?.();
}

/** Goes to the next page unless this one has that much room, or is still blank. */
export function needRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > BOTTOM && sheet.y > TOP) newPage(sheet);
}

/** A child of the structure, open until the end of the document. */
export function addTag(sheet: Sheet, parent: Tag, type: string, options: TagOptions = {}): Tag {
  const tag = sheet.doc.struct(type, options);
  parent.add(tag);
  return tag;
}

/** Draws what no screen reader should say: lines, grounds, page numbers. */
export function drawArtifact(
  { doc }: Sheet,
  draw: () => void,
  type: "Layout" | "Pagination" = "Layout",
): void {
  doc.markContent("Artifact", { type });
  doc.save();
  draw();
  doc.restore();
  doc.endMarkedContent();
}
