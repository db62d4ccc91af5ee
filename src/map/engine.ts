import {
  type FilterSpecification,
  Map as MapLibreMap,
  NavigationControl,
  setWorkerUrl,
  type MapMouseEvent,
} from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import {
  COVERAGE_SOURCE,
  COVERAGE_TINTS,
  coverageLayers,
  fillLayerOf,
  FIRST_STYLE,
  labelSourceOf,
  levelLayers,
  sourceOf,
} from "./layers";
import { TEXTURE_RATIO, textureOf } from "./textures";

// MapLibre 6 is an ES module whose worker Vite does not bundle by itself: without this line the
// production map stays blank, and the build says nothing.
setWorkerUrl(workerUrl);

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

/** Share of a side of the map that may be covered before framing ignores what covers it. */
const MAX_COVERED = 0.7;

/** Geometry of one level; feature ids are positions in the level. */
export interface LevelGeometry {
  readonly level: string;
  readonly outlinesUrl: string;
  /** Points with properties `nom` and `population`, as a collection or where to find it. */
  readonly names: GeoJSON.FeatureCollection<GeoJSON.Point> | string;
  readonly isFine: boolean;
}

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
  private readonly added = new Set<string>();
  /** Slots last sent to each level: only differences are sent again. */
  private readonly sent = new Map<string, Uint8Array>();
  private level: string | null = null;
  private accents: { readonly source: string; readonly ids: readonly number[] } | null = null;

  /** Throws when the browser has no WebGL: the caller then shows what works without it. */
  constructor(container: HTMLElement, coverageUrl: string, events: MapEvents) {
    this.events = events;
    this.map = new MapLibreMap({
      container,
      style: {
        ...FIRST_STYLE,
        sources: { [COVERAGE_SOURCE]: { type: "geojson", data: coverageUrl, tolerance: 0.2 } },
        layers: [...FIRST_STYLE.layers, ...coverageLayers()],
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
  showLevel(geometry: LevelGeometry): void {
    const { level } = geometry;
    void this.ready.then(() => {
      if (this.level !== null && this.level !== level) this.setVisible(this.level, false);
      if (this.added.has(level)) this.setVisible(level, true);
      else this.addLevel(geometry);
      this.level = level;
    });
  }

  private addLevel({ level, outlinesUrl, names, isFine }: LevelGeometry): void {
    this.added.add(level);
    this.map.addSource(sourceOf(level), {
      type: "geojson",
      data: outlinesUrl,
      maxzoom: 10,
      tolerance: 0.2,
      buffer: 16,
    });
    this.map.addSource(labelSourceOf(level), { type: "geojson", data: names, maxzoom: 12 });
    const { fills, marks } = levelLayers(level, isFine);
    const firstCoverage = coverageLayers()[0]?.id;
    for (const layer of fills) this.map.addLayer(layer, firstCoverage);
    for (const layer of marks) this.map.addLayer(layer);
  }

  private setVisible(level: string, isVisible: boolean): void {
    const { fills, marks } = levelLayers(level, false);
    for (const { id } of [...fills, ...marks]) {
      if (id.endsWith("-circles") && isVisible) continue;
      this.map.setLayoutProperty(id, "visibility", isVisible ? "visible" : "none");
    }
  }

  /** Colours every territory of a level; only the numbers that changed are sent. */
  paint(level: string, slots: Uint8Array): void {
    void this.ready.then(() => {
      const source = sourceOf(level);
      if (!this.map.getSource(source)) return;
      const previous = this.sent.get(level);
      for (let id = 0; id < slots.length; id++)
        if (slots[id] !== previous?.[id])
          this.map.setFeatureState({ source, id }, { slot: slots[id] });
      this.sent.set(level, slots);
    });
  }

  /** Draws counts as circles (radius in px), or removes them. */
  drawCircles(level: string, radii: Float32Array | null): void {
    void this.ready.then(() => {
      const layer = `${level}-circles`;
      if (!this.map.getLayer(layer)) return;
      this.map.setLayoutProperty(layer, "visibility", radii ? "visible" : "none");
      if (!radii) return;
      const source = labelSourceOf(level);
      for (let id = 0; id < radii.length; id++)
        this.map.setFeatureState({ source, id }, { radius: radii[id] });
    });
  }

  /** State of each outline of coverage, or null to hide coverage. */
  drawCoverage(statuses: Uint8Array | null, isTinted: boolean): void {
    void this.ready.then(() => {
      for (const { id } of coverageLayers()) {
        const isShown = statuses !== null && (isTinted || !COVERAGE_TINTS.includes(id));
        const visibility = isShown ? "visible" : "none";
        if (this.map.getLayoutProperty(id, "visibility") !== visibility)
          this.map.setLayoutProperty(id, "visibility", visibility);
      }
      statuses?.forEach((status, id) => {
        this.map.setFeatureState({ source: COVERAGE_SOURCE, id }, { status });
      });
    });
  }

  /** Outlines the chosen territory and the one under the pointer or the keyboard. */
  accent(level: string, selected: number | null, hovered: number | null): void {
    void this.ready.then(() => {
      const source = sourceOf(level);
      if (!this.map.getSource(source)) return;
      for (const id of this.accents?.ids ?? [])
        this.map.setFeatureState({ source: this.accents!.source, id }, { accent: 0 });
      if (hovered !== null) this.map.setFeatureState({ source, id: hovered }, { accent: 2 });
      if (selected !== null) this.map.setFeatureState({ source, id: selected }, { accent: 3.5 });
      const ids = [selected, hovered].filter((id) => id !== null);
      this.accents = { source, ids };
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

  /** Writes the names of these territories only. */
  nameOnly(level: string, positions: readonly number[]): void {
    void this.ready.then(() => {
      const layer = `${level}-names`;
      if (!this.map.getLayer(layer)) return;
      const filter = ["match", ["id"], [...positions], true, false] as FilterSpecification;
      this.map.setFilter(layer, positions.length > 0 ? filter : ["literal", false]);
    });
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

  isInView(lng: number, lat: number): boolean {
    return this.map.getBounds().contains([lng, lat]);
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
