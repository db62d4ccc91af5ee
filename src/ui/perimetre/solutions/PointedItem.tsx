import { useEffect, type ReactNode } from "react";

interface Props {
  /** EPCI that the line is about, by position. */
  readonly group: readonly number[];
  /** The pointer or the focus is on the line; null: it left. */
  readonly onPoint: (group: readonly number[] | null) => void;
  readonly children: ReactNode;
}

/** A line of a list whose group is outlined on the map while the line is pointed at. */
export function PointedItem({ group, onPoint, children }: Props) {
  // A line that goes away under the pointer is not left.
  useEffect(() => () => onPoint(null), [onPoint]);
  return (
    // The line itself does nothing: it shows what its button is about.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      onMouseEnter={() => onPoint(group)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(group)}
      onBlur={() => onPoint(null)}
    >
      {children}
    </li>
  );
}
