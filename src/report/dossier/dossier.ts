import type { Figure } from "@/charts/figure";
import type { Day } from "@/domain/day";
import type { Looks } from "./looks";

/** A run of text; user text is never markup. */
export interface Inline {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** http or https. */
  readonly href?: string;
}

export type Align = "left" | "right";

export interface DossierTable {
  readonly kind: "table";
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width of the text by column; their sum is 1. */
  readonly widths: readonly number[];
  readonly align: readonly Align[];
}

/** A place for the words of the steering group: what was written, or a guided blank. */
export interface DossierField {
  readonly kind: "field";
  readonly label: string;
  /** What to write here, shown when nothing is written yet. */
  readonly hint: string;
  /** Paragraphs are parted by line feeds. */
  readonly text: string;
}

export type DossierBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: "paragraph";
      readonly style: "body" | "lead" | "note";
      readonly content: readonly Inline[];
    }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | DossierTable
  | {
      readonly kind: "figure";
      readonly figure: Figure;
      /** Points; left out: as tall as a page allows. */
      readonly maxHeight?: number;
    }
  | DossierField
  | { readonly kind: "page-break" };

/** A logo of the title page: an opaque PNG of that many pixels. */
export interface DossierLogo {
  /** Whose it is, said to who does not see it. */
  readonly nom: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The one model that Word, PDF and the spreadsheet are made from. Texts are in French. */
export interface Dossier {
  readonly title: string;
  readonly subtitle: string;
  /** Who wrote it; empty: nobody named. */
  readonly author: string;
  /** Lines of the title page, under the title. */
  readonly cover: readonly string[];
  /** Printed on each page beside its number. */
  readonly footer: string;
  /** Day of the document: the only date that its bytes hold. */
  readonly day: Day;
  readonly blocks: readonly DossierBlock[];
  /** Colour of the titles and links, « #0b5c68 », legible on white; left out: that of the atlas. */
  readonly accent?: string;
  /** Side by side over the title. */
  readonly logos?: readonly DossierLogo[];
  /** Of a document of one page, without cover, contents, numbers nor foot: how its letters look. */
  readonly sheet?: Looks;
}
