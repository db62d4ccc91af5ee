import { bassinTable, type BassinTable } from "@/domain/diagnostic/communes/bassin-table";
import { bassinCell, bassinNames } from "@/domain/diagnostic/words/bassin-words";
import type { Measure } from "@/domain/measure";
import { fitsWidth } from "../../dossier/column-shares";
import type { DossierBlock, DossierTable } from "../../dossier/dossier";
import type { Beside } from "../beside";
import { heading, note, table, type DossierColumn } from "../chapters/blocks";
import type { DiagnosticInput } from "../diagnostic-input";
import { labelWithUnit } from "../words/entry-words";

const CAPTION = "Chiffres des bassins de vie qui couvrent le territoire (part de ses habitants)";
/** Indicators side by side where bassins are lines. */
const MOST_INDICATORS = 4;

type Row = BassinTable["rows"][number];

const cell = ({ entry }: Row, measure: Measure | null | undefined): string =>
  bassinCell(measure, entry.indicator);

/** Région and France, where one of these figures is known there. */
export function besideBassins(
  { rows }: Pick<BassinTable, "rows">,
  { region, byEntry }: Beside,
): readonly { readonly nom: string; readonly key: "region" | "france" }[] {
  const places = [
    ...(region === null ? [] : [{ nom: region, key: "region" as const }]),
    { nom: "France", key: "france" as const },
  ];
  return places.filter(({ key }) =>
    rows.some(({ entry }) => byEntry[entry.key]?.[key]?.state === "value"),
  );
}

const right = (head: string, width: number): DossierColumn => ({ head, width, align: "right" });

/** Indicators as lines, a column by bassin: for a few of them. */
function upright(rows: readonly Row[], heads: readonly string[], beside: Beside): DossierTable {
  const others = besideBassins({ rows }, beside);
  const width = 0.5 / (heads.length + others.length);
  return table(
    CAPTION,
    [
      { head: "Indicateur et unité", width: 0.42 },
      { head: "Année", width: 0.08 },
      ...heads.map((head) => right(head, width)),
      ...others.map(({ nom }) => right(nom, width)),
    ],
    rows.map((row) => [
      labelWithUnit(row.entry),
      String(row.entry.year),
      ...row.measures.map((measure) => cell(row, measure)),
      ...others.map(({ key }) => cell(row, beside.byEntry[row.entry.key]?.[key])),
    ]),
    "",
  ) as DossierTable;
}

/** Bassins as lines, a few indicators at a time: for a territory across many. */
function sideways(rows: readonly Row[], heads: readonly string[], beside: Beside): DossierBlock[] {
  const parts = Array.from({ length: Math.ceil(rows.length / MOST_INDICATORS) }, (_, at) =>
    rows.slice(at * MOST_INDICATORS, (at + 1) * MOST_INDICATORS),
  );
  return parts.map((part, at) =>
    table(
      at === 0 ? CAPTION : `${CAPTION}, suite`,
      [
        { head: "Bassin de vie", width: 0.32 },
        ...part.map((row) => right(`${labelWithUnit(row.entry)}, ${row.entry.year}`, 0.17)),
      ],
      [
        ...heads.map((head, bassin) => [
          head,
          ...part.map((row) => cell(row, row.measures[bassin])),
        ]),
        ...besideBassins({ rows: part }, beside).map(({ nom, key }) => [
          nom,
          ...part.map((row) => cell(row, beside.byEntry[row.entry.key]?.[key])),
        ]),
      ],
      "",
    ),
  );
}

/** The bassins de vie of at least 5 % of the inhabitants, each with its share and its figures. */
export function bassinTables({ diagnostic, beside }: DiagnosticInput): DossierBlock[] {
  const found = bassinTable(diagnostic);
  if (!found) return [];
  const { heads, rest } = bassinNames(found);
  const whole = upright(found.rows, heads, beside);
  const words = `Ces chiffres sont ceux de chaque bassin de vie entier, non du territoire. ${rest}`;
  return [
    ...(fitsWidth(whole) ? [whole] : sideways(found.rows, heads, beside)),
    note(words.trim()),
  ];
}

/** The same under their title. */
export function bassinBlocks(input: DiagnosticInput): DossierBlock[] {
  const blocks = bassinTables(input);
  return blocks.length === 0 ? [] : [heading(2, "Les bassins de vie"), ...blocks];
}
