import type { Result } from "@/domain/result";
import type { SaidLine } from "./changes/said-lines";
import type { Run } from "../snapshot/draw-snapshot";

/** The files that a diagnostic can be taken away as. */
export const DOCUMENT_KINDS = ["docx", "pdf", "xlsx"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a text document holds: the diagnosis of some twelve pages, its annex, or one after the other. */
export const DOSSIER_PARTS = ["diagnostic", "annexe", "complet"] as const;
export type DossierPart = (typeof DOSSIER_PARTS)[number];
/** One of them, or the one page for the élus. */
export type DocumentPart = DossierPart | "fiche";

export interface BuiltDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Figures that the browser could not draw for Word: they are said in words. */
  readonly missingImages: number;
  /** What it says, to tell next time what changed; the spreadsheet tells nothing. */
  readonly said: readonly SaidLine[] | null;
  /** A document of the same kind that says what changed since the last one; null: nothing, or none. */
  readonly changes: DocumentChanges | null;
}

export interface DocumentChanges {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** « 3 lignes modifiées, 1 ajoutée. » */
  readonly words: string;
}

/** Why there is no file. Wording: `ui/diagnostic/documents`. */
export type DocumentProblem =
  | { readonly kind: "cancelled" }
  /** A part of the application did not arrive: no network, or the site changed meanwhile. */
  | { readonly kind: "unreachable"; readonly detail: string }
  /** The document could not be made: an invariant is broken, or there is no memory left. */
  | { readonly kind: "broken"; readonly detail: string };

export type DocumentResult = Result<BuiltDocument, DocumentProblem>;

/** Makes a file off the page; never throws. Aborting `run.signal` gives « cancelled » at once. */
export type BuildDocument<Input> = (
  kind: DocumentKind,
  input: Input,
  run: Run,
) => Promise<DocumentResult>;

export const MEDIA_TYPES: Readonly<Record<DocumentKind, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
