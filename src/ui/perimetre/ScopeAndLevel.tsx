import { useId } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import type { Level } from "@/domain/geography/level";
import { ScopeOptions } from "../controls/ScopeOptions";
import { useAtlasState, useServices } from "../model/context";

/** What the map of the builder shows: a région or France, its EPCI or its communes. */
export function ScopeAndLevel({ atlas, level }: { readonly atlas: Atlas; readonly level: Level }) {
  const { store } = useServices();
  const { change } = store.getState();
  const scope = useAtlasState(({ history }) => history.present.scope);
  const [scopeId, levelId] = [useId(), useId()];
  return (
    <div className="perimetre-list">
      <div className="field">
        <label className="field-label" htmlFor={scopeId}>
          Région de la carte
        </label>
        <select
          id={scopeId}
          className="input"
          value={scope}
          onChange={({ target }) => change({ scope: target.value })}
        >
          <ScopeOptions regions={atlas} />
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor={levelId}>
          Cliquer sur la carte des
        </label>
        <select
          id={levelId}
          className="input"
          value={level}
          onChange={({ target }) =>
            change({
              level: target.value === "commune" ? "commune" : "epci",
              indicator: null,
              year: null,
            })
          }
        >
          <option value="epci">EPCI</option>
          <option value="commune">communes</option>
        </select>
      </div>
    </div>
  );
}
