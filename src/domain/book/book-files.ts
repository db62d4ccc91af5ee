import type { Atlas } from "../geography/atlas";
import type { CommuneDetail } from "../geography/commune-detail";
import type { CommuneNames } from "../geography/commune-names";
import type { Zonages } from "../geography/gazetteer";
import type { ColumnLevel } from "../geography/level-table";
import type { Catalogue } from "../indicator/catalogue";
import type { ColumnSet } from "./column-set";
import type { CoverageOnDay } from "../contract/coverage-on-day";

/** Files that the book reads; null or left out while they are not there. */
export interface BookFiles {
  readonly atlas: Atlas;
  readonly zonages: Zonages | null;
  readonly names: CommuneNames | null;
  readonly detail: CommuneDetail | null;
  readonly catalogue: Catalogue | null;
  readonly columns: Readonly<Partial<Record<ColumnLevel, ColumnSet | null>>>;
  readonly coverage: CoverageOnDay | null;
}

/** Every file that a diagnostic reads. */
export interface DiagnosticFiles extends BookFiles {
  readonly zonages: Zonages;
  readonly names: CommuneNames;
  readonly detail: CommuneDetail;
  readonly catalogue: Catalogue;
  readonly columns: Readonly<Record<ColumnLevel, ColumnSet>>;
  readonly coverage: CoverageOnDay;
}
