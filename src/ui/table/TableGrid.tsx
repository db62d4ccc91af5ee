import {
  Fragment,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from "react";
import type { TableOrder, TableRow } from "@/domain/sheet/table-rows";
import type { ShownColumn } from "./columns";
import { rowAfterKey } from "./row-keys";
import { TableHeader } from "./TableHeader";
import { TableRowView } from "./TableRowView";
import { useRowWindow } from "./use-row-window";

interface Props {
  /** What the table lists, for a screen reader. */
  readonly label: string;
  /** Sorted and filtered. */
  readonly rows: readonly TableRow[];
  readonly columns: readonly ShownColumn[];
  readonly order: TableOrder;
  readonly selected: string | null;
  /** Codes marked as chosen, where several can be; else `selected` alone is. */
  readonly chosen: ReadonlySet<string> | null;
  readonly hovered: string | null;
  readonly onSort: (order: TableOrder) => void;
  readonly onSelect: (code: string) => void;
  readonly onHover: (code: string | null) => void;
}

/** Keeps the place of the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}

export function TableGrid(props: Props) {
  const { label, rows, columns, order, selected, chosen, hovered, onSelect, onHover } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const mustFocus = useRef(false);

  const positionOf = (code: string | null): number =>
    code === null ? -1 : rows.findIndex((row) => row.code === code);
  const tabStop = [active, selected].map(positionOf).find((position) => position >= 0) ?? 0;
  const virtualizer = useRowWindow(rows, tabStop, scroller, header);

  const reveal = useEffectEvent((code: string | null) => {
    const position = positionOf(code);
    if (position >= 0) virtualizer.scrollToIndex(position, { align: "auto" });
  });
  useEffect(() => reveal(selected), [selected]);

  useLayoutEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${tabStop}"]`);
    row?.focus({ preventScroll: true });
  }, [tabStop]);

  const onFocusRow = useCallback(
    (code: string) => {
      setActive(code);
      onHover(code);
    },
    [onHover],
  );

  const onKey = (event: KeyboardEvent) => {
    const room = (scroller.current?.clientHeight ?? 0) - (header.current?.offsetHeight ?? 0);
    const page = Math.max(1, Math.floor(room / virtualizer.options.estimateSize(0)) - 1);
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      const row = rows[tabStop];
      if (row) onSelect(row.code);
      return;
    }
    const target = rowAfterKey(event.key, tabStop, rows.length, page);
    if (target === null) return;
    event.preventDefault();
    if (target === tabStop) return;
    mustFocus.current = true;
    setActive(rows[target]!.code);
    virtualizer.scrollToIndex(target, { align: "auto" });
  };

  const items = virtualizer.getVirtualItems();
  const top = virtualizer.options.scrollMargin;
  return (
    // Focusable, so that the keyboard scrolls the columns too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={scroller} className="table-scroller" aria-label={label} tabIndex={0}>
      <table
        // Its rows are reached and chosen from the keyboard, which a plain table does not announce.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={chosen ? true : undefined}
        className={`table columns-${columns.length}`}
      >
        <colgroup>
          {columns.map(({ column }) => (
            <col key={column} className={`column-${column}`} />
          ))}
        </colgroup>
        <TableHeader ref={header} columns={columns} order={order} onSort={props.onSort} />
        <tbody>
          {items.map(({ index, key, start }, i) => {
            const row = rows[index]!;
            return (
              <Fragment key={key}>
                <Gap height={start - (items[i - 1]?.end ?? top)} />
                <TableRowView
                  row={row}
                  position={index}
                  columns={columns}
                  isSelected={chosen ? chosen.has(row.code) : row.code === selected}
                  isHovered={row.code === hovered}
                  isTabStop={index === tabStop}
                  onSelect={onSelect}
                  onHover={onHover}
                  onFocus={onFocusRow}
                  onKey={onKey}
                  measure={virtualizer.measureElement}
                />
              </Fragment>
            );
          })}
          <Gap height={virtualizer.getTotalSize() + top - (items.at(-1)?.end ?? top)} />
        </tbody>
      </table>
    </section>
  );
}
