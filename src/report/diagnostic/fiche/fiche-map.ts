import type { Figure, MeasureText } from "@/charts/figure";
import { measureAt } from "@/domain/book/column";
import { figures } from "../chapters/blocks";
import type { DiagnosticInput } from "../diagnostic-input";
import { accessAround, locationAround, type MapSize } from "../figures/map-figures";
import { writtenOut } from "./written-out";

/** Mayotte has no APL: a map without any colour would say nothing. */
const hasValues = ({ aplByEpci }: DiagnosticInput): boolean =>
  aplByEpci?.positions.some(
    (position) => measureAt(aplByEpci.column, position).state === "value",
  ) ?? false;

/** How to read the colours, for who has never seen such a map. */
const COLORS_WORDS =
  "Plus la couleur est foncée, plus il y a de consultations possibles par habitant.";

/** The one map: the access to doctors around, the subject outlined; where it lies otherwise. */
export function ficheMap(
  input: DiagnosticInput,
  size: MapSize,
  measure: MeasureText,
): { readonly figure: Figure; readonly words: string } | null {
  const around = hasValues(input) ? accessAround(input, measure, size) : null;
  const [block] = figures(around ?? locationAround(input, size.width, measure));
  if (block?.kind !== "figure") return null;
  const { figure } = block;
  const title = figure.title
    .replace(/^APL aux/, "Accès aux")
    .replace("par EPCI", "par intercommunalité");
  return {
    figure: { ...figure, title, alt: writtenOut(figure.alt) },
    words: around ? COLORS_WORDS : "",
  };
}
