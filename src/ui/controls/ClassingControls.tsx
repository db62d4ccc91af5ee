import { useEffect, useRef, useState } from "react";
import { FRANCE } from "@/domain/geography/scope";
import type { Classing } from "@/domain/etude";
import { yearsAt } from "@/domain/indicator/availability-at";
import type { Indicator } from "@/domain/indicator/indicator";
import { CLASS_METHODS, type ClassMethod } from "@/stats/classes/class-limits";
import { useServices } from "../model/context";
import type { MapModel } from "../model/use-map-model";
import { boundsMessage } from "./bounds-message";
import { boundsText, editedBounds } from "./bounds-text";

const METHOD_NAMES: Record<ClassMethod, string> = {
  quantile: "Quantiles (effectifs égaux)",
  jenks: "Jenks (seuils naturels)",
  "equal-interval": "Amplitudes égales",
  manual: "Bornes manuelles",
};

const COUNTS = [3, 4, 5, 6, 7];

interface ClassingProps {
  readonly model: MapModel;
  readonly indicator: Indicator;
}

function YearControl({ model, indicator }: ClassingProps) {
  const { store } = useServices();
  const years = yearsAt(indicator, model.etude.level);
  if (years.length < 2) return null;
  return (
    <label className="field">
      <span className="field-label">Année</span>
      <select
        className="input"
        value={model.column?.year ?? ""}
        onChange={(event) => store.getState().change({ year: Number(event.target.value) })}
      >
        {years.toReversed().map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
}

/** Bounds as text: applied when the field is left or Enter is pressed, and only if they are right. */
function BoundsControl({ classing, onChange }: BoundsControlProps) {
  const input = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState("");
  const current = boundsText(classing.bounds);
  // The field is the user's until it is applied; undo and the method write it anew.
  useEffect(() => {
    if (input.current) input.current.value = current;
  }, [current]);
  const apply = () => {
    const text = input.current?.value ?? "";
    if (text === current) return;
    const parsed = editedBounds(text, classing.bounds);
    setMessage(parsed.ok ? "" : boundsMessage(parsed.problem));
    if (parsed.ok) onChange({ ...classing, bounds: parsed.value });
  };
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label className="field-label" htmlFor="bounds">
        Bornes, séparées par « ; »
      </label>
      <input
        id="bounds"
        className="input"
        ref={input}
        defaultValue={current}
        aria-invalid={message !== ""}
        aria-describedby="bounds-help"
        onBlur={apply}
      />
      <span id="bounds-help" className={message ? "field-error" : "field-label"} role="status">
        {message || "Par exemple : 0 ; 2,5 ; 4 ; 6"}
      </span>
    </form>
  );
}

interface BoundsControlProps {
  readonly classing: Classing;
  readonly onChange: (classing: Classing) => void;
}

/**
 * Year, method, number of classes. Counts are drawn as circles and need no class; an index has its
 * own three: under, within and over its band.
 */
export function ClassingControls({ model, indicator }: ClassingProps) {
  const { store } = useServices();
  const { classing, scope } = model.etude;
  const change = (patch: Partial<Classing>) =>
    store.getState().change({ classing: { ...classing, ...patch } });
  const choose = (method: ClassMethod) =>
    change({
      method,
      bounds: method === "manual" ? [...new Set(model.thematic?.classes?.bounds)] : [],
    });
  return (
    <>
      <YearControl model={model} indicator={indicator} />
      {indicator.kind === "rate" && indicator.judgedBeyond === null && (
        <fieldset className="controls-group">
          <legend className="field-label">Classes</legend>
          <select
            className="input"
            aria-label="Méthode de classement"
            value={classing.method}
            onChange={(event) => choose(event.target.value as ClassMethod)}
          >
            {CLASS_METHODS.map((method) => (
              <option key={method} value={method}>
                {METHOD_NAMES[method]}
              </option>
            ))}
          </select>
          {classing.method === "manual" ? (
            <BoundsControl classing={classing} onChange={change} />
          ) : (
            <label className="controls-inline">
              <span className="field-label">Nombre de classes</span>
              <select
                className="input"
                value={classing.count}
                onChange={(event) => change({ count: Number(event.target.value) })}
              >
                {COUNTS.map((count) => (
                  <option key={count}>{count}</option>
                ))}
              </select>
            </label>
          )}
          {scope !== FRANCE && classing.method !== "manual" && (
            <label className="controls-check">
              <input
                type="checkbox"
                checked={classing.over === "france"}
                onChange={(event) => change({ over: event.target.checked ? "france" : "scope" })}
              />
              <span>Bornes calculées sur toute la France</span>
            </label>
          )}
        </fieldset>
      )}
    </>
  );
}
