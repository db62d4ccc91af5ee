import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { printedValue } from "@/domain/book/rounding";
import { formatMeasure } from "@/domain/words/french";
import type { WorkbookCell, WorkbookSheet } from "../../dossier/xlsx/workbook";
import type { DiagnosticInput } from "../diagnostic-input";

/** Number as the other documents print it, where there is one. */
const known = (value: number | undefined, decimals: number): WorkbookCell =>
  value !== undefined && Number.isFinite(value) ? printedValue(value, decimals) : null;

const APL_DECIMALS = 1;

/** Communes of the subject: inhabitants of each legal year, and APL. */
export function communesSheet({ diagnostic, populations }: DiagnosticInput): WorkbookSheet {
  const { communes, aplYear } = diagnostic.inside;
  return {
    name: "Communes",
    head: [
      "Code",
      "Commune",
      ...populations.map(({ year }) => `Population municipale ${year}`),
      aplYear === null
        ? "APL"
        : `APL ${aplYear} (consultations par an et par habitant standardisé)`,
      "État de l’APL",
    ],
    rows: communes.map(({ code, nom, apl }, at) => [
      code,
      nom,
      ...populations.map(({ values }) => known(values[at], 0)),
      known(apl.state === "value" ? apl.value : undefined, APL_DECIMALS),
      apl.state === "value" ? "valeur" : formatMeasure(apl, { unit: "", decimals: APL_DECIMALS }),
    ]),
    widths: [10, 36, ...populations.map(() => 14), 24, 22],
  };
}

/** The subject first, then the territories that look like it, with every variable used. */
export function comparablesSheet({ comparables, subject }: Diagnostic): WorkbookSheet {
  const { used, neighbours } = comparables;
  const unit = (text: string): string => (text === "" ? "" : ` (${text})`);
  return {
    name: "Comparables",
    head: [
      "Code",
      "Territoire",
      "Distance (écarts types)",
      ...used.map(({ variable }) => `${variable.label}${unit(variable.unit)}`),
    ],
    rows: [
      [
        subject.code ?? "périmètre",
        subject.nom,
        0,
        ...used.map(({ own, variable }) => known(own, variable.decimals)),
      ],
      ...neighbours.map(({ code, nom, distance, values }) => [
        code,
        nom,
        known(distance, 2),
        ...values.map((value, at) => known(value, used[at]!.variable.decimals)),
      ]),
    ],
    widths: [12, 40, 12, ...used.map(() => 18)],
  };
}
