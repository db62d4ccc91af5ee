import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildData } from "./data/build-data";
import { printSizes, splitLabels, writeContractAreas } from "./data/geo-files";
import { buildGeo } from "./geo/build-geo";

/** Builds `<out>/data`, then `<out>/geo`. */
function build(out: string): void {
  const { territories, contracts } = buildData(out);
  const geo = join(out, "geo");
  buildGeo(geo);
  printSizes(geo, (name) => /^(etiquettes|cls-)/.test(name));
  splitLabels(geo);
  writeContractAreas(geo, contracts, territories);
}

/** `npm run data [-- --out DIR]`: rebuilds everything that the page embeds. */
try {
  const { values } = parseArgs({ options: { out: { type: "string", default: "public" } } });
  build(values.out);
} catch (error) {
  console.error(`Construction arrêtée : ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
