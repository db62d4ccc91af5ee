import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MapEngine, type MapEvents } from "@/map/engine";
import { NOTHING, type Scene } from "@/map/scene";
import { slotOfClass } from "@/map/slots";
import { FakeMap } from "./fake-map";
import { collection, sceneOf } from "./scene-samples";

vi.mock("maplibre-gl", async () => ({
  Map: (await import("./fake-map")).FakeMap,
  NavigationControl: Object,
  prewarm() {},
  setWorkerUrl() {},
}));
vi.mock("maplibre-gl/dist/maplibre-gl.css", () => ({}));
vi.mock("maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url", () => ({ default: "" }));

const events = {
  onHover: vi.fn<MapEvents["onHover"]>(),
  onPick: vi.fn<MapEvents["onPick"]>(),
  onMove: vi.fn<MapEvents["onMove"]>(),
  onZoom: vi.fn<MapEvents["onZoom"]>(),
  onProblem: vi.fn<MapEvents["onProblem"]>(),
  onOpened: vi.fn<MapEvents["onOpened"]>(),
  onSettled: vi.fn<MapEvents["onSettled"]>(),
  onOutlines: vi.fn<MapEvents["onOutlines"]>(),
};

let engine: MapEngine;
let map: FakeMap;

/** A map that opens with a scene, its style not loaded yet. */
function openWith(scene: Scene): void {
  engine = new MapEngine({} as HTMLElement, events, scene);
  map = FakeMap.last;
}

/** The same once what it opened with is drawn. */
function openDrawn(scene: Scene): void {
  openWith(scene);
  map.loadStyle();
  map.fire("idle");
}

beforeEach(() => {
  openDrawn(NOTHING_KNOWN);
  vi.clearAllMocks();
});

/** A scene none of whose files has come. */
const NOTHING_KNOWN = sceneOf("epci", { geometry: null, slots: null, names: null, coverage: null });

/** What the map was asked since the last time. */
function asked(): string[] {
  const { calls } = map;
  map.calls = [];
  return calls;
}

const epci = sceneOf("epci");
const communes = sceneOf("commune");
const orange = { ...epci, slots: Uint8Array.from(epci.slots!, () => slotOfClass("orange", 3, 1)) };

describe("the first frames", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    openWith(epci);
    map.hasSources = map.hasTiles = false;
    map.loadStyle();
  });
  afterEach(() => void vi.useRealTimers());

  test("tiles are asked for once every source is there, in one frame; the map waits for the last", () => {
    map.triggerRepaint();
    vi.advanceTimersByTime(10);
    expect([map.redraws, map.frames]).toEqual([0, 0]);
    map.hasSources = true;
    map.triggerRepaint();
    map.triggerRepaint();
    vi.advanceTimersByTime(10);
    map.triggerRepaint();
    expect([map.redraws, map.frames]).toEqual([1, 0]);
    map.hasTiles = true;
    map.triggerRepaint();
    expect([map.redraws, map.frames]).toEqual([1, 1]);
    map.hasTiles = false;
    map.triggerRepaint();
    expect(map.frames).toBe(2);
  });

  test("a tile, or a source, that does not come is not waited for longer than a second", () => {
    vi.advanceTimersByTime(999);
    expect(map.frames).toBe(0);
    vi.advanceTimersByTime(1);
    expect(map.frames).toBe(1);
    map.triggerRepaint();
    expect(map.frames).toBe(2);
  });

  test("a context lost meanwhile leaves nothing to wait for", () => {
    map.hasSources = true;
    map.triggerRepaint();
    map.loseContext();
    vi.advanceTimersByTime(2000);
    expect(map.redraws).toBe(0);
    expect(map.frames).toBeGreaterThan(0);
  });
});

test("a scene shown before the style is there is drawn once it is; the last one only", () => {
  openWith(NOTHING_KNOWN);
  engine.show(communes);
  engine.show(epci);
  expect(asked()).toEqual([]);
  map.loadStyle();
  expect(asked()).toContain("addSource niveau-epci");
  expect([...map.drawing.sources.keys()]).not.toContain("niveau-commune");
});

test("a map opens with its first scene in its style: nothing but states is asked of it", () => {
  openWith(epci);
  map.loadStyle();
  expect(asked()).toEqual([0, 1, 2, 3].map((id) => `setFeatureState niveau-epci ${id}`));
  expect(map.drawing).toEqual(drawnAlone(epci));
});

