import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildData } from "./data/build-data";
import { printSizes, splitLabels, writePerimeters } from "./data/geo-files";
import { buildGeo } from "./geo/build-geo";

/** `npm run data [-- --out DIR]`: rebuilds everything that the page embeds. */
const { values } = parseArgs({ options: { out: { type: "string", default: "public" } } });

const { territories, contracts } = buildData(values.out);
const geo = join(values.out, "geo");
buildGeo(geo);
printSizes(geo, (name) => /^(etiquettes|cls-)/.test(name));
splitLabels(geo);
writePerimeters(geo, contracts, territories);
