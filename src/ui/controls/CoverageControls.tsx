import { parseDay } from "@/domain/day";
import { formatDay } from "@/domain/words/french";
import { useServices } from "../model/context";
import type { MapModel } from "../model/use-map-model";

/** Whether coverage is drawn, and the day on which it is read. */
export function CoverageControls({ model }: { readonly model: MapModel }) {
  const { store } = useServices();
  const { etude, dated } = model;
  const recordedOn = dated?.register.recordedOn;
  const { change } = store.getState();
  return (
    <fieldset className="controls-group">
      <legend className="field-label">Contrats locaux de santé</legend>
      <label className="controls-check">
        <input
          type="checkbox"
          checked={etude.showsCoverage}
          onChange={(event) => change({ showsCoverage: event.target.checked })}
        />
        <span>Montrer la couverture sur la carte</span>
      </label>
      <label className="field">
        <span className="field-label">Situation au</span>
        <input
          type="date"
          className="input"
          min="2009-07-21"
          max="2040-12-31"
          value={dated?.day ?? ""}
          onChange={(event) => {
            const day = parseDay(event.target.value);
            if (day) change({ day: day === recordedOn ? null : day });
          }}
        />
      </label>
      {etude.day !== null && recordedOn && (
        <button type="button" className="button small" onClick={() => change({ day: null })}>
          Revenir au relevé du {formatDay(recordedOn)}
        </button>
      )}
    </fieldset>
  );
}
