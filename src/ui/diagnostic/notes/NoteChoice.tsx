import { useId } from "react";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Heading under which it stands; choices of one heading follow each other. */
  readonly group?: string;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  /** Takes the whole width of its item. */
  readonly isWide?: boolean;
  readonly onChange: (value: string) => void;
}

function Options({ choices }: Pick<Props, "choices">) {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return groups.map((group) => {
    const options = choices
      .filter((choice) => choice.group === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ));
    return group === undefined ? (
      options
    ) : (
      <optgroup key={group} label={group}>
        {options}
      </optgroup>
    );
  });
}

/** One choice among some; a value of another study that is not among them is kept, and shown. */
export function NoteChoice({ label, hint, choices, value, isWide, onChange }: Props) {
  const id = useId();
  const isKnown = choices.some((choice) => choice.value === value);
  const all = isKnown ? choices : [...choices, { value, label: value }];
  return (
    <div className={isWide ? "note note-wide" : "note"}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="note-hint">
          {hint}
        </p>
      )}
      <select
        id={id}
        className="input"
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <Options choices={all} />
      </select>
    </div>
  );
}
