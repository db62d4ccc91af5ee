import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { levelName } from "@/domain/level-name";
import type { MapEngine, MapProblem } from "@/map/engine";
import { ControlsPanel } from "./controls/ControlsPanel";
import { MapStage } from "./map/MapStage";
import { useAtlasState, useFile, useFileValue, useServices } from "./model/context";
import { useLabels } from "./model/use-labels";
import { useLegend } from "./model/use-legend";
import { useChoose } from "./model/use-choose";
import { useLocate } from "./model/use-locate";
import { useMapModel, type MapModel } from "./model/use-map-model";
import { scopeName, StageHeader } from "./shell/StageHeader";
import { SheetBar } from "./shell/SheetBar";
import { SidePanel } from "./shell/SidePanel";
import { tableRowsOf } from "./model/table-rows-of";

const TerritoryPanel = lazy(() =>
  import("./territory/TerritoryPanel").then((module) => ({ default: module.TerritoryPanel })),
);
const TerritoryTable = lazy(() =>
  import("./table/TerritoryTable").then((module) => ({ default: module.TerritoryTable })),
);
const IndicatorPicker = lazy(() =>
  import("./indicator/IndicatorPicker").then((module) => ({ default: module.IndicatorPicker })),
);
const Snapshot = lazy(() =>
  import("./snapshot/Snapshot").then((module) => ({ default: module.Snapshot })),
);

/** A word on the map while it waits, or when the indicator has nothing to show here. */
function mapWord(
  { etude, indicator, territories, thematic, column }: MapModel,
  areCommunesAwaited: boolean,
): string | null {
  if (areCommunesAwaited) return "Chargement des 34 875 communes…";
  if (!indicator || !territories) return null;
  const level = levelName(etude.level).by;
  const isOffered = indicator.availability.some((a) => a.level === etude.level);
  if (!isOffered)
    return `« ${indicator.label} » n’est pas publié par ${level}. Choisissez un autre niveau ou un autre indicateur.`;
  if (column && thematic?.values.length === 0)
    return `« ${indicator.label} » n’est publié pour aucun territoire affiché. Essayez une autre région ou un autre niveau.`;
  return null;
}

const NoTerritory = () => (
  <div className="panel-empty">
    <h2>Fiche du territoire</h2>
    <p>
      Cliquez un territoire sur la carte, ou cherchez une commune, un EPCI, un bassin, un
      département ou une région : sa population, son accès aux médecins, ses contrats et ses
      contacts s’afficheront ici.
    </p>
  </div>
);

/** The map, its table, its controls, and the sheet of the chosen territory. */
export function CarteScreen() {
  const { store } = useServices();
  const { change, look } = store.getState();
  const model = useMapModel();
  const { etude, territories } = model;
  const legend = useLegend(model);
  const labels = useLabels(etude.level);
  const engine = useRef<MapEngine | null>(null);
  const view = useAtlasState((state) => state.view);
  const [hovered, setHovered] = useState<number | null>(null);
  const [problem, setProblem] = useState<MapProblem | null>(null);
  const [isSettled, setSettled] = useState(false);
  const [dialog, setDialog] = useState<"picker" | "snapshot" | null>(null);
  const catalogue = useFileValue(dialog === "picker" ? "catalogue" : null);
  const hasMap = problem?.kind !== "no-webgl";
  const isTableOpen = view.tableOpen || !hasMap;
  const rows = useMemo(() => (isTableOpen ? tableRowsOf(model) : []), [isTableOpen, model]);
  const { status } = useFile(etude.level === "commune" ? "communeLayers" : null);
  const locate = useLocate(model.atlas, engine);
  const choose = useChoose(model, locate);

  const pick = (position: number | null) => {
    const code = position === null ? undefined : territories?.zoning.codes[position];
    if (code === undefined) return;
    change({ territory: { level: etude.level, code } });
    look({ territoryOpen: true });
  };
  const codeAt = (position: number | null): string | null =>
    position === null ? null : (territories?.zoning.codes[position] ?? null);

  return (
    <>
      <SidePanel
        side="controls"
        label="Réglages"
        isOpen={view.controlsOpen}
        onToggle={() => look({ controlsOpen: !view.controlsOpen })}
      >
        <ControlsPanel
          model={model}
          isSettled={isSettled}
          onChoose={choose}
          onOpenPicker={() => setDialog("picker")}
        />
      </SidePanel>
      <main className="stage">
        <StageHeader model={model} onSnapshot={() => setDialog("snapshot")} />
        <SheetBar />
        <MapStage
          model={model}
          labels={labels}
          legend={legend}
          engine={engine}
          hovered={hovered}
          onHover={setHovered}
          onPick={pick}
          problem={problem}
          word={mapWord(model, status === "loading")}
          onProblem={(what) => {
            setProblem(what);
            setSettled(true);
          }}
          onSettled={() => setSettled(true)}
        />
        {isTableOpen && (
          <div className="drawer">
            <Suspense fallback={<p className="small soft">Chargement du tableau…</p>}>
              <TerritoryTable
                rows={rows}
                indicator={model.indicator}
                year={model.column?.year ?? null}
                level={etude.level}
                scopeLabel={scopeName(model)}
                populationYear={model.atlas?.populationYear ?? 2023}
                selected={codeAt(model.selected)}
                hovered={codeAt(hovered)}
                onSelect={(code) => pick(territories?.positionOf.get(code) ?? null)}
                onHover={(code) =>
                  setHovered(code === null ? null : (territories?.positionOf.get(code) ?? null))
                }
                onClose={() => look({ tableOpen: false })}
                csvName={`atlas-cls_${etude.scope}_${etude.level}_${etude.indicator ?? "couverture"}.csv`}
                sources={[legend.indicator?.source, legend.coverage?.source].filter(
                  (source) => source !== undefined,
                )}
              />
            </Suspense>
          </div>
        )}
      </main>
      <SidePanel
        side="territory"
        label="Territoire"
        isOpen={view.territoryOpen}
        onToggle={() => look({ territoryOpen: !view.territoryOpen })}
      >
        <Suspense fallback={<p className="small soft">Chargement de la fiche…</p>}>
          {etude.territory ? (
            <TerritoryPanel onLocate={() => etude.territory && locate(etude.territory)} />
          ) : (
            <NoTerritory />
          )}
        </Suspense>
      </SidePanel>
      <Suspense fallback={null}>
        {dialog === "picker" && catalogue && (
          <IndicatorPicker
            catalogue={catalogue}
            level={etude.level}
            current={etude.indicator}
            onPick={(indicator, level) =>
              change({
                indicator,
                level,
                year: null,
                classing: { ...etude.classing, method: "quantile", bounds: [] },
              })
            }
            onClose={() => setDialog(null)}
          />
        )}
        {dialog === "snapshot" && (
          <Snapshot model={model} legend={legend} labels={labels} onClose={() => setDialog(null)} />
        )}
      </Suspense>
    </>
  );
}
