import { useId, useState } from "react";
import { PAIR_PROBLEMS, pairProblem, type Pair, type PairProblem } from "./cover-choices";

interface Props {
  readonly title: string;
  /** EPCI to choose from, by name. */
  readonly candidates: readonly { readonly unit: number; readonly nom: string }[];
  readonly nomOf: (unit: number) => string;
  readonly pairs: readonly Pair[];
  /** Pairs that say the contrary. */
  readonly opposed: readonly Pair[];
  readonly onChange: (pairs: readonly Pair[]) => void;
}

/** Pairs of EPCI that the user adds and removes. */
export function PairList({ title, candidates, nomOf, pairs, opposed, onChange }: Props) {
  const base = useId();
  const [ends, setEnds] = useState<Pair>([-1, -1]);
  const [problem, setProblem] = useState<PairProblem | null>(null);
  const add = () => {
    const found = pairProblem(ends, pairs, opposed);
    setProblem(found);
    if (found) return;
    onChange([...pairs, ends]);
    setEnds([-1, -1]);
  };
  const field = (at: 0 | 1, label: string) => (
    <div className="field">
      <label className="field-label" htmlFor={`${base}-${at}`}>
        {label}
      </label>
      <select
        id={`${base}-${at}`}
        className="input"
        value={ends[at]}
        onChange={({ target }) => {
          const unit = Number(target.value);
          setProblem(null);
          setEnds(at === 0 ? [unit, ends[1]] : [ends[0], unit]);
        }}
      >
        <option value={-1}>— choisir —</option>
        {candidates.map(({ unit, nom }) => (
          <option key={unit} value={unit}>
            {nom}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <details className="perimetre-choice">
      <summary>
        {title}
        {pairs.length > 0 && ` (${pairs.length})`}
      </summary>
      <ul className="perimetre-members">
        {pairs.map((pair) => {
          const names = `${nomOf(pair[0])} et ${nomOf(pair[1])}`;
          return (
            <li key={pair.join()}>
              <span>{names}</span>
              <button
                type="button"
                className="button button-plain"
                aria-label={`Retirer\u00a0: ${names}`}
                onClick={() => onChange(pairs.filter((known) => known !== pair))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {field(0, "Premier EPCI")}
      {field(1, "Second EPCI")}
      <button type="button" className="button small" disabled={ends.includes(-1)} onClick={add}>
        Ajouter la paire
      </button>
      <p role="status">{problem && PAIR_PROBLEMS[problem]}</p>
    </details>
  );
}
