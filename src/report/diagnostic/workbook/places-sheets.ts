import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { formatMeasure } from "@/domain/words/french";
import type { WorkbookCell, WorkbookSheet } from "../../dossier/xlsx/workbook";
import type { DiagnosticInput } from "../diagnostic-input";

/** Number where there is one. */
const known = (value: number | undefined): WorkbookCell =>
  value !== undefined && Number.isFinite(value) ? value : null;

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
      ...populations.map(({ values }) => known(values[at])),
      apl.state === "value" ? apl.value : null,
      apl.state === "value" ? "valeur" : formatMeasure(apl, { unit: "", decimals: 1 }),
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
      [subject.code ?? "périmètre", subject.nom, 0, ...used.map(({ own }) => known(own))],
      ...neighbours.map(({ code, nom, distance, values }) => [
        code,
        nom,
        distance,
        ...values.map(known),
      ]),
    ],
    widths: [12, 40, 12, ...used.map(() => 18)],
  };
}
