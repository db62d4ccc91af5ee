import { inYear } from "@/domain/words/dated";
import { formatNumber, plural } from "@/domain/words/french";
import type { FigureTable } from "../figure";
import { JUDGEMENTS, judgementStyle } from "../judgement";
import { rowWords, type SpineRow } from "./spine-row";
import { spineScale } from "./spine-scale";
import { joinSentences } from "../words/join-sentences";

/** Head of the column where references differ from one row to the next. */
export const EACH_ITS_OWN = "référence";

/** Aloud, « · » is a word. */
const named = (row: SpineRow): string =>
  row.place === "" ? row.label : `${row.label}, ${row.place.replaceAll(" · ", ", ")}`;

const compared = (row: SpineRow, referenceLabel: string): string => {
  const reference = row.reference === null ? "" : ` ; ${referenceLabel} : ${row.referenceText}`;
  const year = row.year ? inYear(row.label, row.year) : "";
  return `${named(row)} (${rowWords(row)}${year}${reference})`;
};

/** What a spine chart says, in sentences: judgements first, then what could not be shown. */
export function spineAlt(rows: readonly SpineRow[], referenceLabel: string): string {
  if (rows.length === 0) return "Aucun indicateur à comparer.";
  const count = plural(rows.length, "indicateur", "indicateurs");
  const sentences = [
    referenceLabel === EACH_ITS_OWN
      ? `${count}, chacun avec sa référence.`
      : `${count}, référence : ${referenceLabel}.`,
  ];
  const withValue = rows.filter((row) => row.value !== null);
  for (const judgement of JUDGEMENTS) {
    const group = withValue.filter((row) => row.judgement === judgement);
    if (group.length === 0) continue;
    const { words, many } = judgementStyle(judgement);
    const list = group.map((row) => compared(row, referenceLabel)).join(", ");
    sentences.push(`${plural(group.length, words, many)} : ${list}.`);
  }
  const absent = rows.filter((row) => row.value === null);
  if (absent.length > 0)
    sentences.push(
      `Sans valeur : ${absent.map((row) => `${named(row)} (${row.valueText})`).join(", ")}.`,
    );
  const withheld = withValue.flatMap((row) => {
    const scale = spineScale(row);
    return "withheld" in scale ? [`${named(row)} (${scale.withheld})`] : [];
  });
  if (withheld.length > 0) sentences.push(`Sans axe : ${withheld.join(", ")}.`);
  return joinSentences(sentences);
}

function bandCells(row: SpineRow): string[] {
  const scale = spineScale(row);
  if (!row.set) return ["–", "–", "–", "–", "withheld" in scale ? scale.withheld : "–"];
  const count = `${formatNumber(row.set.length)} sur ${formatNumber(row.setSize)}`;
  const set = `${row.setLabel} (${count})`;
  if ("withheld" in scale) return ["–", "–", "–", "–", `${set}, ${scale.withheld}`];
  const { min, q1, q3, max } = scale.bands;
  return [...[min, q1, q3, max].map((n) => formatNumber(n, row.decimals)), set];
}

/** All the figures behind a spine chart. */
export function spineTable(
  title: string,
  rows: readonly SpineRow[],
  referenceLabel: string,
): FigureTable {
  return {
    caption: title,
    head: [
      "Indicateur",
      "Lieu",
      "Année",
      "Unité",
      "Valeur",
      "Intervalle de confiance",
      referenceLabel,
      "Écart",
      "Minimum",
      "1er quartile",
      "3e quartile",
      "Maximum",
      "Ensemble de comparaison",
    ],
    rows: rows.map((row) => [
      row.label,
      row.place === "" ? "–" : row.place,
      row.year ?? "–",
      row.unit === "" ? "–" : row.unit,
      row.valueText,
      row.interval
        ? `${formatNumber(row.interval.low, row.decimals)} à ${formatNumber(row.interval.high, row.decimals)}`
        : "–",
      row.referenceText,
      row.value === null ? "–" : judgementStyle(row.judgement).words,
      ...bandCells(row),
    ]),
  };
}
