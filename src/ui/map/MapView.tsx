import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from "react";
import type { Labels } from "@/domain/geography/labels";
import type { MapEngine, MapProblem, CameraPlace } from "@/map/engine";
import type { Highlight } from "@/map/scene";
import { useAtlasState, useServices } from "../model/context";
import type { MapModel } from "../model/use-map-model";
import { legendSize } from "./legend-size";
import { withEngine } from "./load-engine";
import { useContentKnown, useScene } from "./use-map-content";
import { METROPOLE } from "./known-boxes";
import { useScopeBox } from "./use-scope-box";

interface MapViewProps {
  readonly model: MapModel;
  readonly labels: Labels | null;
  readonly hovered: number | null;
  readonly highlight: Highlight | null;
  readonly engine: RefObject<MapEngine | null>;
  readonly onHover: (position: number | null, at: { x: number; y: number } | null) => void;
  readonly onPick: (position: number | null) => void;
  readonly onProblem: (problem: MapProblem) => void;
  /** The first map is drawn. */
  readonly onSettled: () => void;
}

/** From this zoom on, the points that the light ground lacks are missed. */
const NEAR = 8;

/** Mounts the map engine, and hands it the scene of the model; holds nothing of its own. */
export function MapView(props: MapViewProps) {
  const { model, engine } = props;
  const { scope } = model.etude;
  const { store } = useServices();
  const container = useRef<HTMLDivElement>(null);
  const framed = useRef<string | null>(null);
  const [isMounted, setMounted] = useState(false);
  const camera = useAtlasState(({ view }) => view.camera);
  const [isNear, setNear] = useState(false);
  const scene = useScene(model, props.labels, props.hovered, props.highlight, isNear);
  const box = useScopeBox(model);
  // Mounted once, when what the first map needs has come or failed: each later arrival would draw
  // the whole map again.
  const isContentKnown = useContentKnown(model);
  const isReady = box !== null && isContentKnown;

  const onHover = useEffectEvent(props.onHover);
  const onPick = useEffectEvent(props.onPick);
  const onProblem = useEffectEvent(props.onProblem);
  const onSettled = useEffectEvent(() => {
    performance.mark("atlas:carte");
    props.onSettled();
  });
  const onMove = useEffectEvent((place: CameraPlace) =>
    store.getState().look({ camera: { scope, ...place } }),
  );
  // Where the camera was left in this scope (undo, link), or the scope itself.
  const frame = useEffectEvent(() => {
    framed.current = box && scope;
    if (camera?.scope === scope) engine.current?.moveTo(camera);
    else engine.current?.frame(box ?? METROPOLE, false, legendSize());
  });
  const open = useEffectEvent((Engine: typeof MapEngine, node: HTMLElement) => {
    const events = {
      onHover,
      onPick,
      onMove,
      onZoom: (zoom: number) => setNear((wasNear) => wasNear || zoom >= NEAR),
      onProblem,
      onOpened: () => void performance.mark("atlas:ouverte"),
      onSettled,
      onOutlines: () => void performance.mark("atlas:contours"),
    };
    return new Engine(node, events, scene);
  });
  // Before the page is painted: the GPU, busy with the page, would make the map wait for it.
  useLayoutEffect(() => {
    const node = container.current;
    if (!isReady || !node) return;
    let isGone = false;
    withEngine(
      ({ MapEngine: Engine }) => {
        if (isGone) return;
        try {
          engine.current = open(Engine, node);
        } catch (error) {
          return onProblem({ kind: "no-webgl", detail: String(error) });
        }
        frame();
        setMounted(true);
      },
      (error) => onProblem({ kind: "geometry-failed", file: "carte", detail: String(error) }),
    );
    return () => {
      isGone = true;
      engine.current?.remove();
      engine.current = null;
      setMounted(false);
    };
  }, [isReady, engine]);

  useEffect(() => {
    if (isMounted) engine.current?.show(scene);
  }, [isMounted, scene, engine]);

  const isFramable = isMounted && box !== null;
  useEffect(() => {
    if (isFramable && framed.current !== scope) frame();
  }, [isFramable, scope]);

  const resize = useEffectEvent(() => {
    engine.current?.resize();
    // A map that nobody has moved keeps its région framed.
    if (box && camera?.scope !== scope) engine.current?.frame(box, false, legendSize());
  });
  useEffect(() => {
    if (!container.current) return;
    const observer = new ResizeObserver(() => resize());
    observer.observe(container.current);
    return () => observer.disconnect();
  }, []);

  return <div ref={container} className="map-canvas" />;
}
