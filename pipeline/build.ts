import { parseArgs } from "node:util";
import { buildData } from "./data/build-data";
import { buildGeo } from "./geo/build-geo";

/** Builds `<out>/data`, then `<out>/geo`. */
function build(out: string): void {
  const { territories, contracts } = buildData(out);
  buildGeo(out, territories, contracts);
}

/** `npm run data [-- --out DIR]`: rebuilds everything that the page embeds. */
try {
  const { values } = parseArgs({ options: { out: { type: "string", default: "public" } } });
  build(values.out);
} catch (error) {
  console.error(`Construction arrêtée : ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
