import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Indicator } from "@/domain/indicator/indicator";

const years = (all: readonly number[]): string => {
  const sorted = [...new Set(all)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined) return "";
  return first === last ? String(first) : `${first} à ${last}`;
};

export const yearsWords = years;

/** « Sources : Insee (2022) ; DREES (2023). »: the data sets are in the list of sources. */
export function producersSource(entries: readonly ProfileEntry[]): string {
  const byProducer = new Map<string, number[]>();
  for (const { indicator, year } of entries) {
    const known = byProducer.get(indicator.producer);
    if (known) known.push(year);
    else byProducer.set(indicator.producer, [year]);
  }
  const parts = [...byProducer].map(([producer, all]) => `${producer}, ${years(all)}`);
  return `${parts.length > 1 ? "Sources" : "Source"} : ${parts.join(" ; ")}.`;
}

/** « Sources : Insee, recensement de la population (2022) ; DREES, APL (2023). » */
export function entriesSource(entries: readonly ProfileEntry[]): string {
  const byDataset = new Map<string, { indicator: Indicator; years: number[] }>();
  for (const { indicator, year } of entries) {
    const key = `${indicator.producer}|${indicator.dataset}`;
    const known = byDataset.get(key);
    if (known) known.years.push(year);
    else byDataset.set(key, { indicator, years: [year] });
  }
  const parts = [...byDataset.values()].map(
    ({ indicator, years: all }) => `${indicator.producer}, ${indicator.dataset} (${years(all)})`,
  );
  return `${parts.length > 1 ? "Sources" : "Source"} : ${parts.join(" ; ")}.`;
}
