import { renderToStaticMarkup } from "react-dom/server";
import { createBook, type DiagnosticBook } from "@/domain/book/book";
import { titlesFor } from "@/domain/book/titles-for";
import { computeClsCoverage } from "@/domain/contract/cls-coverage";
import type { Level } from "@/domain/geography/level";
import { sumByZone } from "@/domain/geography/commune-index";
import type { Indicator } from "@/domain/indicator/indicator";
import { tableCsv, type TableSubject } from "@/domain/sheet/table-rows";
import { tableRowsOf } from "@/ui/model/table-rows-of";
import { territoryWords } from "@/ui/model/territory-words";
import type { MapModel } from "@/ui/model/use-map-model";
import { columnsOf, type ShownColumn } from "@/ui/table/columns";
import { bare, splitNumber, textOf, type Found, type Printed } from "./printed";

type Shown = Pick<
  MapModel,
  "atlas" | "territories" | "scope" | "populations" | "coverageByTerritory" | "indicator" | "column"
>;

/** What the map screen has of an indicator: read with the files that it asks for, no others. */
function modelOf(
  level: Level,
  indicator: Indicator,
  positions: readonly number[],
  all: DiagnosticBook,
) {
  const { files } = all;
  const { lots } = files.catalogue;
  const regions = files.atlas.regions.zoning.codes;
  const titles = new Set<string>(titlesFor(indicator, level, null, lots, regions));
  const has = (title: string): boolean => titles.has(title);
  const book = createBook({
    ...files,
    names: null,
    zonages: has("zonages") ? files.zonages : null,
    columns: new Map([...files.columns].filter(([title]) => has(title))),
  });
  const territories = all.setOf(level);
  const { zoning } = territories;
  const { population } = files.atlas;
  const column = book.column(indicator.id, level, null);
  const model: Shown = {
    atlas: files.atlas,
    territories,
    scope: positions,
    populations: sumByZone(zoning, population),
    coverageByTerritory: computeClsCoverage(zoning, files.coverage, population),
    indicator,
    column,
  };
  return model as MapModel;
}

/** Figure, state and population in the line of a territory of the CSV. */
function csvLine(lines: readonly string[], at: number): readonly string[] {
  return lines[at + 1]!.split(";").map((cell) => cell.replace(/^"(.*)"$/u, "$1"));
}

/** « Part des moins de 15 ans (%, 2022) » with the indicator left out. */
function csvHead(head: string, { label, unit }: Indicator): Pick<Printed, "unit" | "year"> {
  const inside = head.startsWith(`${label} (`) ? head.slice(label.length + 2, -1) : head;
  const [, written = "", year = inside] = /^(?:(.*), )?([^,]*)$/u.exec(inside) ?? [];
  return { unit: unit === "" && written === "" ? "" : written, year };
}

const shownIn = (column: ShownColumn, row: Parameters<ShownColumn["show"]>[0]): string =>
  textOf(renderToStaticMarkup(<>{column.show(row)}</>));

/** « habitants, 2023 ». */
function detailOf({ detail }: ShownColumn): Pick<Printed, "unit" | "year"> {
  const [, unit, year] = /^(?:(.*), )?(\d{4})$/u.exec(detail) ?? [];
  return year === undefined ? { unit: detail } : { unit: unit ?? "", year };
}

/** What the map, its table and its CSV write of an indicator, for some territories of a level. */
export function mapOutputs(
  level: Level,
  indicator: Indicator,
  codes: readonly string[],
  book: DiagnosticBook,
): Found[] {
  const { positionOf } = book.setOf(level);
  const model = modelOf(
    level,
    indicator,
    codes.map((code) => positionOf.get(code)!),
    book,
  );
  const year = model.column?.year ?? null;
  const { populationYear } = book.files.atlas;
  const rows = tableRowsOf(model);
  const subject: TableSubject = { level, indicator, year, populationYear, sources: [] };
  const lines = tableCsv(rows, subject)
    .replace(/^\uFEFF/u, "")
    .split("\r\n");
  const heads = csvLine(lines, -1);
  const columns = columnsOf(level, indicator, year, populationYear);
  const column = (name: ShownColumn["column"]): ShownColumn =>
    columns.find((each) => each.column === name)!;
  return rows.flatMap((row, at): Found[] => {
    const about = { place: `${level}:${row.code}`, indicator: indicator.id };
    const words = territoryWords(model, model.scope[at]!)?.figure;
    const cells = csvLine(lines, at);
    const value = column("valeur");
    return [
      {
        output: "infobulle",
        ...about,
        ...(words ? { ...splitNumber(words.value), year: String(words.year) } : { value: "rien" }),
      },
      { output: "tableau", ...about, value: shownIn(value, row), ...detailOf(value) },
      {
        output: "csv",
        ...about,
        value: cells[4] === "" ? cells[5]! : bare(cells[4]!),
        ...csvHead(heads[4]!, indicator),
      },
      {
        output: "tableau",
        ...about,
        indicator: "population",
        value: shownIn(column("population"), row),
        ...detailOf(column("population")),
      },
      {
        output: "csv",
        ...about,
        indicator: "population",
        value: cells[3] === "" ? "sans donnée" : bare(cells[3]!),
      },
      {
        output: "tableau",
        ...about,
        indicator: "couverture_cls",
        // Words of the table for an empty share.
        value: shownIn(column("couverture"), row)
          .replace("sans habitant", "sans donnée")
          .replace(/^(relevé partiel|hors relevé)$/u, "relevé partiel ou hors relevé"),
      },
      {
        output: "csv",
        ...about,
        indicator: "couverture_cls",
        value:
          cells[6] !== ""
            ? bare(cells[6]!)
            : cells[7] === "recensé"
              ? "sans donnée"
              : "relevé partiel ou hors relevé",
      },
    ];
  });
}
