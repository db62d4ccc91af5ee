import type { Atlas } from "../geography/atlas";
import type { CommuneNames } from "../geography/commune-names";
import type { Zonages } from "../geography/gazetteer";
import type { Catalogue } from "../indicator/catalogue";
import type { ColumnShelf } from "./column-set";
import type { CoverageOnDay } from "../contract/coverage-on-day";

/** Files that the book reads; null or left out while they are not there. */
export interface BookFiles {
  readonly atlas: Atlas;
  readonly zonages: Partial<Zonages> | null;
  readonly names: CommuneNames | null;
  readonly catalogue: Catalogue | null;
  /** Files of figures that are there. */
  readonly columns: ColumnShelf;
  readonly coverage: CoverageOnDay | null;
}

/** Every file that a diagnostic reads. */
export interface DiagnosticFiles extends BookFiles {
  readonly zonages: Zonages;
  readonly names: CommuneNames;
  readonly catalogue: Catalogue;
  readonly coverage: CoverageOnDay;
}
