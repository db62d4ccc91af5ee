import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";

/**
 * APL 2023 of the départements (100: Mayotte has none) or EPCI (1,250), ascending.
 * DREES, `pipeline/figures`.
 */
export function aplValues(level: "departements" | "epci"): Float64Array {
  const file = new URL("../../../pipeline/figures/controles/apl-groupes.csv.gz", import.meta.url);
  const { data } = Papa.parse<Record<string, string>>(
    gunzipSync(readFileSync(file)).toString("utf8"),
    { header: true, skipEmptyLines: true },
  );
  const maille = level === "departements" ? "departement" : level;
  const texts = data
    .filter((row) => row["maille"] === maille)
    .map((row) => row["apl_mg_2023"]!)
    .filter((text) => text !== "");
  return Float64Array.from(texts, Number).sort();
}
