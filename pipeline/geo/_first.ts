import { communeRings } from "./outlines";
import { readSites } from "./sites";
import { writeFileSync } from "node:fs";
const t = Date.now();
const s = readSites();
const r = communeRings(s);
console.log("empty", s.filter((x, i) => r[i]!.length === 0).map((x) => x.code), Date.now() - t, "ms");
console.log("vertices", r.reduce((a, b) => a + b.reduce((c, d) => c + d.length, 0), 0), "multi", s.filter((x, i) => r[i]!.length > 1).map((x,i) => x.code).join(" "));
writeFileSync("/tmp/rings.json", JSON.stringify(r));
