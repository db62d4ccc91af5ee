import { reckonedMark, type Cls, type CoverageStatus } from "@/domain/contract/cls";
import { formatMeasure, formatNumber, formatShare, formatSourceDate } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import type { Measure } from "@/domain/measure";
import type { SheetPart } from "@/domain/sheet/sheet-places";
import type { TerritorySheet } from "@/domain/sheet/territory-sheet";

/** No line begins with a French punctuation mark: its space is not one to break at. */
export const typeset = (text: string): string =>
  text.replace(/ (?=[;:?!»%])/g, "\u00a0").replace(/« /g, "«\u00a0");

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Legal forms at the head of the official names of EPCI. */
const LEGAL_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^CC /, "communauté de communes"],
  [/^CA /, "communauté d’agglomération"],
  [/^CU /, "communauté urbaine"],
  [/^Métropole de Lyon$/, "collectivité à statut particulier"],
  [/métropole/i, "métropole"],
];

/** « EPCI · communauté d’agglomération », « Bassin de vie · bassin de santé de proximité ». */
export function levelWords({ level, nom }: Pick<TerritorySheet, "level" | "nom">): string {
  const { one, role, hasLegalForm } = levelName(level);
  const form = hasLegalForm ? LEGAL_FORMS.find(([pattern]) => pattern.test(nom))?.[1] : role;
  const word = capitalise(one);
  return form ? `${word} · ${form}` : word;
}

/** « SIREN 242900801 ». */
export const codeWords = ({ level, code }: Pick<TerritorySheet, "level" | "code">): string =>
  `${levelName(level).code} ${code}`.replaceAll(" ", "\u00a0");

/**
 * Share of inhabitants with one decimal; « 100 % » and « 0 % » are said of a whole and of nothing
 * only.
 */
export function shareWords(share: number): string {
  if (share === 0 || share === 1) return formatShare(share);
  if (share < 0.0005) return `moins de ${formatShare(0.001, 1)}`;
  if (share >= 0.9995) return `plus de ${formatShare(0.999, 1)}`;
  return formatShare(share, 1);
}

/** Level of a reference; France needs none. */
export const placeWords = ({ level }: Pick<SheetPart, "level">): string =>
  level === "france" ? "" : levelName(level).one;

/** Part of the territory in a reference, when the territory straddles several of its level. */
export const partWords = ({ isWhole, share }: Pick<SheetPart, "isWhole" | "share">): string =>
  isWhole || share === null ? "" : `${shareWords(share)} du territoire`;

/** A number without its unit, or the words of its absence; a change has its sign. */
export function figureWords(measure: Measure, decimals: number, isSigned = false): string {
  if (measure.state !== "value") return formatMeasure(measure, { unit: "", decimals });
  const text = formatNumber(measure.value, decimals);
  const sign = isSigned && measure.value > 0 && /[1-9]/.test(text) ? "+" : "";
  return `${sign}${text}`.replace("-", "−");
}

/** « Signé »; what is not known to exist yet on the chosen day says so. */
export const statusWords = (status: CoverageStatus | null): string =>
  status === null ? "Pas encore recensé à cette date" : capitalise(status);

const UNKNOWN = "non précisée par la source";

/** « Signature : 14 janvier 2020 · fin : 2023, prolongée jusqu’en 2026 (date comptée, non publiée) ». */
export function periodWords(cls: Cls): string {
  const { signature, fin, prolongation } = cls;
  const until = prolongation
    ? `, prolongé jusqu’${prolongation.earliest === prolongation.latest ? "au" : "en"} ${formatSourceDate(prolongation)}${reckonedMark(cls, "prolongation")}`
    : "";
  return `Signature\u00a0: ${signature ? formatSourceDate(signature) : UNKNOWN}${reckonedMark(cls, "signature")} · fin\u00a0: ${fin ? formatSourceDate(fin) : UNKNOWN}${reckonedMark(cls, "fin")}${until}`;
}
