import type { Ref } from "react";
import type { TableOrder } from "@/domain/sheet/table-rows";
import type { ShownColumn } from "./columns";

interface Props {
  readonly columns: readonly ShownColumn[];
  readonly order: TableOrder;
  readonly onSort: (order: TableOrder) => void;
  readonly ref: Ref<HTMLTableSectionElement>;
}

/** Names and codes are first read from A to Z, figures from the highest. */
const firstDirection = ({ isNumber }: ShownColumn): boolean => isNumber;

export function TableHeader({ columns, order, onSort, ref }: Props) {
  return (
    <thead ref={ref}>
      <tr aria-rowindex={1}>
        {columns.map((shown) => {
          const { column, label, detail, isNumber } = shown;
          const isSorted = column === order.column;
          const direction = order.descending ? "descending" : "ascending";
          const descending = isSorted ? !order.descending : firstDirection(shown);
          return (
            <th
              key={column}
              scope="col"
              className={isNumber ? "table-number" : undefined}
              {...(isSorted && { "aria-sort": direction })}
            >
              <button
                type="button"
                className="table-sort"
                onClick={() => onSort({ column, descending })}
              >
                <span>
                  {label}
                  <span className="table-arrow" aria-hidden="true">
                    {isSorted && (order.descending ? "\u00a0▼" : "\u00a0▲")}
                  </span>
                  {detail !== "" && <span className="table-detail">{detail}</span>}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
