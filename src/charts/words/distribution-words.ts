import type { Judgement } from "@/domain/diagnostic/judgement";
import { formatNumber, plural } from "@/domain/words/french";
import { rankOf } from "@/stats/rank";
import type { FigureTable } from "../figure";
import { judgementStyle } from "../judgement";
import type { Quantity } from "@/domain/words/quantity";
import { formatQuantity } from "./quantity";
import { joinSentences } from "./join-sentences";

/** The distribution of an indicator, in its unit. Texts are in French. */
export interface DistributionData extends Quantity {
  readonly title: string;
  /** As printed; or empty. */
  readonly year: string;
  /** The set: « EPCI de Bretagne ». */
  readonly setLabel: string;
  /** Values of the set, any order, the territory's own included when it belongs to it. */
  readonly values: readonly number[];
  /** Territories in the set, with or without value. */
  readonly setSize: number;
  readonly subject: {
    readonly label: string;
    readonly value: number | null;
    /** Formatted value, or the words of its absence. */
    readonly valueText: string;
    /** Null: the position only is shown. */
    readonly judgement: Judgement | null;
  };
  readonly reference: { readonly label: string; readonly value: number } | null;
}

export interface Quartiles {
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
}

/** « 1er », « 2e ». */
const ordinal = (rank: number): string => (rank === 1 ? "1er" : `${formatNumber(rank)}e`);

/** « 3e valeur la plus élevée sur 61 »; nothing when the territory is not of the set. */
function rankSentence({ subject, values }: DistributionData): string[] {
  if (subject.value === null || !values.includes(subject.value)) return [];
  const { rank, count, ties } = rankOf(subject.value, values);
  const tied = ties > 1 ? `, à égalité avec ${plural(ties - 1, "autre", "autres")}` : "";
  return [`Rang : ${ordinal(rank)} sur ${formatNumber(count)}, du plus élevé au plus bas${tied}.`];
}

const yearWords = (year: string): string => (year === "" ? "" : `, ${year}`);

/** What a distribution says, in sentences: the territory, its rank, the reference, the set. */
export function distributionAlt(data: DistributionData, quartiles: Quartiles): string {
  const { subject, reference, values, setSize, setLabel, year } = data;
  const words = subject.judgement ? `, ${judgementStyle(subject.judgement).words}` : "";
  const { min, q1, median, q3, max } = quartiles;
  const number = (value: number): string => formatQuantity(value, data);
  return joinSentences([
    `${subject.label} : ${subject.valueText}${subject.value === null ? "" : words}${yearWords(year)}.`,
    ...rankSentence(data),
    ...(reference ? [`${reference.label} : ${number(reference.value)}.`] : []),
    `${setLabel} : de ${number(min)} à ${number(max)}, médiane ${number(median)}, moitié centrale de ${number(q1)} à ${number(q3)}.`,
    ...missingSentence(setSize - values.length, setSize),
  ]);
}

const missingSentence = (missing: number, setSize: number): string[] =>
  missing > 0
    ? [
        `Sans valeur : ${plural(missing, "territoire", "territoires")} sur ${formatNumber(setSize)}.`,
      ]
    : [];

/** Instead of a drawing, when the set is too small or has a single value. */
export function distributionSentence(data: DistributionData): string {
  const { values, setLabel, subject, setSize } = data;
  const own = `${subject.label} : ${subject.valueText}${yearWords(data.year)}.`;
  if (values.length === 0) return `${own} ${setLabel} : aucune valeur à comparer.`;
  const missing = missingSentence(setSize - values.length, setSize);
  const all = values.every((value) => value === values[0])
    ? `${setLabel} : ${plural(values.length, "territoire", "territoires")} avec la même valeur, ${formatQuantity(values[0]!, data)}.`
    : `${setLabel} : ${plural(values.length, "seul territoire a", "territoires seulement ont")} une valeur, trop peu pour une distribution.`;
  return joinSentences([own, all, ...missing]);
}

/** The figures behind a distribution, and its bars when it has some. */
export function distributionTable(
  data: DistributionData,
  quartiles: Quartiles | null,
  bins: readonly { readonly from: number; readonly to: number; readonly count: number }[],
): FigureTable {
  const { subject, reference, setLabel, values, setSize, decimals } = data;
  const number = (value: number): string => formatQuantity(value, data);
  const five: [string, number][] = quartiles
    ? [
        ["Minimum", quartiles.min],
        ["1er quartile", quartiles.q1],
        ["Médiane", quartiles.median],
        ["3e quartile", quartiles.q3],
        ["Maximum", quartiles.max],
      ]
    : [];
  const rows: string[][] = [
    [subject.label, subject.valueText],
    ...(reference ? [[reference.label, number(reference.value)]] : []),
    ...five.map(([name, value]) => [`${name} (${setLabel})`, number(value)]),
    [
      `Territoires avec une valeur (${setLabel})`,
      `${formatNumber(values.length)} sur ${formatNumber(setSize)}`,
    ],
    ...bins.map(({ from, to, count }) => [
      `De ${formatNumber(from, decimals + 1)} à ${formatNumber(to, decimals + 1)}`,
      plural(count, "territoire", "territoires"),
    ]),
  ];
  return { caption: `${data.title}${yearWords(data.year)}`, head: ["Repère", "Valeur"], rows };
}
