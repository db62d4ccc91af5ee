import { Map as MapLibreMap, type ExpressionSpecification, type GeoJSONSource } from "maplibre-gl";
import { decodeTopology, topologyFeatures, type LevelTopology } from "@/geo/topology";
import { MapEngine, type MapEvents } from "@/map/engine";
import { FILL_COLOR } from "@/map/layers";
import { NOTHING, type NamePoints, type Scene } from "@/map/scene";
import { SLOT_COLORS, slotOfClass } from "@/map/slots";
import { METHODS, type Change, type Method } from "../marks";

const CLASSES = 5;
const FRANCE = { center: [2.3, 46.5] as [number, number], zoom: 5.1 };

/** A commune wide enough for its middle, 3 pixels from its border, to be read in a view of the whole country. */
const ARLES = { code: "13004", at: [4.715, 43.529] as [number, number] };

/** A map of the communes, and how to give each of them the colour of its slot. */
interface Painter {
  readonly map: MapLibreMap;
  readonly paint: (slots: Uint8Array) => void;
}

/** What the atlas does: the slots that changed are sent as feature-state. */
function openEngine(container: HTMLElement, features: GeoJSON.Feature[]): Painter {
  const outlines = JSON.stringify({ type: "FeatureCollection", features });
  const scene: Scene = {
    geometry: {
      level: "commune",
      outlines: URL.createObjectURL(new Blob([outlines])),
      isFine: true,
    },
    ground: null,
    slots: null,
    // A whole scene, without which the engine would not draw new colours at once.
    names: NOTHING as NamePoints,
    radii: null,
    coverage: NOTHING,
    isTinted: false,
    accents: NOTHING,
  };
  const events: MapEvents = {
    onHover() {},
    onPick() {},
    onMove() {},
    onZoom() {},
    onProblem: (problem) => console.error(problem),
    onOpened() {},
    onSettled() {},
    onOutlines() {},
  };
  const engine = new MapEngine(container, events, scene);
  return { map: engine["map"], paint: (slots) => engine.show({ ...scene, slots }) };
}

/** The reference: one fill layer, colours read from the properties of the features. */
function openPlain(container: HTMLElement, features: GeoJSON.Feature[]): Painter {
  const collection = (slots: Uint8Array): GeoJSON.FeatureCollection => ({
    type: "FeatureCollection",
    features: features.map((feature, id) => ({ ...feature, properties: { slot: slots[id] } })),
  });
  const [, , ...table] = FILL_COLOR as unknown as unknown[];
  const color = ["match", ["get", "slot"], ...table] as unknown as ExpressionSpecification;
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {
        communes: {
          type: "geojson",
          data: collection(slotsOf(features.length, 0)),
          maxzoom: 10,
          tolerance: 0.2,
          buffer: 16,
        },
      },
      layers: [
        {
          id: "communes",
          type: "fill",
          source: "communes",
          paint: { "fill-color": color, "fill-antialias": false },
        },
      ],
    },
    fadeDuration: 0,
  });
  return {
    map,
    paint: (slots) => map.getSource<GeoJSONSource>("communes")?.setData(collection(slots)),
  };
}

/** Slots of a turn: every commune changes from one turn to the next. */
const slotsOf = (count: number, turn: number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, id) =>
    slotOfClass("blue", CLASSES, (id * 7 + turn) % CLASSES),
  );

/** Colour at a place, `#rrggbb`; only right within the frame that drew it. */
function readColor(map: MapLibreMap, place: [number, number]): string {
  const canvas = map.getCanvas();
  const gl = canvas.getContext("webgl2");
  if (!gl) throw new Error("readColor requires WebGL 2, got none");
  const ratio = canvas.width / canvas.clientWidth;
  const { x, y } = map.project(place);
  const pixel = new Uint8Array(4);
  const bound = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  const [left, bottom] = [Math.round(x * ratio), canvas.height - 1 - Math.round(y * ratio)];
  gl.readPixels(left, bottom, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
  return `#${[...pixel.subarray(0, 3)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

const isNear = (a: string, b: string): boolean =>
  [1, 3, 5].every(
    (at) =>
      Math.abs(
        Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16),
      ) <= 2,
  );

function time({ map, paint }: Painter, slots: Uint8Array, watched: number): Promise<Change> {
  return new Promise((resolve) => {
    const start = performance.now();
    void map.once("idle", () => {
      const idle = performance.now() - start;
      const color = readColor(map, ARLES.at);
      const drawn = performance.now() - start;
      resolve({ idle, drawn, isRight: isNear(color, SLOT_COLORS[slots[watched]!]!) });
    });
    paint(slots);
  });
}

const method =
  METHODS.find((known) => location.hash === `#${known}`) ?? ("setData" satisfies Method);
const response = await fetch(new URL("geo/communes.topojson", document.baseURI));
const features = topologyFeatures(decodeTopology((await response.json()) as LevelTopology));
const watched = features.findIndex(({ properties }) => properties.code === ARLES.code);
const container = document.getElementById("map")!;
const painter = (method === "feature-state" ? openEngine : openPlain)(container, features);
painter.map.jumpTo(FRANCE);
await painter.map.once("idle");
let turn = 0;
window.change = () => time(painter, slotsOf(features.length, ++turn), watched);
