import {
  type GeoJSONSource,
  type GeoJSONSourceSpecification,
  getWorkerCount,
  Map as MapLibreMap,
  NavigationControl,
  prewarm,
  setWorkerCount,
  setWorkerUrl,
  type MapMouseEvent,
} from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import {
  absenceLayerOf,
  ACCENT_LAYER,
  ACCENT_SOURCE,
  circleLayerOf,
  COVERAGE_LAYERS,
  COVERAGE_SOURCE,
  COVERAGE_TINT,
  fillLayerOf,
  FIRST_STYLE,
  labelSourceOf,
  levelLayers,
  sourceOf,
} from "./layers";
import { isAbsenceSlot } from "./slots";
import { TEXTURE_RATIO, textureOf } from "./textures";

// MapLibre 6 is an ES module whose worker Vite does not bundle by itself: without this line the
// production map stays blank, and the build says nothing.
setWorkerUrl(workerUrl);
// On two cores MapLibre would take one worker: outlines and names then wait for each other.
setWorkerCount(Math.max(2, getWorkerCount()));
// Workers start while the page is still being built.
prewarm();

/** West, south, east, north in WGS84 degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export interface Place {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Around what is framed, pixels; more on the right, where the zoom buttons are. */
const MARGIN = { top: 20, right: 56, bottom: 20, left: 20 };

/** Share of the map, on each side, where a territory is too near the edge to be read. */
const EDGE = 0.12;

/** Share of a side of the map that may be covered before framing ignores what covers it. */
const MAX_COVERED = 0.7;

/** Geometry of one level; feature ids are positions in the level. */
export interface LevelGeometry {
  readonly level: string;
  readonly outlinesUrl: string;
  /** Thousands of small territories. */
  readonly isFine: boolean;
}

/** Points of the territories to name, ids as in the level, properties `nom` and `population`. */
export type NamePoints = GeoJSON.FeatureCollection<GeoJSON.Point>;

/** Why something is not drawn. */
export type MapProblem =
  | { readonly kind: "no-webgl"; readonly detail: string }
  | { readonly kind: "geometry-failed"; readonly file: string; readonly detail: string };

export interface MapEvents {
  readonly onHover: (position: number | null, at: { x: number; y: number }) => void;
  readonly onPick: (position: number | null) => void;
  /** The user moved the map (not the page). */
  readonly onMove: (place: Place) => void;
  readonly onProblem: (problem: MapProblem) => void;
}

const NOTHING: GeoJSONSourceSpecification = {
  type: "geojson",
  data: { type: "FeatureCollection", features: [] },
};

const FRENCH = {
  "NavigationControl.ZoomIn": "Zoomer",
  "NavigationControl.ZoomOut": "Dézoomer",
  "Map.Title": "Carte",
};

/** The only file that calls MapLibre; it knows neither React nor the words of the field. */
export class MapEngine {
  private readonly map: MapLibreMap;
  private readonly ready: Promise<void>;
  private readonly events: MapEvents;
  /** Slots last sent to each level, and radii: only differences are sent again. */
  private readonly sentSlots = new Map<string, Uint8Array>();
  private readonly sentRadii = new Map<string, Float32Array>();
  private level: string | null = null;

  /** Throws when the browser has no WebGL: the caller then shows what works without it. */
  constructor(container: HTMLElement, events: MapEvents) {
    this.events = events;
    this.map = new MapLibreMap({
      container,
      style: {
        ...FIRST_STYLE,
        sources: { [COVERAGE_SOURCE]: NOTHING, [ACCENT_SOURCE]: NOTHING },
        layers: [...FIRST_STYLE.layers, ...COVERAGE_LAYERS, ACCENT_LAYER],
      },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      keyboard: false,
      fadeDuration: 0,
      minZoom: 2,
      maxZoom: 13,
      locale: FRENCH,
    });
    this.map.touchZoomRotate.disableRotation();
    // The frame around the map takes the focus, with keys of its own.
    this.map.getCanvas().tabIndex = -1;
    this.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.ready = new Promise((resolve) => void this.map.once("style.load", () => resolve()));
    this.listen();
  }

