import type { CoverChoices } from "./cover-choices";
import { PairList } from "./PairList";

interface Props {
  readonly choices: CoverChoices;
  /** EPCI to cover, by position. */
  readonly candidates: readonly number[];
  /** Perimeters of the study made of EPCI alone. */
  readonly pinnable: readonly { readonly id: string; readonly nom: string }[];
  readonly nomOf: (unit: number) => string;
  readonly onChange: (choices: CoverChoices) => void;
}

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

function Checks<Value extends string | number>(props: {
  readonly title: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}) {
  const { title, choices, chosen, onChange } = props;
  return (
    <details className="perimetre-choice">
      <summary>
        {title}
        {chosen.length > 0 && ` (${chosen.length})`}
      </summary>
      {choices.map(({ value, label }) => (
        <label key={value} className="diag-check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          {label}
        </label>
      ))}
    </details>
  );
}

/** What a cover must keep, join, part and leave. */
export function CoverForm({ choices, candidates, pinnable, nomOf, onChange }: Props) {
  const set = (patch: Partial<CoverChoices>) => onChange({ ...choices, ...patch });
  const named = candidates
    .map((unit) => ({ unit, nom: nomOf(unit) }))
    .sort((a, b) => a.nom.localeCompare(b.nom, "fr"));
  const pairs = { candidates: named, nomOf };
  return (
    <>
      {pinnable.length > 0 && (
        <Checks
          title="Garder tels quels des périmètres de l’étude"
          choices={pinnable.map(({ id, nom }) => ({ value: id, label: nom || "Sans nom" }))}
          chosen={choices.pinned}
          onChange={(pinned) => set({ pinned })}
        />
      )}
      <PairList
        {...pairs}
        title="Ensemble"
        pairs={choices.together}
        opposed={choices.apart}
        onChange={(together) => set({ together })}
      />
      <PairList
        {...pairs}
        title="Jamais ensemble"
        pairs={choices.apart}
        opposed={choices.together}
        onChange={(apart) => set({ apart })}
      />
      <Checks
        title="Laisser des EPCI de côté"
        choices={named.map(({ unit, nom }) => ({ value: unit, label: nom }))}
        chosen={choices.excluded}
        onChange={(excluded) => set({ excluded })}
      />
    </>
  );
}
