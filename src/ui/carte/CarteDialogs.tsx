import { Suspense } from "react";
import { lazyPart } from "../part/lazy-part";
import type { Labels } from "@/domain/geography/labels";
import type { Legend } from "@/map/legend";
import { useFileValue, useServices } from "../model/context";
import type { MapModel } from "../model/use-map-model";

const IndicatorPicker = lazyPart(() =>
  import("../indicator/IndicatorPicker").then((module) => module.IndicatorPicker),
);
const Snapshot = lazyPart(() => import("../snapshot/Snapshot").then((module) => module.Snapshot));

export type CarteDialog = "picker" | "snapshot";

interface CarteDialogsProps {
  readonly open: CarteDialog | null;
  readonly model: MapModel;
  readonly legend: Legend;
  readonly labels: Labels | null;
  readonly onClose: () => void;
}

/** Choice of the indicator, image of the map: loaded when first asked for. */
export function CarteDialogs({ open, model, legend, labels, onClose }: CarteDialogsProps) {
  const { store } = useServices();
  const { etude } = model;
  const catalogue = useFileValue(open === "picker" ? "catalogue" : null);
  return (
    <Suspense fallback={null}>
      {open === "picker" && catalogue && (
        <IndicatorPicker
          catalogue={catalogue}
          level={etude.level}
          current={etude.indicator}
          onPick={(indicator, level) =>
            store.getState().change({
              indicator,
              level,
              year: null,
              // Bounds typed for an indicator mean nothing for another.
              classing: { ...etude.classing, method: "quantile", bounds: [] },
            })
          }
          onClose={onClose}
        />
      )}
      {open === "snapshot" && (
        <Snapshot model={model} legend={legend} labels={labels} onClose={onClose} />
      )}
    </Suspense>
  );
}
