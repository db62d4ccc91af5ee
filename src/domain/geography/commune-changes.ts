import type { CommuneIndex } from "./commune-index";

/** A commune that others left: she kept her code on a smaller place. Rows of the commune index. */
export interface Split {
  readonly mother: number;
  readonly daughters: readonly number[];
  /** First day of the daughters, « AAAA-MM-JJ ». */
  readonly since: string;
}

/** A piece of land that went from a commune to another, inhabitants not counted again. */
export interface LandTransfer {
  readonly from: number;
  readonly to: number;
  /** « entre 2021 et 2024 », with the area. */
  readonly note: string;
}

/** What makes the communes of two dates other areas under the same codes. */
export interface CommuneChanges {
  readonly splits: readonly Split[];
  readonly transfers: readonly LandTransfer[];
  /** Communes whose legal population is that of a former year, carried; null where none is. */
  readonly carried: { readonly year: number; readonly departements: readonly string[] } | null;
}

export const NO_CHANGES: CommuneChanges = { splits: [], transfers: [], carried: null };

/** 1 for each commune whose population is carried from a former year. */
export function carriedCommunes({ codes }: CommuneIndex, { carried }: CommuneChanges): Uint8Array {
  const begins = (code: string): boolean =>
    carried?.departements.some((departement) => code.startsWith(departement)) ?? false;
  return Uint8Array.from(codes, (code) => (begins(code) ? 1 : 0));
}
