import { capitalised, formatList, formatNumber, plural } from "@/domain/words/french";

/** A name with its value, or with the words of its absence. */
export interface Named {
  readonly label: string;
  readonly value: number | null;
  readonly valueText: string;
}

/** A noun in both numbers: « commune », « communes ». */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

export type Valued<T extends Named> = T & { readonly value: number };

export const hasValue = <T extends Named>(row: T): row is Valued<T> => row.value !== null;

/** Ascending values; equal ones by name, in the French order. */
export function byValue<T extends Named>(rows: readonly T[]): Valued<T>[] {
  const { compare } = new Intl.Collator("fr");
  return rows.filter(hasValue).sort((a, b) => a.value - b.value || compare(a.label, b.label));
}

/** « Secret statistique : Molène, Sein. », one text per reason, in the order of the rows. */
export function absenceTexts(rows: readonly Named[], mostNames = Infinity): string[] {
  const absent = rows.filter((row) => !hasValue(row));
  return [...new Set(absent.map((row) => row.valueText))].map((words) => {
    const names = absent.filter((row) => row.valueText === words).map((row) => row.label);
    const others = names.length - mostNames;
    const shown =
      others > 1
        ? formatList([...names.slice(0, mostNames), `${formatNumber(others)} autres`])
        : formatList(names);
    return `${capitalised(words)} : ${shown}.`;
  });
}

/** « Minimum : Sein (1,2) ; maximum : Brest (4,5). », ties named once with their number. */
export function extremesText(rows: readonly Named[]): string[] {
  const sorted = byValue(rows);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || sorted.length < 2) return [];
  if (low.value === high.value) return [`Toutes les valeurs sont égales : ${low.valueText}.`];
  const tied = (value: number): string => {
    const same = sorted.filter((row) => row.value === value);
    return same.length > 3
      ? `${same[0]!.label} et ${plural(same.length - 1, "autre", "autres")}`
      : formatList(same.map((row) => row.label));
  };
  return [
    `Minimum : ${tied(low.value)} (${low.valueText}) ; maximum : ${tied(high.value)} (${high.valueText}).`,
  ];
}

/** « , 2023 », or nothing. */
export const yearSuffix = (year: string): string => (year === "" ? "" : `, ${year}`);

/** « (pour 100 000 habitants) », or nothing. */
export const unitSuffix = (unit: string): string => (unit === "" ? "" : ` (${unit})`);
