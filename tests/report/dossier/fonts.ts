import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PdfFonts } from "@/report/dossier/pdf/pdf-fonts";

const require = createRequire(import.meta.url);

const read = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${path}`)));

/** The whole TrueType files, as the application gives them. */
export const FONTS: PdfFonts = {
  regular: read("400Regular/SourceSans3_400Regular.ttf"),
  semibold: read("600SemiBold/SourceSans3_600SemiBold.ttf"),
};
