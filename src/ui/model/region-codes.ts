import type { DiagnosticBook } from "@/domain/book/book";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";

/** Codes of the régions of today that the subject of a diagnostic touches. */
export const regionCodes = (
  { regions }: Pick<Diagnostic, "regions">,
  { files: { atlas } }: DiagnosticBook,
): string[] => regions.map(({ zone }) => atlas.regions.zoning.codes[zone]!);
