/** A cell of the spreadsheet: codes are text, figures are numbers, absences are words. */
export type WorkbookCell = string | number | null;

export interface WorkbookSheet {
  /** At most 31 characters, without []:*?/\ */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Characters by column. */
  readonly widths: readonly number[];
  /**
   * How the numbers of a column are shown, by its head: a format of Excel (« #,##0 »), or « row »: as
   * many decimals as `decimals` says of the row. The value in the cell is not changed.
   */
  readonly formats?: Readonly<Record<string, string>>;
  /** By row. */
  readonly decimals?: readonly number[];
}

/** The figures of a diagnostic, sheet by sheet; the last one is that of the sources. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly WorkbookSheet[];
}
