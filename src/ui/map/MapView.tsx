import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Labels } from "@/domain/atlas";
import { FIRST_ETUDE, FRANCE } from "@/domain/etude";
import type { Box, LevelGeometry, MapEngine, MapProblem, Place } from "@/map/engine";
import { namePoints } from "@/map/names";
import { bareSlots } from "@/map/thematic";
import { useAtlasState, useFile, useFileValue, useServices } from "../model/context";
import type { MapModel } from "../model/use-map-model";
import { legendSize } from "./legend-size";

/** Métropole: what « France entière » frames; overseas départements are reached by their région. */
const METROPOLE: Box = [-5.3, 41.2, 9.7, 51.2];

/** Bretagne, where the page opens: its map need not wait for any file. */
const FIRST_BOX: Box = [-5.2, 47.25, -0.95, 48.95];

const OUTLINES: Partial<Record<string, string>> = {
  epci: "epci",
  "bassin-de-vie": "bassins-de-vie",
  "zone-emploi": "zones-emploi",
  departement: "departements",
  region: "regions",
};

const address = (path: string): string => new URL(path, document.baseURI).href;

/** Box to frame for the scope; null until it is known. */
function useScopeBox(model: MapModel): Box | null {
  const file = useFile("labels:region");
  if (model.etude.scope === FRANCE || file.status === "failed") return METROPOLE;
  if (model.etude.scope === FIRST_ETUDE.scope) return FIRST_BOX;
  if (file.status !== "ready" || !model.atlas) return null;
  const position = model.atlas.regions.positionOf.get(model.etude.scope);
  return (position === undefined ? null : file.value.boxes[position]) ?? METROPOLE;
}

function useGeometry(model: MapModel, labels: Labels | null): LevelGeometry | null {
  const { territories, populations } = model;
  const { level } = model.etude;
  const communes = useFileValue(level === "commune" ? "communeLayers" : null);
  return useMemo(() => {
    if (level === "commune")
      return communes && { level, ...communes, names: communes.namesUrl, isFine: true };
    if (territories?.level !== level || !labels || !populations) return null;
    return {
      level,
      outlinesUrl: address(`geo/${OUTLINES[level]}.geojson`),
      names: namePoints(territories, labels, populations),
      isFine: false,
    };
  }, [level, territories, labels, populations, communes]);
}

interface MapViewProps {
  readonly model: MapModel;
  readonly labels: Labels | null;
  readonly hovered: number | null;
  readonly engine: RefObject<MapEngine | null>;
  readonly onHover: (position: number | null, at: { x: number; y: number } | null) => void;
  readonly onPick: (position: number | null) => void;
  readonly onProblem: (problem: MapProblem) => void;
  /** The first map is drawn. */
  readonly onSettled: () => void;
}

/** Mounts the map engine and tells it what the model says; holds nothing of its own. */
export function MapView(props: MapViewProps) {
  const { model, labels, hovered, engine, onProblem } = props;
  const { etude, territories, thematic, dated, scope, selected } = model;
  const container = useRef<HTMLDivElement>(null);
  const [isMounted, setMounted] = useState(false);
  const { store } = useServices();
  const camera = useAtlasState(({ view }) => view.camera);
  const box = useScopeBox(model);
  const geometry = useGeometry(model, labels);
  const latest = useRef(props);
  const latestBox = useRef(box);
  useEffect(() => {
    latest.current = props;
    latestBox.current = box;
  });
  const isFramed = box !== null;
  const framed = useRef<string | null>(null);

  const rememberMove = useCallback(
    (place: Place) => {
      const { history, look } = store.getState();
      look({ camera: { scope: history.present.scope, ...place } });
    },
    [store],
  );

  // Mounts once the scope has its frame: the map opens where it stays.
  useEffect(() => {
    if (!isFramed || !container.current) return;
    let isGone = false;
    const node = container.current;
    void import("@/map/engine").then(
      (module) => {
        if (isGone) return;
        const { history, view } = store.getState();
        try {
          engine.current = new module.MapEngine(node, address("geo/cls-perimetres.geojson"), {
            onHover: (position, at) => latest.current.onHover(position, at),
            onPick: (position) => latest.current.onPick(position),
            onMove: rememberMove,
            onProblem: (problem) => latest.current.onProblem(problem),
          });
          if (view.camera?.scope === history.present.scope) engine.current.moveTo(view.camera);
          else engine.current.frame(box ?? METROPOLE, false, legendSize());
          framed.current = history.present.scope;
          setMounted(true);
        } catch (error) {
          latest.current.onProblem({ kind: "no-webgl", detail: String(error) });
        }
      },
      (error: unknown) =>
        onProblem({ kind: "geometry-failed", file: "carte", detail: String(error) }),
    );
    return () => {
      isGone = true;
      engine.current?.remove();
      engine.current = null;
      setMounted(false);
    };
    // The box and the problem handler of the first frame are the ones that matter.
    // eslint-disable-next-line react/exhaustive-deps
  }, [isFramed, store, engine, rememberMove]);

  useEffect(() => {
    if (isMounted && geometry) engine.current?.showLevel(geometry);
    // Outlines of a level never change: the level alone decides.
    // eslint-disable-next-line react/exhaustive-deps
  }, [isMounted, geometry?.level, engine]);

  const count = territories?.zoning.codes.length ?? 0;
  const isShown = isMounted && geometry !== null && geometry.level === etude.level;
  useEffect(() => {
    if (!isShown || count === 0) return;
    engine.current?.paint(etude.level, thematic?.slots ?? bareSlots(count, scope));
    engine.current?.drawCircles(etude.level, thematic?.radii ?? null);
  }, [isShown, etude.level, thematic, count, scope, engine]);

  useEffect(() => {
    if (isShown) engine.current?.nameOnly(etude.level, scope);
  }, [isShown, etude.level, scope, engine]);

  const isTinted = etude.indicator === null;
  useEffect(() => {
    if (isMounted && dated)
      engine.current?.drawCoverage(etude.showsCoverage ? dated.atomStatuses : null, isTinted);
  }, [isMounted, dated, etude.showsCoverage, isTinted, engine]);

  // Everything of the first map has been asked for: once it is drawn, the rest may load.
  const isAsked = isShown && count > 0 && dated !== null;
  useEffect(() => {
    if (!isAsked) return;
    void engine.current?.idle().then(() => {
      performance.mark("atlas:carte");
      latest.current.onSettled();
    });
  }, [isAsked, engine]);

  useEffect(() => {
    if (isShown) engine.current?.accent(etude.level, selected, hovered);
  }, [isShown, etude.level, selected, hovered, engine]);

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
      if (!isMoved && latestBox.current)
        engine.current?.frame(latestBox.current, false, legendSize());
    });
    observer.observe(container.current);
    return () => observer.disconnect();
  }, [engine, store]);

  return <div ref={container} className="map-canvas" />;
}
