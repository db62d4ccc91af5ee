import { buildGeo } from "./build-geo";
console.time("geo");
buildGeo(process.argv[2] ?? "public/geo");
console.timeEnd("geo");
