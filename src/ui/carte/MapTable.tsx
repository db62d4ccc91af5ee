import { useMemo } from "react";
import type { Legend } from "@/map/legend";
import { useServices } from "../model/context";
import { tableRowsOf } from "../model/table-rows-of";
import type { MapModel } from "../model/use-map-model";
import { scopeName } from "../shell/StageHeader";
import { TerritoryTable } from "../table/TerritoryTable";

export interface MapTableProps {
  readonly model: MapModel;
  readonly legend: Legend;
  readonly hovered: number | null;
  /** Codes of a choice of several; without it the territory of the study alone is marked. */
  readonly chosen?: ReadonlySet<string>;
  readonly onHover: (position: number | null) => void;
  readonly onPick: (position: number | null) => void;
}

/** The table of the map: same territories, same selection, by position instead of by code. */
export function MapTable(props: MapTableProps) {
  const { model, legend, hovered, onHover, onPick } = props;
  const { store } = useServices();
  const { etude, territories, selected } = model;
  const rows = useMemo(() => tableRowsOf(model), [model]);
  const codeAt = (position: number | null): string | null =>
    position === null ? null : (territories?.zoning.codes[position] ?? null);
  const positionOf = (code: string | null): number | null =>
    code === null ? null : (territories?.positionOf.get(code) ?? null);
  if (!model.atlas) return null;
  return (
    <TerritoryTable
      rows={rows}
      indicator={model.indicator}
      year={model.column?.year ?? null}
      level={etude.level}
      scopeLabel={scopeName(model)}
      populationYear={model.atlas.populationYear}
      selected={codeAt(selected)}
      {...(props.chosen && { chosen: props.chosen })}
      hovered={codeAt(hovered)}
      onSelect={(code) => onPick(positionOf(code))}
      onHover={(code) => onHover(positionOf(code))}
      onClose={() => store.getState().look({ tableOpen: false })}
      csvName={`atlas-cls_${etude.scope}_${etude.level}_${etude.indicator ?? "couverture"}.csv`}
      sources={[legend.indicator?.source, legend.coverage?.source].filter(
        (source) => source !== undefined,
      )}
    />
  );
}