  private listen(): void {
    this.map.setMissingStyleImageResolver((id) => {
      const texture = textureOf(id);
      if (texture) this.map.addImage(id, texture, { pixelRatio: TEXTURE_RATIO });
    });
    this.map.on("error", (event) => {
      const file = "sourceId" in event ? String(event.sourceId) : "";
      this.events.onProblem({ kind: "geometry-failed", file, detail: event.error.message });
    });
    this.map.on("mousemove", (event) => this.events.onHover(this.positionAt(event), event.point));
    this.map.on("mouseout", (event) => this.events.onHover(null, event.point));
    this.map.on("click", (event) => this.events.onPick(this.positionAt(event)));
    this.map.on("moveend", (event) => {
      if ("originalEvent" in event && event.originalEvent) this.reportMove();
    });
  }

  private reportMove(): void {
    const { lng, lat } = this.map.getCenter();
    this.events.onMove({ lng, lat, zoom: this.map.getZoom() });
  }

  private positionAt(event: MapMouseEvent): number | null {
    if (!this.level || !this.map.getLayer(fillLayerOf(this.level))) return null;
    const [hit] = this.map.queryRenderedFeatures(event.point, {
      layers: [fillLayerOf(this.level)],
    });
    return typeof hit?.id === "number" ? hit.id : null;
  }

  /** Shows a level; its geometry is sent the first time only. */
  showLevel({ level, outlinesUrl, isFine }: LevelGeometry): void {
    void this.ready.then(() => {
      const previous = this.level;
      this.level = level;
      if (previous !== null && previous !== level) this.setVisible(previous, false);
      if (this.map.getSource(sourceOf(level))) return this.setVisible(level, true);
      this.map.addSource(sourceOf(level), {
        type: "geojson",
        data: outlinesUrl,
        maxzoom: 10,
        tolerance: 0.2,
        buffer: 16,
      });
      for (const layer of levelLayers(level, isFine).fills) this.map.addLayer(layer, COVERAGE_TINT);
    });
  }

  private setVisible(level: string, isVisible: boolean): void {
    const { fills, marks } = levelLayers(level, false);
    // Absences and circles come back with what they draw.
    const kept = [absenceLayerOf(level), circleLayerOf(level)];
    for (const { id } of [...fills, ...marks])
      if (!isVisible || !kept.includes(id)) this.setLayer(id, isVisible);
  }

  /** Changing the visibility of a layer draws its tiles again: only when it differs. */
  private setLayer(id: string, isVisible: boolean): void {
    const visibility = isVisible ? "visible" : "none";
    if (!this.map.getLayer(id)) return;
    if ((this.map.getLayoutProperty(id, "visibility") ?? "visible") !== visibility)
      this.map.setLayoutProperty(id, "visibility", visibility);
  }

  /** Writes the names of these territories, and no others. */
  showNames(level: string, names: NamePoints, isFine: boolean): void {
    void this.ready.then(() => {
      const source = this.map.getSource<GeoJSONSource>(labelSourceOf(level));
      if (source) return void source.setData(names);
      // Points need few tiles, unless there are thousands of them to lay out in each.
      const maxzoom = isFine ? 12 : 6;
      this.map.addSource(labelSourceOf(level), { type: "geojson", data: names, maxzoom });
      for (const layer of levelLayers(level, isFine).marks) this.map.addLayer(layer);
    });
  }

  /** Colours every territory of a level; only the numbers that changed are sent. */
  paint(level: string, slots: Uint8Array): void {
    void this.ready.then(() => {
      const source = sourceOf(level);
      if (!this.map.getSource(source)) return;
      const previous = this.sentSlots.get(level);
      for (let id = 0; id < slots.length; id++)
        if (slots[id] !== previous?.[id])
          this.map.setFeatureState({ source, id }, { slot: slots[id] });
      this.sentSlots.set(level, slots);
      this.setLayer(absenceLayerOf(level), slots.some(isAbsenceSlot));
    });
  }

