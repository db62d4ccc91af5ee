import { readTable } from "./read-table";
import type { Territories } from "./territories";

/** Contacts of the ARS: `delegations` by département, `sieges` by région. */
export function readArs(territories: Territories) {
  const rows = readTable("ars-contacts.csv", ["type", "code", "nom", "courriel", "source"]);
  for (const row of rows) {
    const codes =
      row.type === "delegation" ? territories.departements.codes : territories.regions.codes;
    if (!codes.includes(row.code) || (row.type !== "delegation" && row.type !== "siege"))
      throw new Error(`readArs requires a known territory, got ${row.type} ${row.code}`);
    if (!/^[^@\s]+@[^@\s]+\.[a-z]+$/.test(row.courriel))
      throw new Error(`readArs requires an e-mail address, got « ${row.courriel} »`);
  }
  const contact = ({ nom, courriel, source }: (typeof rows)[number]) => ({ nom, courriel, source });
  return {
    delegations: rows
      .filter((row) => row.type === "delegation")
      .map((row) => ({ departement: row.code, ...contact(row) })),
    sieges: rows
      .filter((row) => row.type === "siege")
      .map((row) => ({ region: row.code, ...contact(row) })),
  };
}
