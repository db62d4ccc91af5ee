import { useMemo, useState } from "react";
import type {
  CommuneFigures as Table,
  TablePlace,
} from "@/domain/diagnostic/communes/commune-tables";
import { sortPlaces, type PlaceOrder } from "@/domain/diagnostic/communes/sort-places";
import {
  cellWords,
  columnHead,
  placeName,
  TABLE_TITLES,
} from "@/domain/diagnostic/words/commune-words";
import { formatNumber, plural } from "@/domain/words/french";
import { frenchSpaces } from "@/report/diagnostic/french-spaces";

interface Props {
  readonly table: Table;
  /** Legal year of the inhabitants. */
  readonly populationYear: number;
  /** Are the communes of several EPCI? */
  readonly hasEpci: boolean;
}

/** Lines drawn at first: a région has thousands of communes. */
const FIRST_LINES = 400;

const BY_NAME: PlaceOrder = { by: "nom", descending: false };

function Head({
  head,
  by,
  order,
  onSort,
}: {
  readonly head: string;
  readonly by: PlaceOrder["by"];
  readonly order: PlaceOrder;
  readonly onSort: (order: PlaceOrder) => void;
}) {
  const isSorted = order.by === by;
  // Names from A to Z, figures from the lowest: the communes to look at first.
  const next = isSorted ? !order.descending : by === "people";
  return (
    <th
      scope="col"
      className={by === "epci" ? "inside-epci" : undefined}
      {...(isSorted && { "aria-sort": order.descending ? "descending" : "ascending" })}
    >
      <button
        type="button"
        className="inside-sort"
        onClick={() => onSort({ by, descending: next })}
      >
        {head}
        <span aria-hidden="true">{isSorted && (order.descending ? "\u00a0▼" : "\u00a0▲")}</span>
      </button>
    </th>
  );
}

function Line({
  place,
  table,
  hasEpci,
}: Pick<Props, "table" | "hasEpci"> & { readonly place: TablePlace }) {
  return (
    <tr data-kind={place.kind}>
      <th scope="row">{placeName(place)}</th>
      {hasEpci && <td className="inside-epci">{place.epci}</td>}
      <td>{place.population === null ? "" : formatNumber(place.population)}</td>
      {table.columns.map((column, at) => (
        <td key={column.indicator.id}>{cellWords(place.measures[at]!, column, place)}</td>
      ))}
    </tr>
  );
}

/** The communes of the subject by name, with what is known of each, sorted as asked. */
export function CommuneTable({ table, populationYear, hasEpci }: Props) {
  const [order, setOrder] = useState(BY_NAME);
  const [isWhole, setWhole] = useState(false);
  const { communes, beside, columns } = table;
  const sorted = useMemo(() => sortPlaces(communes, order), [communes, order]);
  const shown = isWhole ? sorted : sorted.slice(0, FIRST_LINES);
  const head = { order, onSort: setOrder };
  return (
    <>
      <div
        className="diag-scroll inside-scroll"
        role="region"
        aria-label={`${TABLE_TITLES[table.table]}, par commune`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keys
        tabIndex={0}
      >
        <table className="diag-table inside-table">
          <caption>
            {TABLE_TITLES[table.table]}&nbsp;: {plural(communes.length, "commune", "communes")}
          </caption>
          <thead>
            <tr>
              <Head head="Commune" by="nom" {...head} />
              {hasEpci && <Head head="EPCI" by="epci" {...head} />}
              <Head head={`Habitants ${populationYear}`} by="people" {...head} />
              {columns.map((column, at) => (
                <Head
                  key={column.indicator.id}
                  head={frenchSpaces(columnHead(column))}
                  by={at}
                  {...head}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((place) => (
              <Line key={place.code} place={place} table={table} hasEpci={hasEpci} />
            ))}
          </tbody>
          <tfoot>
            {beside.map((place) => (
              <Line
                key={`${place.kind}:${place.code}`}
                place={place}
                table={table}
                hasEpci={hasEpci}
              />
            ))}
          </tfoot>
        </table>
      </div>
      {shown.length < sorted.length && (
        <p>
          <button type="button" className="button" onClick={() => setWhole(true)}>
            Afficher les {plural(sorted.length, "commune", "communes")}
          </button>
        </p>
      )}
    </>
  );
}
