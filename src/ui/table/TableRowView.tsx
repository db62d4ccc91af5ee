import { memo, type KeyboardEvent } from "react";
import type { TableRow } from "@/domain/sheet/table-rows";
import type { ShownColumn } from "./columns";

interface Props {
  readonly row: TableRow;
  /** Position in the sorted and filtered list. */
  readonly position: number;
  readonly columns: readonly ShownColumn[];
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  /** The one row that the Tab key reaches. */
  readonly isTabStop: boolean;
  readonly onSelect: (code: string) => void;
  readonly onHover: (code: string | null) => void;
  readonly onFocus: (code: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Measures the height, which depends on how the name wraps. */
  readonly measure: (element: HTMLTableRowElement | null) => void;
}

export const TableRowView = memo(function TableRowView(props: Props) {
  const { row, position, columns, isSelected, isHovered, isTabStop } = props;
  const { onSelect, onHover, onFocus, onKey, measure } = props;
  return (
    <tr
      ref={measure}
      data-index={position}
      data-hovered={isHovered || undefined}
      // The header is the first row.
      aria-rowindex={position + 2}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => onSelect(row.code)}
      onFocus={() => onFocus(row.code)}
      onBlur={() => onHover(null)}
      onMouseEnter={() => onHover(row.code)}
      onMouseLeave={() => onHover(null)}
      onKeyDown={onKey}
    >
      {columns.map(({ column, isNumber, show }) =>
        column === "nom" ? (
          <th key={column} scope="row">
            {show(row)}
          </th>
        ) : (
          <td key={column} className={isNumber ? "table-number" : undefined}>
            {show(row)}
          </td>
        ),
      )}
    </tr>
  );
});
