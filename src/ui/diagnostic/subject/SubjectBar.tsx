import { useState } from "react";
import { chooseTerritory } from "@/domain/etude";
import { scopeHolding } from "@/domain/geography/holding";
import { gazetteerOf } from "@/domain/geography/gazetteer";
import type { TerritoryRef } from "@/domain/geography/territory";
import { useAtlasState, useFileValue, useServices } from "../../model/context";
import { TerritorySearch } from "../../search/TerritorySearch";
import { PerimetreEditor } from "./PerimetreEditor";

/** The région of the chosen territory becomes that of the map, which then shows it. */
function useChooseSubject(): (ref: TerritoryRef) => void {
  const { store } = useServices();
  const atlas = useFileValue("atlas");
  return (ref) => {
    const { history, change } = store.getState();
    const { scope } = history.present;
    const set = atlas && gazetteerOf({ atlas, zonages: null, names: null }).setOf(ref.level);
    const zone = set?.positionOf.get(ref.code);
    const shown =
      atlas && set && zone !== undefined ? scopeHolding(scope, set.zoning, zone, atlas) : scope;
    change({ ...chooseTerritory(ref), scope: shown });
  };
}

/** Chooses what the diagnostic is about: a territory by its name, or a perimeter. */
export function SubjectBar() {
  const choose = useChooseSubject();
  const open = useAtlasState(({ history }) => history.present.perimetre);
  const [isEditing, setEditing] = useState(false);
  return (
    <div className="diag-subject">
      <div className="diag-subject-row">
        <div className="diag-search">
          <TerritorySearch onChoose={(ref) => choose(ref)} />
        </div>
        <button
          type="button"
          className="button"
          aria-expanded={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          {open === null ? "Composer un périmètre…" : "Modifier le périmètre…"}
        </button>
      </div>
      {isEditing && <PerimetreEditor onClose={() => setEditing(false)} />}
    </div>
  );
}
