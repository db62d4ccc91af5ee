import { useId } from "react";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { Comparables } from "@/domain/diagnostic/comparables/comparables";
import type { ComparablesChoice } from "@/domain/diagnostic/notes/diagnostic-notes";
import { MAX_NEIGHBOURS, MIN_NEIGHBOURS } from "@/domain/diagnostic/notes/diagnostic-notes";
import { datedVariable, unusedWords } from "@/domain/diagnostic/comparables/variables-words";
import { chooseTerritory } from "@/domain/etude";
import { formatNumber, plural } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import { useServices } from "../../model/context";
import { useNotes } from "../notes/use-notes";

interface ChoiceProps {
  readonly comparables: Comparables;
  readonly choice: ComparablesChoice;
  readonly onChange: (choice: ComparablesChoice, burst?: string) => void;
}

function Choice({ comparables, choice, onChange }: ChoiceProps) {
  const countId = useId();
  const { offered } = comparables;
  const chosen = choice.variables ?? offered.map(({ id }) => id);
  const toggle = (id: string, isOn: boolean) => {
    const next = offered
      .map((each) => each.id)
      .filter((each) => (each === id ? isOn : chosen.includes(each)));
    onChange({ ...choice, variables: next.length === offered.length ? null : next });
  };
  return (
    <div className="diag-choice">
      <fieldset>
        <legend>Se ressembler par (aucune variable de santé)</legend>
        {offered.map((variable) => (
          <label key={variable.id} className="diag-check">
            <input
              type="checkbox"
              checked={chosen.includes(variable.id)}
              onChange={({ target }) => toggle(variable.id, target.checked)}
            />
            {datedVariable(variable)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label className="field-label" htmlFor={countId}>
          Nombre de territoires&nbsp;: {choice.count}
        </label>
        <input
          id={countId}
          type="range"
          min={MIN_NEIGHBOURS}
          max={MAX_NEIGHBOURS}
          value={choice.count}
          onChange={({ target }) =>
            onChange({ ...choice, count: Number(target.value) }, "comparables:nombre")
          }
        />
      </div>
    </div>
  );
}

function NeighbourTable({ diagnostic }: { readonly diagnostic: Diagnostic }) {
  const { store } = useServices();
  const { comparables, subject } = diagnostic;
  const { used, neighbours, level } = comparables;
  return (
    <div className="diag-scroll">
      <table className="diag-table">
        <caption>
          {plural(neighbours.length, "territoire comparable", "territoires comparables")}, du plus
          proche au plus lointain
        </caption>
        <thead>
          <tr>
            <th scope="col">{levelName(level).one}</th>
            <th scope="col">Distance</th>
            {used.map(({ variable }) => (
              <th key={variable.id} scope="col">
                {datedVariable(variable)}
                {variable.unit && <span className="soft"> ({variable.unit})</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="diag-own">
            <th scope="row">{subject.nom}</th>
            <td>0</td>
            {used.map(({ variable, own }) => (
              <td key={variable.id}>{formatNumber(own, variable.decimals)}</td>
            ))}
          </tr>
          {neighbours.map(({ code, nom, distance, values }) => (
            <tr key={code}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() => store.getState().change(chooseTerritory({ level, code }))}
                >
                  {nom}
                </button>
              </th>
              <td>{formatNumber(distance, 2)}</td>
              {used.map(({ variable }, at) => (
                <td key={variable.id}>{formatNumber(values[at]!, variable.decimals)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** « EPCI qui me ressemblent »: nearest neighbours, variables shown and chosen by the user. */
export function ComparablesTab({ diagnostic }: { readonly diagnostic: Diagnostic }) {
  const { notes, write } = useNotes(diagnostic.subject.key);
  const { comparables, profile, subject } = diagnostic;
  const { used, neighbours, incomplete, level } = comparables;
  const { many } = levelName(level);
  const isReference = profile.reference.kind === "comparables";
  return (
    <div className="diag-narrow">
      <h2>Territoires comparables</h2>
      <p className="diag-why">
        Les {many} de France qui ressemblent le plus au territoire par leur population et leurs
        conditions de vie. La santé n’entre pas dans le choix&nbsp;: on ne choisit pas ses
        comparaisons d’après le résultat. Distance&nbsp;: écart moyen en écarts-types, 0 pour un
        jumeau.
        {subject.level === "perimetre" &&
          " Un périmètre est comparé à des EPCI, ses membres exclus."}
      </p>
      <Choice
        comparables={comparables}
        choice={notes.comparables}
        onChange={(choice, burst) => write({ comparables: choice }, burst)}
      />
      {unusedWords(comparables).map((words) => (
        <p key={words} className="small">
          {words}
        </p>
      ))}
      {neighbours.length === 0 ? (
        <p>
          {used.length === 0
            ? "Cochez au moins une variable qui a une valeur pour ce territoire."
            : "Trop peu de variables ont une valeur ici pour chercher des territoires comparables\u00a0: comparez à la région et à la France."}
        </p>
      ) : (
        <>
          <p>
            <button
              type="button"
              className="button"
              aria-pressed={isReference}
              onClick={() => write({ reference: isReference ? null : "comparables" })}
            >
              {isReference
                ? "Revenir à la région pour la comparaison"
                : "Comparer tout le profil à ces territoires"}
            </button>
          </p>
          <NeighbourTable diagnostic={diagnostic} />
        </>
      )}
      {incomplete > 0 && (
        <p className="small soft">
          {plural(incomplete, "territoire écarté", "territoires écartés")}, faute d’une des
          variables.
        </p>
      )}
    </div>
  );
}
