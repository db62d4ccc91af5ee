import { useId } from "react";
import { ORIENTATIONS, PAPER_FORMATS, type Paper } from "@/report/snapshot/page";
import { FORMAT_WORDS, ORIENTATION_WORDS } from "./snapshot-words";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({
  label,
  values,
  words,
  value,
  onChange,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="snapshot-choice">
      <legend className="field-label">{label}</legend>
      {values.map((option) => (
        <label key={option} className="snapshot-option">
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {words[option]}
        </label>
      ))}
    </fieldset>
  );
}

interface Props {
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
}

export function PaperChoice({ paper, onChange }: Props) {
  return (
    <>
      <Choice
        label="Format"
        values={PAPER_FORMATS}
        words={FORMAT_WORDS}
        value={paper.format}
        onChange={(format) => onChange({ ...paper, format })}
      />
      <Choice
        label="Orientation"
        values={ORIENTATIONS}
        words={ORIENTATION_WORDS}
        value={paper.orientation}
        onChange={(orientation) => onChange({ ...paper, orientation })}
      />
    </>
  );
}
