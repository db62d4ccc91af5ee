import { useMemo, useState, type ReactElement } from "react";
import type { Figure, FigureTable } from "./figure";
import "./figure.css";
import { FigureView } from "./FigureView";
import { typesetFigure } from "./typeset";

function TableView({
  id,
  table,
}: {
  readonly id: string;
  readonly table: FigureTable;
}): ReactElement {
  return (
    <div
      id={id}
      className="figure-table-box"
      role="region"
      aria-label={`Tableau : ${table.caption}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard
      tabIndex={0}
    >
      <table className="figure-table">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, i) => (
            <tr key={`${i} ${cells[0]}`}>
              <th scope="row">{cells[0]}</th>
              {cells.slice(1).map((cell, column) => (
                <td key={table.head[column + 1] ?? column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A figure with its title above, its source below, and its figures behind one key. */
export function FigureBlock({ figure: drawn }: { readonly figure: Figure }): ReactElement {
  const figure = useMemo(() => typesetFigure(drawn), [drawn]);
  const [isOpen, setIsOpen] = useState(false);
  const tableId = `${figure.id}-tableau`;
  return (
    <figure className="figure-block">
      <figcaption className="figure-title">{figure.title}</figcaption>
      <FigureView figure={figure} />
      <div className="figure-foot">
        <p className="figure-source">{figure.source}</p>
        <button
          type="button"
          className="button figure-key"
          aria-expanded={isOpen}
          aria-controls={tableId}
          onClick={() => setIsOpen(!isOpen)}
        >
          Tableau<span className="visually-hidden">{` : ${figure.title}`}</span>
        </button>
      </div>
      {isOpen && <TableView id={tableId} table={figure.table} />}
    </figure>
  );
}
