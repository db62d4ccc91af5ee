import { expose, transfer } from "comlink";
import type { DocumentKind, DocumentResult } from "@/report/dossier/document";
import { buildDossier } from "@/report/diagnostic/chapters/build-dossier";
import { buildWorkbook } from "@/report/diagnostic/workbook/build-workbook";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import { buildDocument } from "./build-document";
import { loadCanvasFonts, loadFonts } from "./dossier-fonts";

async function build(
  kind: DocumentKind,
  input: DiagnosticInput,
  onProgress: (share: number) => void,
): Promise<DocumentResult> {
  const model = {
    day: input.day,
    dossier: () => buildDossier(input),
    workbook: () => buildWorkbook(input),
  };
  const fonts = { load: loadFonts, loadForCanvas: loadCanvasFonts };
  const result = await buildDocument(kind, model, fonts, onProgress);
  return result.ok ? transfer(result, [result.value.bytes.buffer]) : result;
}

const worker = { build };

export type DossierWorker = typeof worker;

expose(worker);
