import { readTable } from "./read-table";

/** A source, with the files that hold its figures. */
export interface SourceRow {
  readonly id: string;
  readonly titre: string;
  readonly producteur: string;
  readonly url: string;
  readonly millesime: string;
  readonly licence: string;
  readonly fichiers: readonly string[];
}

/** Sources of the embedded files, for « À propos » and the exports. */
export function readSources(): SourceRow[] {
  const rows = readTable("sources.csv", [
    "id",
    "titre",
    "producteur",
    "url",
    "millesime",
    "licence",
    "fichiers",
  ]);
  return rows.map((row) => {
    const empty = Object.entries(row).find(([, text]) => text.trim() === "");
    if (empty) throw new Error(`readSources requires a ${empty[0]}, got none for ${row.id}`);
    if (!/^https?:\/\//.test(row.url))
      throw new Error(`readSources requires an http(s) url, got « ${row.url} » for ${row.id}`);
    return { ...row, fichiers: row.fichiers.split("|") };
  });
}
