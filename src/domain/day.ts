/** A calendar day, `AAAA-MM-JJ`; ISO days compare as text. */
export type Day = string & { readonly brand: "day" };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A real day of the calendar (`2024-02-30` is refused), or null. */
export function parseDay(text: string): Day | null {
  const match = DAY.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return text as Day;
}

/** Its year: 2026 of `2026-11-21`. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/**
 * A date as a source gives it: a day, a month or only a year. It lies somewhere between
 * `earliest` and `latest`, both included.
 */
export interface SourceDate {
  readonly text: string;
  readonly earliest: Day;
  readonly latest: Day;
}

/** Reads `2012`, `2012-06` or `2012-06-30`; null when the text is none of them. */
export function parseSourceDate(text: string): SourceDate | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!parts) return null;
  const [, year = "", month, day] = parts;
  const first = parseDay(`${year}-${month ?? "01"}-${day ?? "01"}`);
  if (!first) return null;
  const lastMonth = month ?? "12";
  const lastDay = day ?? String(daysInMonth(Number(year), Number(lastMonth))).padStart(2, "0");
  return { text, earliest: first, latest: `${year}-${lastMonth}-${lastDay}` as Day };
}
