/** Does a label say a year already? « Densité de psychologues (lieux d’exercice 2021) » says 2021. */
export const saysYear = (label: string, year: number | string): boolean =>
  new RegExp(`(?<!\\d)${year}(?!\\d)`, "u").test(label);

/** « (2021, bassin de vie de Redon) » to write after a figure; only what its label does not say. */
export function dateBracket(label: string, year: number | string, where = ""): string {
  const parts = [saysYear(label, year) ? "" : String(year), where].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** « en 2021 » to write after a figure, with its space; nothing where its label says that year. */
export const inYear = (label: string, year: number | string): string =>
  saysYear(label, year) ? "" : ` en ${year}`;
