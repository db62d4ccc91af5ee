import { readTable } from "./read-table";
import type { Territories } from "./territories";

const COLUMNS = ["chiffre", "themes", "regions", "sauf", "ou", "adresse", "note", "motif"] as const;

type AskRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

const ADDRESS = /^(?:https?:\/\/[^\s/]+\.[a-z]+(?:\/\S*)?|[^@\s]+@[^@\s]+\.[a-z]+)$/u;

const listOf = (cell: string): string[] => cell.split("|").filter((part) => part !== "");

/** Figures that a diagnosis misses at the level of the territory, and where to ask for them. */
export function readAsks(
  themes: readonly string[],
  { regions }: { readonly regions: Pick<Territories["regions"], "codes"> },
  rows: readonly AskRow[] = readTable("ou-demander.csv", COLUMNS),
) {
  return rows.map((row) => {
    const ask = { ...row, themes: listOf(row.themes), regions: listOf(row.regions) };
    const sauf = listOf(row.sauf);
    const wrong = [
      ...ask.themes.filter((theme) => !themes.includes(theme)),
      ...[...ask.regions, ...sauf].filter((code) => !regions.codes.includes(code)),
    ];
    const { chiffre, ou, adresse, note, motif } = row;
    if (wrong.length > 0 || ask.themes.length === 0)
      throw new Error(
        `readAsks requires known themes and régions, got « ${wrong.join(", ")} » for ${chiffre}`,
      );
    if ([chiffre, ou, motif].some((cell) => cell.trim() === ""))
      throw new Error(
        `readAsks requires a figure, where to ask and why, got none for « ${chiffre} »`,
      );
    if (adresse !== "" && !ADDRESS.test(adresse))
      throw new Error(
        `readAsks requires an address of the web or an e-mail, got « ${adresse} » for ${chiffre}`,
      );
    if (ask.regions.length > 0 && sauf.length > 0)
      throw new Error(`readAsks requires « regions » or « sauf », got both for ${chiffre}`);
    return { chiffre, themes: ask.themes, regions: ask.regions, sauf, ou, adresse, note };
  });
}
