import { useId } from "react";
import { MAX_TEXT } from "@/domain/json/checked-value";
import { useBurst } from "./use-burst";

export interface NoteProps {
  readonly label: string;
  /** One line of help under the label. */
  readonly hint?: string;
  /** What is worth a second look, under the field. */
  readonly warning?: string | null;
  /** Distinguishes the field from the others of the study. */
  readonly name: string;
  readonly value: string;
  /** Takes the whole width of its item. */
  readonly isWide?: boolean;
  readonly onChange: (value: string, burst: string) => void;
}

/** Characters of a line of the field, about; browsers that size a field by its text do better. */
const LINE = 80;
const MOST_ROWS = 24;

function rowsOf(value: string, fewest: number): number {
  let rows = 0;
  for (const line of value.split("\n", MOST_ROWS))
    rows += Math.max(1, Math.ceil(line.length / LINE));
  return Math.min(MOST_ROWS, Math.max(fewest, rows));
}

/** A text of several lines, which grows with what is written in it. */
export function NoteField({
  label,
  hint,
  warning,
  name,
  value,
  onChange,
  rows = 3,
}: NoteProps & { readonly rows?: number }) {
  const id = useId();
  const { next, end } = useBurst(name);
  const said = [hint && `${id}-hint`, warning && `${id}-warning`].filter(Boolean).join(" ");
  return (
    <div className="note note-wide">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="note-hint">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        className="input note-text"
        data-holds="study"
        maxLength={MAX_TEXT}
        rows={rowsOf(value, rows)}
        style={{ minHeight: `${rows * 1.4 + 0.6}em` }}
        aria-describedby={said || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value, next(event.timeStamp))}
        onBlur={end}
      />
      {warning && (
        <p id={`${id}-warning`} className="note-warning">
          {warning}
        </p>
      )}
    </div>
  );
}
