import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { decodeTopology, topologyFeatures, type LevelTopology } from "@/geo/topology";
import { BARE_ALL_FILE, BARE_ALL_QUERY, BARE_FILE, BARE_MARK } from "../marks";

setWorkerUrl(workerUrl);

// The address says where the map of the real page stands: `#left,top,width,height`.
const [left = 0, top = 0, width = 0, height = 0] = location.hash.slice(1).split(",").map(Number);
const container = document.getElementById("map")!;
Object.assign(container.style, {
  left: `${left}px`,
  top: `${top}px`,
  width: `${width}px`,
  height: `${height}px`,
});

/** The outlines that the real page draws first, decoded as it does. */
async function firstOutlines(): Promise<GeoJSON.FeatureCollection> {
  const response = await fetch(new URL(BARE_FILE, document.baseURI));
  const features = topologyFeatures(decodeTopology((await response.json()) as LevelTopology));
  return { type: "FeatureCollection", features };
}

// Those of all of France, as the page drew them up to version 0.3.0, come from a file.
const isAll = location.search === BARE_ALL_QUERY;
const data = isAll ? new URL(BARE_ALL_FILE, document.baseURI).href : await firstOutlines();

const map = new MapLibreMap({
  container,
  style: {
    version: 8,
    sources: {
      epci: { type: "geojson", data },
    },
    layers: [{ id: "epci", type: "fill", source: "epci", paint: { "fill-color": "#7a9" } }],
  },
  bounds: [-5.2, 47.25, -0.95, 48.95],
  fitBoundsOptions: { padding: 20 },
  attributionControl: false,
  fadeDuration: 0,
});
void map.once("idle", () => performance.mark(BARE_MARK));
