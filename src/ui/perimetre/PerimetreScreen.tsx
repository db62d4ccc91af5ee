import { useMemo, useRef, useState } from "react";
import { levelRow } from "@/domain/geography/level-table";
import type { Atlas } from "@/domain/geography/atlas";
import { openPerimetre } from "@/domain/group/perimetre";
import { bbox, unionOf } from "@/geo/bbox";
import { untinted } from "@/map/build-coverage-legend";
import type { MapEngine } from "@/map/engine";
import type { Outline } from "@/domain/geography/outline";
import { nameOfScope, regionOfScope } from "@/domain/geography/scope";
import { StudyFileButtons } from "../diagnostic/StudyFileButtons";
import { usePerimetreEdits } from "../group/use-perimetre-edits";
import { legendSize } from "../map/legend-size";
import { MapStage } from "../map/MapStage";
import { useAtlasState, useFileValue, useServices } from "../model/context";
import { useLabels } from "../model/use-labels";
import { useLegend } from "../model/use-legend";
import { TableDrawer } from "../carte/TableDrawer";
import { useHovered } from "../carte/use-hovered";
import { useMapProblem } from "../carte/use-map-problem";
import { ScopeAndLevel } from "./ScopeAndLevel";
import { SheetBar } from "../shell/SheetBar";
import { SidePanel } from "../shell/SidePanel";
import { isSmallScreen } from "../shell/small-screen";
import { PerimetreLegend } from "./PerimetreLegend";
import { PerimetreList } from "./PerimetreList";
import { PerimetreTotals } from "./PerimetreTotals";
import { PerimetreViews } from "./PerimetreViews";
import { NO_GROUPS } from "./solutions/shown-groups";
import { useCheck } from "./verification/use-check";
import { memberOutlines, usePerimetreMap } from "./use-perimetre-map";
import "./perimetre.css";

/** The région that the map shows, of today or of before 2016; null for the whole of France. */
function scopeRegion(scope: string, atlas: Atlas | null) {
  const [nom, ars] = atlas
    ? [nameOfScope(scope, atlas), regionOfScope(scope, atlas)]
    : [null, null];
  return nom === null || ars === null ? null : { code: scope, nom, ars };
}

/** Builds the territory of a contract: rules, money and exact alternatives at each click. */
export function PerimetreScreen() {
  const { store, outlinesAt } = useServices();
  const { look } = store.getState();
  const view = useAtlasState((state) => state.view);
  const atlas = useFileValue("atlas");
  const perimetres = useAtlasState(({ history }) => history.present.perimetres);
  const open = useAtlasState(({ history }) => openPerimetre(history.present));
  const edits = usePerimetreEdits(atlas);
  const check = useCheck(open, atlas);
  const [shown, setShown] = useState(NO_GROUPS);
  const [pointed, setPointed] = useState<readonly number[] | null>(null);
  const { model, highlight, chosen } = usePerimetreMap(open, shown, pointed);
  const { etude, territories } = model;
  const full = useLegend(model);
  // Members are filled, so the contracts lose their tint, as over an indicator.
  const legend = useMemo(
    () => ({ ...full, coverage: full.coverage && untinted(full.coverage) }),
    [full],
  );
  const labels = useLabels(etude.level);
  const engine = useRef<MapEngine | null>(null);
  const { hovered, setHovered } = useHovered(etude.level);
  const { problem, setProblem } = useMapProblem(etude.level);
  const [, setSettled] = useState(false);
  /** A sheet would hide what is framed. */
  const uncover = () => {
    if (isSmallScreen()) look({ controlsOpen: false, territoryOpen: false });
  };
  const frame = (framed: readonly Outline[]) => {
    uncover();
    const box = unionOf(framed.map(({ geometry }) => bbox(geometry)));
    if (box) engine.current?.frame(box, true, legendSize());
  };
  const pick = (position: number | null) => {
    const code = position === null ? undefined : territories?.zoning.codes[position];
    if (code !== undefined && levelRow(etude.level).canJoin)
      edits.toggle({ level: etude.level, code });
  };
  return (
    <>
      <SidePanel
        side="controls"
        label="Périmètres"
        isOpen={view.controlsOpen}
        onToggle={() => look({ controlsOpen: !view.controlsOpen })}
      >
        {atlas && (
          <>
            <PerimetreList
              atlas={atlas}
              perimetres={perimetres}
              open={open}
              edits={edits}
              onZoom={() => frame(highlight.outlines)}
            />
            <ScopeAndLevel atlas={atlas} level={etude.level} />
            <div className="perimetre-list">
              <StudyFileButtons nom={open?.nom ?? ""} />
            </div>
          </>
        )}
      </SidePanel>
      <main className="stage">
        <PerimetreTotals
          nom={open?.nom ?? null}
          check={check}
          hasMembers={open !== null && open.members.length > 0}
        />
        <SheetBar controls="Périmètres" territory="Analyse" />
        <h2 className="visually-hidden">Carte</h2>
        <MapStage
          model={model}
          labels={labels}
          legend={legend}
          legendHead={<PerimetreLegend nom={open?.nom ?? null} groups={shown} />}
          engine={engine}
          hovered={hovered}
          highlight={highlight}
          onHover={setHovered}
          onPick={pick}
          problem={problem}
          word={null}
          onProblem={setProblem}
          onSettled={() => setSettled(true)}
        />
        {view.tableOpen && (
          <TableDrawer
            model={model}
            legend={legend}
            hovered={hovered}
            chosen={chosen}
            onHover={setHovered}
            onPick={pick}
          />
        )}
      </main>
      <SidePanel
        side="territory"
        label="Analyse"
        isOpen={view.territoryOpen}
        onToggle={() => look({ territoryOpen: !view.territoryOpen })}
      >
        <PerimetreViews
          atlas={atlas}
          perimetre={open}
          perimetres={perimetres}
          check={check}
          edits={edits}
          region={scopeRegion(etude.scope, atlas)}
          onZoom={(members) => void memberOutlines(members, atlas, outlinesAt).then(frame)}
          onShow={setShown}
          onPoint={setPointed}
        />
      </SidePanel>
    </>
  );
}
