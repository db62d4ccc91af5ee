import type { LayerSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";

function refuse(isRefused: boolean, what: string): void {
  if (isRefused) throw new Error(`FakeMap refuses ${what}`);
}

type Listener = (event: object) => void;

/** What a graphics context holds of a map. */
interface Drawing {
  readonly sources: Map<string, unknown>;
  readonly layers: Map<string, LayerSpecification>;
  readonly states: Map<string, object>;
}

const emptyDrawing = (): Drawing => ({ sources: new Map(), layers: new Map(), states: new Map() });

/**
 * The part of MapLibre's `Map` that the engine calls, without a GPU: it refuses what MapLibre
 * refuses, counts what it is asked, and loses everything with its context.
 */
export class FakeMap {
  static last: FakeMap;

  /** Calls that change what is drawn, in order. */
  calls: string[] = [];
  drawing = emptyDrawing();
  /** Layers on screen under the pointer, as `queryRenderedFeatures` was asked. */
  asked: string[] = [];
  private isStyleLoaded = false;
  /** Frames that were asked for, and those drawn at once. */
  frames = 0;
  redraws = 0;
  hasSources = true;
  hasTiles = true;
  private readonly listeners = new Map<string, Listener[]>();
  readonly touchZoomRotate = { disableRotation() {} };

  constructor({ style }: { style: StyleSpecification }) {
    FakeMap.last = this;
    this.setStyle(style);
  }

  setStyle({ sources, layers }: StyleSpecification): void {
    this.drawing = emptyDrawing();
    this.isStyleLoaded = false;
    for (const [id, source] of Object.entries(sources)) this.drawing.sources.set(id, source);
    for (const layer of layers) this.drawing.layers.set(layer.id, layer);
  }

  /** MapLibre reads a style in a later frame. */
  loadStyle(): void {
    this.isStyleLoaded = true;
    this.fire("style.load");
  }

  loseContext(): void {
    this.drawing = emptyDrawing();
    this.isStyleLoaded = false;
    this.fire("webglcontextlost");
  }

  fire(event: string, details: object = {}): void {
    for (const listener of this.listeners.get(event) ?? []) listener(details);
  }

  on(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  once(event: string, listener: Listener): void {
    const heard: Listener = (details) => {
      this.listeners.set(
        event,
        (this.listeners.get(event) ?? []).filter((known) => known !== heard),
      );
      listener(details);
    };
    this.on(event, heard);
  }

  private count(call: string): void {
    refuse(!this.isStyleLoaded, `${call} before the style is loaded`);
    this.calls.push(call);
  }

  addSource(id: string, source: unknown): void {
    this.count(`addSource ${id}`);
    refuse(this.drawing.sources.has(id), `source ${id} twice`);
    this.drawing.sources.set(id, source);
  }

  addLayer(layer: LayerSpecification, under?: string): void {
    this.count(`addLayer ${layer.id}`);
    refuse(this.drawing.layers.has(layer.id), `layer ${layer.id} twice`);
    refuse(under !== undefined && !this.drawing.layers.has(under), `a layer under ${under}`);
    this.drawing.layers.set(layer.id, layer);
  }

  /** Draws at once what was asked. */
  redraw(): void {
    refuse(!this.isStyleLoaded, "redraw before the style is loaded");
    this.redraws += 1;
  }

  get style(): object | undefined {
    return this.isStyleLoaded ? {} : undefined;
  }

  triggerRepaint(): void {
    this.frames += 1;
  }

  areTilesLoaded(): boolean {
    return this.hasTiles;
  }

  getSource(id: string) {
    return {
      loaded: () => this.hasSources,
      setData: (data: unknown) => {
        this.count(`setData ${id}`);
        refuse(!this.drawing.sources.has(id), `data for ${id}`);
        this.drawing.sources.set(id, { type: "geojson", data });
      },
    };
  }

  setFeatureState({ source, id }: { source: string; id: number }, state: object): void {
    this.count(`setFeatureState ${source} ${id}`);
    refuse(!this.drawing.sources.has(source), `a state of ${source}`);
    this.drawing.states.set(`${source} ${id}`, state);
  }

  setLayoutProperty(id: string, name: string, value: string): void {
    this.count(`${name} ${id} ${value}`);
    const layer = this.drawing.layers.get(id)!;
    const layout = { ...layer.layout, [name]: value };
    this.drawing.layers.set(id, { ...layer, layout });
  }

  queryRenderedFeatures(_point: unknown, { layers }: { layers: string[] }) {
    this.asked.push(...layers);
    return [{ id: 1 }];
  }

  getCanvas(): object {
    return {};
  }

  addControl(): void {}

  setMissingStyleImageResolver(): void {}
}
