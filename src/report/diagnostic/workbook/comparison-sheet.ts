import { printedValue } from "@/domain/book/rounding";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import type { Measure } from "@/domain/measure";
import type { WorkbookCell, WorkbookSheet } from "../../dossier/xlsx/workbook";
import type { DiagnosticInput } from "../diagnostic-input";
import { saidUnit } from "@/domain/words/said-unit";

/** The territory, its région and France side by side: one row by indicator that it has of its own. */
export function comparisonSheet({ diagnostic, beside }: DiagnosticInput): WorkbookSheet {
  const entries = entriesOf(diagnostic.profile).filter(
    ({ scale, lead }) => scale === "own" && lead?.measure.state === "value",
  );
  const places = ["Territoire", ...(beside.region === null ? [] : [beside.region]), "France"];
  return {
    name: "Comparaison",
    head: ["Thème", "Code indicateur", "Indicateur", "Unité", "Année", ...places],
    rows: entries.map(({ key, indicator, year, lead }): WorkbookCell[] => {
      const printed = (measure: Measure | null | undefined): WorkbookCell =>
        measure?.state === "value" ? printedValue(measure.value, indicator.decimals) : null;
      const { region, france } = beside.byEntry[key] ?? {};
      return [
        indicator.theme,
        key,
        indicator.traits.placedLabel,
        saidUnit(indicator),
        year,
        printed(lead?.measure),
        ...(beside.region === null ? [] : [printed(region)]),
        printed(france),
      ];
    }),
    decimals: entries.map(({ indicator }) => indicator.decimals),
    formats: Object.fromEntries(places.map((head) => [head, "row"])),
    widths: [24, 28, 60, 30, 8, ...places.map(() => 16)],
  };
}
