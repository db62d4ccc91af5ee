import type { Bbox } from "@/geo/bbox";
import {
  type GeoJSONSource,
  Map as MapLibreMap,
  NavigationControl,
  prewarm,
  setWorkerUrl,
  type MapMouseEvent,
} from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { styleWith, type WholeStyle } from "./first-style";
import { fillLayerOf, FIRST_STYLE, MAX_ZOOM } from "./layers";
import { isWhole, type Scene } from "./scene";
import { changesTo, FIRST_HELD, type Change, type Held } from "./scene-changes";
import { TEXTURE_RATIO, textureOf } from "./textures";

export { prepareTextures } from "./textures";

// MapLibre 6 is an ES module whose worker Vite does not bundle by itself: without this line the
// production map stays blank, and the build says nothing.
setWorkerUrl(workerUrl);
// Workers start while the page is still being built.
prewarm();

export interface CameraPlace {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Around what is framed, pixels; more on the right, where the zoom buttons are. */
const MARGIN = { top: 20, right: 56, bottom: 20, left: 20 };

/** Share of the map, on each side, where a territory is too near the edge to be read. */
const EDGE = 0.12;

/** Share of a side of the map that may be covered before framing ignores what covers it. */
const MAX_COVERED = 0.7;

/** Why something is not drawn. */
export type MapProblem =
  | { readonly kind: "no-webgl"; readonly detail: string }
  | { readonly kind: "geometry-failed"; readonly file: string; readonly detail: string };

export interface MapEvents {
  readonly onHover: (position: number | null, at: { x: number; y: number }) => void;
  readonly onPick: (position: number | null) => void;
  /** The user moved the map (not the page). */
  readonly onMove: (place: CameraPlace) => void;
  /** The map has come nearer or farther, whoever moved it. */
  readonly onZoom: (zoom: number) => void;
  readonly onProblem: (problem: MapProblem) => void;
  /** What the map opened with is on screen, be it less than a whole scene; once. */
  readonly onOpened: () => void;
  /** The first whole scene is on screen; once. */
  readonly onSettled: () => void;
  /** The outlines of another level or scope are on screen. */
  readonly onOutlines: () => void;
}

const FRENCH = {
  "NavigationControl.ZoomIn": "Zoomer",
  "NavigationControl.ZoomOut": "Dézoomer",
  "Map.Title": "Carte",
};

/** How long the first map may wait for its last tile before it is drawn with those it has. */
const PATIENCE_MS = 1000;

/**
 * MapLibre whose first map is drawn once, with all of its tiles: a frame for each source and each
 * tile that arrives would draw all of those before it again, which a slow GPU does in place of the
 * rest of the page.
 */
class FirstWholeMap extends MapLibreMap {
  /** Sources of the first style that is opened, until their tiles are asked for. */
  private awaited: readonly string[] | null = null;
  private phase: "asking" | "waiting" | "drawn" = "drawn";

  /** To be called once, before the style is loaded. */
  openWhole(sources: readonly string[]): void {
    this.awaited = sources;
    this.phase = "asking";
    void this.once("style.load", () => setTimeout(() => this.drawFrom(), PATIENCE_MS));
  }

  private drawFrom(): void {
    if (this.phase === "drawn") return;
    this.phase = "drawn";
    this.triggerRepaint();
  }

  /** Asks for the tiles of all the sources at once, in a frame of their own which shows nothing. */
  private askForTiles(): void {
    if (!this.awaited?.every((id) => this.getSource(id)?.loaded())) return;
    this.awaited = null;
    // Within an event of the last source, which is not over.
    setTimeout(() => {
      if (this.phase === "drawn" || !this.style) return;
      this.redraw();
      this.phase = "waiting";
      this.triggerRepaint();
    });
  }

  override triggerRepaint(): void {
    // A lost context leaves no style to draw.
    if (this.phase === "drawn" || !this.style) super.triggerRepaint();
    else if (this.phase === "asking") this.askForTiles();
    else if (this.areTilesLoaded()) this.drawFrom();
  }
}

/**
 * The only file that calls MapLibre; it knows neither React nor the words of the field. It is given
 * scenes and sends what differs; a graphics context that was lost takes everything with it, and the
 * last scene is then drawn again from the first style on.
 */
export class MapEngine {
  private readonly map: FirstWholeMap;
  private readonly events: MapEvents;
  private scene: Scene;
  /** Null while there is no style to change: not loaded yet, or lost. */
  private held: Held | null = null;
  /** What the map that is being opened, or opened again, will hold once its style is loaded. */
  private opening: WholeStyle & { readonly held: Held };
  private isSettled = false;
  /** The outlines that the map was last asked to draw. */
  private drawn: Scene["geometry"] = null;

