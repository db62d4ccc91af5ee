import { readTable } from "./read-table";

/** Sources of the embedded files, for « À propos » and the exports. */
export function readSources() {
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
