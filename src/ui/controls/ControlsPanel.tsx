import { capitalised } from "@/domain/words/french";
import { Suspense } from "react";
import { lazyPart } from "../part/lazy-part";
import type { Etude } from "@/domain/etude";
import { hasOutlines } from "@/domain/geography/level-table";
import { isLevel, LEVELS } from "@/domain/geography/level";
import { levelName } from "@/domain/words/level-name";
import type { TerritoryRef } from "@/domain/geography/territory";
import { useServices } from "../model/context";
import type { MapModel } from "../model/use-map-model";
import { CoverageControls } from "./CoverageControls";
import { DeferredSearch } from "./DeferredSearch";
import { ScopeOptions } from "./ScopeOptions";
import "./controls.css";

/** Classes are cut for an indicator, and the first view has none. */
const ClassingControls = lazyPart(() =>
  import("./ClassingControls").then((module) => module.ClassingControls),
);

function ScopeControl({ model }: { readonly model: MapModel }) {
  const { store } = useServices();
  const { regions, etude } = model;
  return (
    <label className="field">
      <span className="field-label">Région</span>
      <select
        className="input"
        value={etude.scope}
        onChange={(event) => store.getState().change({ scope: event.target.value })}
      >
        <ScopeOptions regions={regions} />
      </select>
    </label>
  );
}

function LevelControl({ etude }: { readonly etude: Etude }) {
  const { store } = useServices();
  const { role } = levelName(etude.level);
  return (
    <label className="field">
      <span className="field-label">Niveau</span>
      <select
        className="input"
        value={etude.level}
        onChange={({ target }) => {
          if (isLevel(target.value)) store.getState().change({ level: target.value, year: null });
        }}
      >
        {LEVELS.filter(hasOutlines).map((level) => (
          <option key={level} value={level}>
            {capitalised(levelName(level).one)}
          </option>
        ))}
      </select>
      {role && <span className="field-label">{role}</span>}
    </label>
  );
}

interface ControlsPanelProps {
  readonly model: MapModel;
  /** The first map is drawn. */
  readonly isSettled: boolean;
  readonly onChoose: (ref: TerritoryRef) => void;
  readonly onOpenPicker: () => void;
}

/** What is shown, where, and how it is cut. */
export function ControlsPanel({ model, isSettled, onChoose, onOpenPicker }: ControlsPanelProps) {
  const { etude, indicator } = model;
  return (
    <div className="controls">
      <DeferredSearch isSettled={isSettled} onChoose={onChoose} />
      <ScopeControl model={model} />
      <LevelControl etude={etude} />
      <div className="field">
        <span className="field-label" id="indicator-label">
          Indicateur
        </span>
        <button
          type="button"
          className="button controls-indicator"
          aria-describedby="indicator-label"
          aria-haspopup="dialog"
          onClick={onOpenPicker}
        >
          <span>
            {etude.indicator === null ? "Couverture par les CLS" : (indicator?.label ?? "…")}
          </span>
          <span aria-hidden="true">▾</span>
        </button>
      </div>
      {indicator && model.thematic && (
        <Suspense>
          <ClassingControls model={model} indicator={indicator} />
        </Suspense>
      )}
      <CoverageControls model={model} />
    </div>
  );
}