  /**
   * Opens with all that is known of a scene. Throws when the browser has no WebGL: the caller then
   * shows what works without it.
   */
  constructor(container: HTMLElement, events: MapEvents, scene: Scene) {
    this.events = events;
    this.scene = scene;
    this.opening = this.open();
    this.map = new FirstWholeMap({
      container,
      style: this.opening.style,
      // Tests do it, whatever the scene.
      validateStyle: false,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      keyboard: false,
      fadeDuration: 0,
      minZoom: 2,
      maxZoom: MAX_ZOOM,
      locale: FRENCH,
    });
    this.map.openWhole(Object.keys(this.opening.style.sources));
    this.map.touchZoomRotate.disableRotation();
    // The frame around the map takes the focus, with keys of its own.
    this.map.getCanvas().tabIndex = -1;
    this.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.listen();
  }

  private open(): MapEngine["opening"] {
    const { changes, held } = changesTo(FIRST_HELD, this.scene);
    return { ...styleWith(FIRST_STYLE, changes), held };
  }

  private listen(): void {
    this.map.on("style.load", () => {
      this.held = this.opening.held;
      for (const states of this.opening.states) this.setStates(states);
      this.show(this.scene);
    });
    void this.map.once("idle", () => this.events.onOpened());
    this.map.on("webglcontextlost", () => {
      this.held = null;
    });
    this.map.on("webglcontextrestored", () => this.replay());
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
    this.map.on("zoomend", () => this.events.onZoom(this.map.getZoom()));
    this.map.on("moveend", (event) => {
      if ("originalEvent" in event && event.originalEvent) this.reportMove();
    });
  }

  private reportMove(): void {
    const { lng, lat } = this.map.getCenter();
    this.events.onMove({ lng, lat, zoom: this.map.getZoom() });
  }

  private positionAt(event: MapMouseEvent): number | null {
    // Of the level of the scene only: positions of the one shown before would name others.
    const level = this.scene.geometry?.level;
    if (level === undefined || !this.held?.levels.has(level)) return null;
    const [hit] = this.map.queryRenderedFeatures(event.point, { layers: [fillLayerOf(level)] });
    return typeof hit?.id === "number" ? hit.id : null;
  }

  /** Shows a scene: only what differs from the one before is sent. */
  show(scene: Scene): void {
    this.scene = scene;
    if (!this.held) return;
    const { changes, held } = changesTo(this.held, scene);
    const isOther = scene.geometry !== null && scene.geometry !== this.drawn;
    for (const change of changes) this.make(change);
    this.held = held;
    // New colours are drawn at once, without waiting for the next frame.
    if (this.isSettled && changes.some(({ kind }) => kind === "set-states")) this.map.redraw();
    if (isOther) {
      this.drawn = scene.geometry;
      void this.map.once("idle", () => this.events.onOutlines());
    }
    if (this.isSettled || !isWhole(scene)) return;
    this.isSettled = true;
    void this.map.once("idle", () => this.events.onSettled());
  }

  /**
   * Draws the whole scene again, from an empty map on. MapLibre brings back the sources and layers
   * of a lost context, not the states of features nor what was asked meanwhile.
   */
  replay(): void {
    this.held = null;
    this.opening = this.open();
    this.map.setStyle(this.opening.style, { diff: false });
  }

  private make(change: Change): void {
    switch (change.kind) {
      case "add-source":
        return void this.map.addSource(change.source, change.content);
      case "add-layer":
        return void this.map.addLayer(change.layer, change.under);
      case "set-data":
        return void this.map.getSource<GeoJSONSource>(change.source)?.setData(change.data);
      case "set-states":
        return this.setStates(change);
      case "set-visibility": {
        const visibility = change.isVisible ? "visible" : "none";
        return void this.map.setLayoutProperty(change.layer, "visibility", visibility);
      }
    }
  }

  private setStates({ source, key, before, after }: Change & { kind: "set-states" }): void {
    for (let id = 0; id < after.length; id++)
      if (after[id] !== (before?.[id] ?? 0))
        this.map.setFeatureState({ source, id }, { [key]: after[id] });
  }

  /**
   * Frames a box beside what covers the lower left corner of the map (the legend): to its right or
   * above it, whichever shows the box larger.
   */
  frame([west, south, east, north]: Bbox, isAnimated: boolean, corner: PixelSize): void {
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

  moveTo({ lng, lat, zoom }: CameraPlace): void {
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

  remove(): void {
    this.map.remove();
  }
}
