import { useId } from "react";
import { MAX_TEXT } from "@/domain/json/checked-value";
import type { NoteProps } from "./NoteField";
import { useBurst } from "./use-burst";

/** A text of one line. */
export function NoteLine({
  label,
  hint,
  warning,
  name,
  value,
  isWide,
  suggestions,
  onChange,
}: NoteProps & {
  /** Words proposed while typing; any other is permitted. */
  readonly suggestions?: readonly string[];
}) {
  const id = useId();
  const { next, end } = useBurst(name);
  const said = [hint && `${id}-hint`, warning && `${id}-warning`].filter(Boolean).join(" ");
  return (
    <div className={isWide ? "note note-wide" : "note"}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="note-hint">
          {hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        className="input"
        data-holds="study"
        maxLength={MAX_TEXT}
        autoComplete="off"
        list={suggestions && `${id}-list`}
        aria-describedby={said || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value, next(event.timeStamp))}
        onBlur={end}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      )}
      {warning && (
        <p id={`${id}-warning`} className="note-warning">
          {warning}
        </p>
      )}
    </div>
  );
}
