import { Suspense, useEffect, useRef, useState } from "react";
import { lazyPart } from "../part/lazy-part";
import { chooseTerritory } from "@/domain/etude";
import type { MapEngine } from "@/map/engine";
import { loadableOf } from "@/state/library";
import { ControlsPanel } from "../controls/ControlsPanel";
import { MapStage } from "../map/MapStage";
import { useOutlineFiles } from "../map/use-geometry";
import { useAtlasState, useServices } from "../model/context";
import { useChoose } from "../model/use-choose";
import { useLabels } from "../model/use-labels";
import { useLegend } from "../model/use-legend";
import { useLocate } from "../model/use-locate";
import { useMapModel } from "../model/use-map-model";
import { SheetBar } from "../shell/SheetBar";
import { SidePanel } from "../shell/SidePanel";
import { StageHeader } from "../shell/StageHeader";
import { CarteDialogs, type CarteDialog } from "./CarteDialogs";
import { mapWord } from "./map-word";
import { NoTerritory } from "./NoTerritory";
import { TableDrawer } from "./TableDrawer";
import { useHovered } from "./use-hovered";
import { useMapProblem } from "./use-map-problem";

const TerritoryPanel = lazyPart(() =>
  import("../territory/TerritoryPanel").then((module) => module.TerritoryPanel),
);

/** How long the rest of the page lets the first map load alone. */
const PATIENCE_MS = 6000;

/** The map, its table, its controls, and the sheet of the chosen territory. */
export function CarteScreen() {
  const { store, library } = useServices();
  const { change, look } = store.getState();
  const view = useAtlasState((state) => state.view);
  const model = useMapModel();
  const { etude, territories } = model;
  const legend = useLegend(model);
  const labels = useLabels(etude.level);
  const outlines = useOutlineFiles(model, null);
  const engine = useRef<MapEngine | null>(null);
  const locate = useLocate(model.atlas, engine);
  const choose = useChoose(model, locate);
  const { hovered, setHovered } = useHovered(etude.level);
  const { problem, setProblem } = useMapProblem(etude.level);
  const [isSettled, setSettled] = useState(false);
  // Whatever happens to the map, the rest does not wait for it any longer.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  // What the next gesture needs: the search, another région or level, a sheet.
  useEffect(() => {
    const { status } = loadableOf(library.contents.getState(), "atlas");
    // A failure has its notice, and waits for « Réessayer ».
    if (isSettled && status === "idle") library.request("atlas");
  }, [isSettled, library]);
  const [dialog, setDialog] = useState<CarteDialog | null>(null);

  const pick = (position: number | null) => {
    const code = position === null ? undefined : territories?.zoning.codes[position];
    if (code === undefined) return;
    change(chooseTerritory({ level: etude.level, code }));
    look({ territoryOpen: true });
  };

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
          word={mapWord(model, etude.level === "commune" && outlines.status === "loading")}
          onProblem={(what) => {
            setProblem(what);
            setSettled(true);
            // Without a map the table is the way to the territories.
            if (what.kind === "no-webgl") look({ tableOpen: true });
          }}
          onSettled={() => setSettled(true)}
        />
        {view.tableOpen && (
          <TableDrawer
            model={model}
            legend={legend}
            hovered={hovered}
            onHover={setHovered}
            onPick={pick}
          />
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
      <CarteDialogs
        open={dialog}
        model={model}
        legend={legend}
        labels={labels}
        onClose={() => setDialog(null)}
      />
    </>
  );
}
