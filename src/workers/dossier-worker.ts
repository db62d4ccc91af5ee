import { expose, transfer } from "comlink";
import { openFiles } from "@/data/open-files";
import type { FilePlace } from "@/domain/file-source";
import type { DocumentKind, DocumentResult } from "@/report/dossier/document";
import { buildDossier } from "@/report/diagnostic/chapters/build-dossier";
import { buildWorkbook } from "@/report/diagnostic/workbook/build-workbook";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import { buildDocument, type DocumentFonts } from "./build-document";
import { createFonts } from "./dossier-fonts";

let fonts: DocumentFonts | null = null;

/** The first message of the page: where the files are. */
const open = (place: FilePlace): void => {
  fonts = createFonts(openFiles(place));
};

async function build(
  kind: DocumentKind,
  input: DiagnosticInput,
  onProgress: (share: number) => void,
): Promise<DocumentResult> {
  const model = {
    day: input.day,
    dossier: () => buildDossier(input),
    workbook: () => buildWorkbook(input),
    previous: input.previous,
  };
  if (!fonts) throw new Error("the worker requires the place of its files first, got none");
  const result = await buildDocument(kind, model, fonts, onProgress);
  if (!result.ok) return result;
  const { bytes, changes } = result.value;
  return transfer(result, [bytes.buffer, ...(changes ? [changes.bytes.buffer] : [])]);
}

const worker = { open, build };

export type DossierWorker = typeof worker;

expose(worker);