  /** Draws counts as circles (radius in px), or removes them. */
  drawCircles(level: string, radii: Float32Array | null): void {
    void this.ready.then(() => {
      const source = labelSourceOf(level);
      if (!this.map.getSource(source)) return;
      this.setLayer(circleLayerOf(level), radii !== null);
      if (!radii) return;
      const previous = this.sentRadii.get(level);
      for (let id = 0; id < radii.length; id++)
        if (radii[id] !== (previous?.[id] ?? 0))
          this.map.setFeatureState({ source, id }, { radius: radii[id] });
      this.sentRadii.set(level, radii);
    });
  }

  /** Outlines of coverage, each with its `status`; none hides coverage. */
  drawCoverage(outlines: GeoJSON.FeatureCollection, isTinted: boolean): void {
    void this.ready.then(() => {
      this.setLayer(COVERAGE_TINT, isTinted);
      void this.map.getSource<GeoJSONSource>(COVERAGE_SOURCE)?.setData(outlines);
    });
  }

  /** Outlines of the chosen territory and of the one under the pointer, each with its `width`. */
  drawAccents(outlines: GeoJSON.FeatureCollection): void {
    void this.ready.then(() => {
      void this.map.getSource<GeoJSONSource>(ACCENT_SOURCE)?.setData(outlines);
    });
  }

  /**
   * Frames a box beside what covers the lower left corner of the map (the legend): to its right or
   * above it, whichever shows the box larger.
   */
  frame([west, south, east, north]: Box, isAnimated: boolean, corner: Size): void {
    const bounds: [number, number, number, number] = [west, south, east, north];
    const { clientWidth, clientHeight } = this.map.getContainer();
    const besideOrAbove = [
      { ...MARGIN, left: MARGIN.left + corner.width },
      { ...MARGIN, bottom: MARGIN.bottom + corner.height },
    ].filter(
      ({ top, right, bottom, left }) =>
        left + right < clientWidth * MAX_COVERED && top + bottom < clientHeight * MAX_COVERED,
    );
    // On a phone the legend may leave no room on either side: it is then ignored.
    const [best] = (besideOrAbove.length > 0 ? besideOrAbove : [MARGIN])
      .map((padding) => this.map.cameraForBounds(bounds, { padding, maxZoom: 10 }))
      .filter((camera) => camera !== undefined)
      .toSorted((a, b) => (b.zoom ?? 0) - (a.zoom ?? 0));
    if (!best) return;
    // What the user asked to see is where the map is left.
    if (isAnimated) this.map.once("moveend", () => this.reportMove());
    this.map.easeTo({ ...best, duration: isAnimated ? 400 : 0 });
  }

  moveTo({ lng, lat, zoom }: Place): void {
    this.map.jumpTo({ center: [lng, lat], zoom });
  }

  /** Moves by pixels or zooms, on behalf of the keyboard. */
  nudge(dx: number, dy: number, zoomBy: number): void {
    if (zoomBy !== 0) this.map.zoomTo(this.map.getZoom() + zoomBy, { duration: 0 });
    else this.map.panBy([dx, dy], { duration: 0 });
    this.reportMove();
  }

  /** True when a point is on the map and not at its very edge. */
  isInView(lng: number, lat: number): boolean {
    const { x, y } = this.map.project([lng, lat]);
    const { clientWidth, clientHeight } = this.map.getContainer();
    const isInside = (at: number, size: number): boolean =>
      at > size * EDGE && at < size * (1 - EDGE);
    return isInside(x, clientWidth) && isInside(y, clientHeight);
  }

  project(lng: number, lat: number): { x: number; y: number } {
    return this.map.project([lng, lat]);
  }

  resize(): void {
    this.map.resize();
  }

  /** Resolves when everything that was asked is on screen. */
  idle(): Promise<void> {
    return new Promise((resolve) => void this.map.once("idle", () => resolve()));
  }

  remove(): void {
    this.map.remove();
  }
}
