import { readFileSync } from "node:fs";
import Flatbush from "flatbush";
import { decodeTopology, communeFeatures } from "../../src/geo/topology";
import { bbox } from "../../src/geo/bbox";
import { isInPolygon, planarArea } from "../../src/geo/ring";
import { readSites } from "./sites";
import { gzipSync, gunzipSync } from "node:zlib";
const dir = process.argv[2]!;
const g = communeFeatures(decodeTopology(JSON.parse(readFileSync(dir + "/communes.topojson", "utf8"))));
const sites = readSites(); const by = new Map(sites.map((s, i) => [s.code, i]));
const boxes = g.map((f) => f.geometry.coordinates.length ? bbox(f.geometry) : [0,0,0,0] as any);
const ix = new Flatbush(g.length); boxes.forEach((b) => ix.add(...b)); ix.finish();
let seed = 777; const rnd = () => { seed |= 0; seed = seed + 0x6D2B79F5 | 0; let t = Math.imul(seed ^ seed >>> 15, 1 | seed); t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t; return ((t ^ t >>> 14) >>> 0) / 4294967296; };
const off = JSON.parse(gunzipSync(readFileSync("/work/shared/mirror/geo/communes-cog2025.geojson.gz")).toString());
const r = { F: [0, 0, 0, 0], B: [0, 0, 0, 0] };
for (const f of off.features) {
  const i = by.get(f.properties.code); if (i === undefined) continue;
  const [w, s, e, n] = bbox(f.geometry); const B = sites[i]!.region === "53";
  const want = planarArea(f.geometry) * 1e4 * 0.8 * (B ? 1 : 0.1); let k = Math.floor(want) + (rnd() < want % 1 ? 1 : 0);
  while (k > 0) { const x = w + rnd() * (e - w), y = s + rnd() * (n - s); if (!isInPolygon(x, y, f.geometry)) continue; k--;
    const hit = ix.search(x, y, x, y).find((j) => isInPolygon(x, y, g[j]!.geometry));
    for (const z of B ? [r.F, r.B] : [r.F]) { z[0]!++; if (hit === undefined) z[3]!++; else { if (hit === i) z[1]!++; if (sites[hit]!.epci === sites[i]!.epci) z[2]!++; } } }
}
for (const [k, z] of Object.entries(r)) console.log(k, z[0], "commune", (z[1]! / z[0]! * 100).toFixed(2), "epci", (z[2]! / z[0]! * 100).toFixed(2), "out", (z[3]! / z[0]! * 100).toFixed(2));
for (const f of ["epci.geojson", "communes.topojson", "departements.geojson"]) console.log(f, gzipSync(readFileSync(dir + "/" + f), { level: 9 }).length);