test("what is on screen first is told once, and is settled if it is whole", () => {
  openDrawn(epci);
  map.fire("idle");
  expect(events.onOpened).toHaveBeenCalledTimes(1);
  expect(events.onSettled).toHaveBeenCalledTimes(1);
  vi.clearAllMocks();
  openDrawn(NOTHING_KNOWN);
  expect(events.onOpened).toHaveBeenCalledTimes(1);
  expect(events.onSettled).not.toHaveBeenCalled();
});

test("a context lost while the map opens comes back whole", () => {
  openWith(epci);
  map.loadStyle();
  map.loseContext();
  map.fire("webglcontextrestored");
  map.loadStyle();
  map.fire("idle");
  expect(map.drawing).toEqual(drawnAlone(epci));
});

test("the same scene twice sends nothing", () => {
  engine.show(epci);
  asked();
  engine.show({ ...epci });
  expect(asked()).toEqual([]);
});

test("territories whose colour stays are not sent again, nor those outside, which have none", () => {
  engine.show(epci);
  const states = (calls: string[]) => calls.filter((call) => call.startsWith("setFeatureState"));
  // The last one is muted, as is a territory without any state.
  expect(states(asked())).toEqual([0, 1, 2, 3].map((id) => `setFeatureState niveau-epci ${id}`));
  engine.show({ ...epci, slots: epci.slots!.with(2, slotOfClass("orange", 3, 1)) });
  expect(states(asked())).toEqual(["setFeatureState niveau-epci 2"]);
});

test("a level shown again does not send its geometry again", () => {
  for (const scene of [epci, communes]) engine.show(scene);
  asked();
  engine.show(epci);
  expect(asked().filter((call) => !call.startsWith("visibility"))).toEqual([]);
});

/** What a map that was shown nothing but this scene holds. */
function drawnAlone(scene: Scene): FakeMap["drawing"] {
  const other = new MapEngine({} as HTMLElement, events, NOTHING_KNOWN);
  FakeMap.last.loadStyle();
  FakeMap.last.fire("idle");
  other.show(scene);
  return FakeMap.last.drawing;
}

test("a lost context is replayed whole, with what changed meanwhile", () => {
  const last = { ...orange, accents: collection({ width: 2 }), radii: Float32Array.of(3, 0, 1) };
  engine.show(epci);
  map.loseContext();
  asked();
  engine.show(communes);
  engine.show(last);
  expect(asked()).toEqual([]);
  map.fire("webglcontextrestored");
  map.loadStyle();
  expect(map.drawing).toEqual(drawnAlone(last));
});

test("levels shown before the loss are sent again when they come back", () => {
  for (const scene of [epci, communes]) engine.show(scene);
  map.loseContext();
  map.fire("webglcontextrestored");
  map.loadStyle();
  expect(map.drawing).toEqual(drawnAlone(communes));
  asked();
  engine.show(epci);
  expect(asked()).toContain("addSource niveau-epci");
});

test("the first map is settled once: whole, drawn, whatever is shown then", () => {
  engine.show({ ...epci, names: null });
  map.fire("idle");
  expect(events.onSettled).not.toHaveBeenCalled();
  engine.show(epci);
  expect(events.onSettled).not.toHaveBeenCalled();
  map.fire("idle");
  engine.show({ ...epci, coverage: NOTHING });
  map.fire("idle");
  expect(events.onSettled).toHaveBeenCalledTimes(1);
});

const hover = (): void => map.fire("mousemove", { point: { x: 1, y: 1 } });

test("the pointer is on the level of the scene, and on nothing while it is awaited or lost", () => {
  engine.show(epci);
  hover();
  expect(events.onHover).toHaveBeenLastCalledWith(1, { x: 1, y: 1 });
  // Position 1 of the EPCI that are still drawn is another commune: it must not lend its name.
  engine.show({ ...communes, geometry: null });
  hover();
  expect(events.onHover).toHaveBeenLastCalledWith(null, { x: 1, y: 1 });
  engine.show(communes);
  map.loseContext();
  hover();
  expect(events.onHover).toHaveBeenLastCalledWith(null, { x: 1, y: 1 });
  expect(map.asked).toEqual(["epci-fill"]);
});

test("outlines of another level or scope are told once they are on screen, colours are not", () => {
  engine.show(epci);
  map.fire("idle");
  engine.show(orange);
  map.fire("idle");
  expect(events.onOutlines).toHaveBeenCalledTimes(1);
  engine.show(communes);
  expect(events.onOutlines).toHaveBeenCalledTimes(1);
  map.fire("idle");
  expect(events.onOutlines).toHaveBeenCalledTimes(2);
});
