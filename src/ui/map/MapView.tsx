import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { Labels } from "@/domain/geography/labels";
import type { MapEngine, MapProblem, Place } from "@/map/engine";
import { bareSlots } from "@/map/thematic";
import type { Outline } from "@/state/library";
import { useAtlasState, useServices } from "../model/context";
import type { MapModel } from "../model/use-map-model";
import { legendSize } from "./legend-size";
import {
  useAccents,
  useContentKnown,
  useCoverageOutlines,
  useGeometry,
  useNames,
} from "./use-map-content";
import { METROPOLE, useScopeBox } from "./use-scope-box";

interface MapViewProps {
  readonly model: MapModel;
  readonly labels: Labels | null;
  readonly hovered: number | null;
  /** Outlines that the screen makes stand out, beside the chosen territory. */
  readonly accents?: readonly Outline[];
  readonly engine: RefObject<MapEngine | null>;
  readonly onHover: (position: number | null, at: { x: number; y: number } | null) => void;
  readonly onPick: (position: number | null) => void;
  readonly onProblem: (problem: MapProblem) => void;
  /** The first map is drawn. */
  readonly onSettled: () => void;
}

/** Mounts the map engine and tells it what the model says; holds nothing of its own. */
export function MapView(props: MapViewProps) {
  const { model, labels, hovered, engine } = props;
  const { etude, territories, thematic, scope } = model;
  const { level } = etude;
  const container = useRef<HTMLDivElement>(null);
  const [isMounted, setMounted] = useState(false);
  const { store } = useServices();
  const camera = useAtlasState(({ view }) => view.camera);
  const box = useScopeBox(model);
  const geometry = useGeometry(level);
  const names = useNames(model, labels);
  const coverage = useCoverageOutlines(model);
  const accents = useAccents(model, hovered, props.accents);
  const latest = useRef({ props, box });
  useEffect(() => {
    latest.current = { props, box };
  });
  // Mounted once, when what the first map needs has come or failed: each later arrival would draw
  // the whole map again.
  const isContentKnown = useContentKnown(model);
  const isReady = box !== null && isContentKnown;
  const framed = useRef<string | null>(null);

  const rememberMove = useCallback(
    (place: Place) => {
      const { history, look } = store.getState();
      look({ camera: { scope: history.present.scope, ...place } });
    },
    [store],
  );

  useEffect(() => {
    if (!isReady || !container.current) return;
    let isGone = false;
    const node = container.current;
    const report = (problem: MapProblem) => latest.current.props.onProblem(problem);
    void import("@/map/engine").then(
      (module) => {
        if (isGone) return;
        try {
          engine.current = new module.MapEngine(node, {
            onHover: (position, at) => latest.current.props.onHover(position, at),
            onPick: (position) => latest.current.props.onPick(position),
            onMove: rememberMove,
            onProblem: report,
          });
        } catch (error) {
          return report({ kind: "no-webgl", detail: String(error) });
        }
        const { history, view } = store.getState();
        if (view.camera?.scope === history.present.scope) engine.current.moveTo(view.camera);
        else engine.current.frame(latest.current.box ?? METROPOLE, false, legendSize());
        framed.current = history.present.scope;
        setMounted(true);
      },
      (error: unknown) => report({ kind: "geometry-failed", file: "carte", detail: String(error) }),
    );
    return () => {
      isGone = true;
      engine.current?.remove();
      engine.current = null;
      setMounted(false);
    };
  }, [isReady, store, engine, rememberMove]);

  useEffect(() => {
    if (isMounted && geometry) engine.current?.showLevel(geometry);
  }, [isMounted, geometry, engine]);

  const isFine = geometry?.isFine ?? false;
  useEffect(() => {
    if (isMounted && names) engine.current?.showNames(level, names, isFine);
  }, [isMounted, level, names, isFine, engine]);

  const count = territories?.zoning.codes.length ?? 0;
  const isShown = isMounted && geometry !== null && count > 0;
  useEffect(() => {
    if (isShown) engine.current?.paint(level, thematic?.slots ?? bareSlots(count, scope));
  }, [isShown, level, thematic, count, scope, engine]);

  const radii = thematic?.radii ?? null;
  useEffect(() => {
    if (isMounted && names) engine.current?.drawCircles(level, radii);
  }, [isMounted, level, names, radii, engine]);

  const isTinted = etude.indicator === null && thematic === null;
  useEffect(() => {
    if (isMounted && coverage) engine.current?.drawCoverage(coverage, isTinted);
  }, [isMounted, coverage, isTinted, engine]);

  useEffect(() => {
    if (isMounted) engine.current?.drawAccents(accents);
  }, [isMounted, accents, engine]);

  // Everything of the first map has been asked for: once it is drawn, the rest may load.
  const isAsked = isShown && names !== null && coverage !== null;
  useEffect(() => {
    if (!isAsked) return;
    void engine.current?.idle().then(() => {
      performance.mark("atlas:carte");
      latest.current.props.onSettled();
    });
  }, [isAsked, engine]);

  // Another scope is framed anew, unless the camera was left there (undo, link).
  useEffect(() => {
    if (!isMounted || !box || framed.current === etude.scope) return;
    framed.current = etude.scope;
    if (camera?.scope === etude.scope) engine.current?.moveTo(camera);
    else engine.current?.frame(box, false, legendSize());
  }, [isMounted, box, etude.scope, camera, engine]);

  useEffect(() => {
    if (!container.current) return;
    const observer = new ResizeObserver(() => {
      engine.current?.resize();
      // A map that nobody has moved keeps its région framed.
      const { history, view } = store.getState();
      const isMoved = view.camera?.scope === history.present.scope;
      if (!isMoved && latest.current.box)
        engine.current?.frame(latest.current.box, false, legendSize());
    });
    observer.observe(container.current);
    return () => observer.disconnect();
  }, [engine, store]);

  return <div ref={container} className="map-canvas" />;
}
