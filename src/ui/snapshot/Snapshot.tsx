import { useMemo } from "react";
import type { Labels } from "@/domain/geography/labels";
import { mapName } from "@/domain/words/epci-name";
import { FRANCE } from "@/domain/geography/scope";
import { levelName } from "@/domain/words/level-name";
import type { Legend } from "@/map/legend";
import { OVERSEAS_INSETS } from "@/report/snapshot/overseas-insets";
import type { Bbox } from "@/geo/bbox";
import type { SnapshotPlace, SnapshotScene } from "@/report/snapshot/snapshot-scene";
import type { Zone } from "@/geo/projection";
import { useFile } from "../model/context";
import { outlineListTitles } from "../map/outline-titles";
import { groundSlots, isContractsAlone } from "../model/bare-ground";
import { drawnAreas } from "../model/drawn-areas";
import { today } from "../model/today";
import { joinedOutlines } from "../model/outline-titles";
import { useFiles } from "../model/use-files";
import type { MapModel } from "../model/use-map-model";
import { scopeName } from "../shell/StageHeader";
import { SnapshotDialog } from "./SnapshotDialog";

/** Projection of each overseas région; the rest of France is in Lambert-93. */
const OVERSEAS: Partial<Record<string, Zone>> = {
  "01": "971",
  "02": "972",
  "03": "973",
  "04": "974",
  "06": "976",
};

const METROPOLE: Bbox = [-5.2, 41.3, 9.65, 51.15];

function boundsOf(model: MapModel, labels: Labels): Bbox {
  if (model.etude.scope === FRANCE) return METROPOLE;
  const boxes = model.scope.map((position) => labels.boxes[position]!);
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}

function placesOf({ scope, territories, populations, etude }: MapModel, labels: Labels) {
  return scope.map((position): SnapshotPlace => {
    const nom = territories!.noms[position]!;
    const [lon, lat] = labels.points[position]!;
    return {
      position,
      nom: mapName(etude.level, nom),
      population: populations?.[position] ?? 0,
      lon,
      lat,
    };
  });
}

interface SnapshotProps {
  readonly model: MapModel;
  readonly legend: Legend;
  readonly labels: Labels | null;
  readonly onClose: () => void;
}

/** Gathers what the page of the image shows, then opens its dialog. */
export function Snapshot({ model, legend, labels, onClose }: SnapshotProps) {
  const { etude, territories, dated, thematic, column } = model;
  const outlines = useFiles(outlineListTitles(model));
  const ground = useFile("ground");
  const departements = useFile("outlines:departement");
  const contractAreas = useFile("contractAreas");
  const scene = useMemo((): SnapshotScene | null => {
    if (!territories || !labels || !dated || outlines.status !== "ready") return null;
    if (ground.status !== "ready" || departements.status !== "ready") return null;
    const isDrawn = etude.showsCoverage && contractAreas.status === "ready";
    const drawn = isDrawn ? drawnAreas(contractAreas.value, dated, model.inScope) : null;
    const subject = legend.indicator?.title ?? "Couverture par les contrats locaux de santé";
    const level = levelName(etude.level).by;
    return {
      title: subject,
      subtitle: `${scopeName(model)}, par ${level}${column ? `, ${column.year}` : ""}`,
      // A page never explains what it does not draw.
      legend: drawn ? legend : { ...legend, coverage: null },
      zone: OVERSEAS[etude.scope] ?? "metropole",
      bounds: boundsOf(model, labels),
      insets: etude.scope === FRANCE ? OVERSEAS_INSETS : [],
      territories: {
        features: joinedOutlines(Object.values(outlines.values)),
        slots: thematic?.slots ?? groundSlots(model),
        radii: thematic?.radii ?? null,
        places: placesOf(model, labels),
      },
      ground: { ...ground.value, departements: departements.value },
      coverage: drawn && {
        features: drawn.map(({ outline }) => outline),
        statuses: Uint8Array.from(drawn, ({ status }) => status),
        isTinted: isContractsAlone(model),
      },
      selected: model.selected,
      showsNames: true,
      sources: [],
      date: today(),
      fileWords: [
        scopeName(model),
        level,
        etude.indicator ?? "couverture",
        ...(column ? [String(column.year)] : []),
      ],
    };
  }, [
    model,
    legend,
    labels,
    outlines,
    ground,
    departements,
    contractAreas,
    territories,
    dated,
    thematic,
    column,
    etude,
  ]);
  const failed = [outlines, ground, departements, contractAreas].some(
    ({ status }) => status === "failed",
  );
  if (!scene || contractAreas.status === "loading")
    return failed ? null : <p className="visually-hidden">Préparation de l’image…</p>;
  return <SnapshotDialog scene={scene} onClose={onClose} />;
}
