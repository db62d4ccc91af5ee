import { useDeferredValue, useId, useMemo } from "react";
import { formatNumber, plural } from "@/domain/words/french";
import type { Indicator } from "@/domain/indicator/indicator";
import { levelName } from "@/domain/words/level-name";
import { elsewhereWords } from "@/domain/words/elsewhere";
import type { Level } from "@/domain/geography/level";
import { filterRows, sortRows, tableCsv, type TableRow } from "@/domain/sheet/table-rows";
import { useAtlasState } from "@/ui/model/context";
import { columnsOf } from "./columns";
import { downloadCsv } from "./download-csv";
import { TableGrid } from "./TableGrid";
import "./table.css";

interface Props {
  readonly rows: readonly TableRow[];
  readonly level: Level;
  /** « Bretagne », « France entière ». */
  readonly scopeLabel: string;
  readonly indicator: Indicator | null;
  /** Year of the indicator. */
  readonly year: number | null;
  readonly populationYear: number;
  /** Code of the chosen territory, when it is of this level. */
  readonly selected: string | null;
  /** Codes of a choice of several, such as a perimeter; without it `selected` alone is marked. */
  readonly chosen?: ReadonlySet<string>;
  readonly hovered: string | null;
  readonly onSelect: (code: string) => void;
  readonly onHover: (code: string | null) => void;
  readonly onClose: () => void;
  readonly csvName: string;
  /** One line each, at the end of the file. */
  readonly sources: readonly string[];
}

/** « 61 EPCI », « 1 commune sur 1 202 ». */
function countWords(shown: number, all: number, level: Level): string {
  const { one, many } = levelName(level);
  const count = plural(shown, one, many);
  return shown === all ? count : `${count} sur ${formatNumber(all)}`;
}

/** The territories of the map as a table: same scope, same selection, same hover. */
export function TerritoryTable(props: Props) {
  const { rows, level, scopeLabel, indicator, year, populationYear, sources } = props;
  const sort = useAtlasState((state) => state.view.sort);
  const filter = useAtlasState((state) => state.view.filter);
  const look = useAtlasState((state) => state.look);
  const filterId = useId();
  const sought = useDeferredValue(filter);

  const sorted = useMemo(() => sortRows(rows, sort), [rows, sort]);
  const shown = useMemo(() => filterRows(sorted, sought), [sorted, sought]);
  const columns = useMemo(
    () => columnsOf(level, indicator, year, populationYear),
    [level, indicator, year, populationYear],
  );
  const label = `Tableau : ${levelName(level).many}, ${scopeLabel}`;
  const download = () =>
    downloadCsv(
      props.csvName,
      tableCsv(shown, { level, indicator, year, populationYear, sources }),
    );

  return (
    <div className="territory-table">
      <div className="table-bar">
        <div className="table-filter">
          <label htmlFor={filterId}>Filtrer la liste</label>
          <input
            id={filterId}
            className="input"
            autoComplete="off"
            spellCheck={false}
            value={filter}
            onChange={(event) => look({ filter: event.target.value })}
          />
        </div>
        <output className="table-count">
          {countWords(shown.length, rows.length, level)}
          <span className="soft table-scope"> · {scopeLabel}</span>
        </output>
        <button type="button" className="button" onClick={download} disabled={shown.length === 0}>
          Télécharger en CSV
        </button>
        <button type="button" className="button button-plain" onClick={props.onClose}>
          Fermer le tableau
        </button>
      </div>
      {shown.length > 0 ? (
        <TableGrid
          label={label}
          rows={shown}
          columns={columns}
          order={sort}
          selected={props.selected}
          chosen={props.chosen ?? null}
          hovered={props.hovered}
          onSort={(order) => look({ sort: order })}
          onSelect={props.onSelect}
          onHover={props.onHover}
        />
      ) : (
        <NoRow filter={sought} onClear={() => look({ filter: "" })} />
      )}
    </div>
  );
}

function NoRow({ filter, onClear }: { readonly filter: string; readonly onClear: () => void }) {
  if (filter.trim() === "") return <p className="table-empty">Aucun territoire à afficher.</p>;
  const why = elsewhereWords(filter);
  return (
    <div className="table-empty">
      <p>
        {why !== null && `${filter.trim()}\u00a0: ${why}. `}
        Aucun territoire de la liste ne correspond à «&nbsp;{filter.trim()}&nbsp;». Essayez une
        partie du nom ou le début du code.
      </p>
      <button type="button" className="button" onClick={onClear}>
        Effacer le filtre
      </button>
    </div>
  );
}
