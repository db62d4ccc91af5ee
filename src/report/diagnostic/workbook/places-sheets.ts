import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { aplHead, aplQuantity } from "@/domain/diagnostic/inside";
import { datedVariable } from "@/domain/diagnostic/comparables/variables-words";
import { printedValue } from "@/domain/book/rounding";
import { formatMeasure } from "@/domain/words/french";
import type { WorkbookCell, WorkbookSheet } from "../../dossier/xlsx/workbook";
import type { DiagnosticInput } from "../diagnostic-input";

/** Number as the other documents print it, where there is one. */
const known = (value: number | undefined, decimals: number): WorkbookCell =>
  value !== undefined && Number.isFinite(value) ? printedValue(value, decimals) : null;

/** Communes of the subject: inhabitants of each legal year, and APL. */
export function communesSheet({ diagnostic, populations }: DiagnosticInput): WorkbookSheet {
  const { inside } = diagnostic;
  const apl = aplQuantity(inside);
  return {
    name: "Communes",
    head: [
      "Code",
      "Commune",
      ...populations.map(({ year }) => `Population municipale ${year}`),
      aplHead(inside),
      "État de l’APL",
    ],
    rows: inside.communes.map(({ code, nom, apl: measure }, at) => [
      code,
      nom,
      ...populations.map(({ values }) => known(values[at], 0)),
      known(measure.state === "value" ? measure.value : undefined, apl.decimals),
      measure.state === "value" ? "valeur" : formatMeasure(measure, apl),
    ]),
    formats: {
      ...Object.fromEntries(
        populations.map(({ year }) => [`Population municipale ${year}`, "#,##0"]),
      ),
      [aplHead(inside)]: "0.0",
    },
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
      ...used.map(({ variable }) => `${datedVariable(variable)}${unit(variable.unit)}`),
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
    formats: { "Distance (écarts types)": "0.00" },
    widths: [12, 40, 12, ...used.map(() => 18)],
  };
}
