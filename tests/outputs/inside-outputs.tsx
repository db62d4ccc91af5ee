import { renderToStaticMarkup } from "react-dom/server";
import { bassinTable } from "@/domain/diagnostic/communes/bassin-table";
import type { CommuneFigures, TablePlace } from "@/domain/diagnostic/communes/commune-tables";
import { sortPlaces } from "@/domain/diagnostic/communes/sort-places";
import { placeName, TABLE_TITLES } from "@/domain/diagnostic/words/commune-words";
import type { Subject } from "@/domain/group/subject";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import { buildFiche } from "@/report/diagnostic/fiche/fiche";
import type { Dossier } from "@/report/dossier/dossier";
import type { Workbook } from "@/report/dossier/xlsx/workbook";
import { labelWithUnit } from "@/report/diagnostic/words/entry-words";
import { CommuneTable as CommuneTableView } from "@/ui/diagnostic/inside/CommuneTable";
import { bare, elements, plain, splitNumber, textOf, type Found } from "./printed";

/** « APL, 2023 (consult./an) »: year and unit of a head. */
function headOf(head: string): { readonly unit?: string; readonly year?: string } {
  const [, year, unit] = /(\d{4})(?: \((.*)\))?$/u.exec(plain(head)) ?? [];
  return { ...(year !== undefined && { year }), ...(unit !== undefined && { unit }) };
}

/** Beyond, some of the communes are looked at: a région has thousands. */
const MOST = 60;

/** Key of a place for the book; null for what the group has no figure of. */
function keyOf({ kind, code }: TablePlace, subject: Subject): string {
  if (kind === "own" || kind === "group") return subject.key;
  return kind === "france" ? "france:" : `${kind}:${code}`;
}

/** A line of a table: inhabitants and figures under their heads. */
function lineOf(
  output: string,
  place: TablePlace,
  [people, ...cells]: readonly string[],
  [peopleHead, ...heads]: readonly string[],
  { columns }: Pick<CommuneFigures, "columns">,
  subject: Subject,
): Found[] {
  const about = { output, place: keyOf(place, subject) };
  return [
    ...(place.kind === "commune"
      ? [{ ...about, indicator: "population", value: people!, ...headOf(peopleHead!) }]
      : []),
    ...columns.flatMap(({ indicator }, at): Found[] =>
      // The absence of a group is said in its own words.
      cells[at] === "non agrégeable"
        ? []
        : [{ ...about, indicator: indicator.id, value: cells[at]!, ...headOf(heads[at]!) }],
    ),
  ];
}

/** The tables on screen, sorted by name. */
function onScreen({ tables, diagnostic }: DiagnosticInput): Found[] {
  const { subject, populationYear } = diagnostic;
  return tables.flatMap((table) => {
    const html = renderToStaticMarkup(
      <CommuneTableView table={table} populationYear={populationYear} hasEpci={false} />,
    );
    const [, ...heads] = elements(elements(html, "thead")[0]!, "th").map(textOf);
    const read = (part: string, places: readonly TablePlace[]): Found[] =>
      elements(elements(html, part)[0]!, "tr").flatMap((row, at) =>
        at < MOST
          ? lineOf("communes", places[at]!, elements(row, "td").map(textOf), heads, table, subject)
          : [],
      );
    return [
      ...read("tbody", sortPlaces(table.communes, { by: "nom", descending: false })),
      ...read("tfoot", table.beside),
    ];
  });
}

/** Tables of the annex, one after the other; a table of some EPCI has those of a group. */
function inWord({ tables, diagnostic }: DiagnosticInput, { blocks }: Dossier): Found[] {
  const { subject } = diagnostic;
  return tables.flatMap((table) => {
    const title = TABLE_TITLES[table.table];
    const places = new Map(
      [...table.communes, ...table.beside].map((place) => [plain(placeName(place)), place]),
    );
    return blocks.flatMap((block) => {
      if (block.kind !== "table" || !block.caption.startsWith(`${title} par`)) return [];
      const [, ...heads] = block.head;
      return block.rows.flatMap(([name, ...cells]) => {
        const place = places.get(plain(name!).replaceAll("’", "'")) ?? places.get(plain(name!));
        if (!place) throw new Error(`inWord requires a known place, got ${name}`);
        return lineOf("communes", place, cells.map(plain), heads, table, subject);
      });
    });
  });
}

const tableOf = ({ blocks }: Dossier, ...heads: readonly string[]) =>
  blocks.flatMap((block) =>
    block.kind === "table" && heads.every((head, at) => block.head[at] === head) ? [block] : [],
  )[0];

const sheetOf = ({ sheets }: Workbook, wanted: string) =>
  sheets.find(({ name }) => name === wanted)!;

/** A cell as French prints its number, or the words that stand for it. */
function numberIn(cell: unknown): string {
  // oxlint-disable-next-line typescript/no-base-to-string -- cells are numbers, texts or nothing
  return cell === null ? "sans donnée" : bare(String(cell).replace(".", ","));
}

/** What cells hold: a number bare, words as they are. */
const cellIn = (cell: unknown): string => (typeof cell === "string" ? cell : numberIn(cell));

function inWorkbook({ tables, diagnostic }: DiagnosticInput, workbook: Workbook): Found[] {
  const columns = tables.flatMap((table) => table.columns);
  const inSheet = (name: string, places: readonly TablePlace[]): Found[] => {
    const { head, rows } = sheetOf(workbook, name);
    const first = head.length - columns.length - 1;
    const step = Math.ceil(places.length / MOST) || 1;
    return places.flatMap((place, at) =>
      at % step === 0
        ? lineOf(
            "communes, xlsx",
            place,
            rows[at]!.slice(first).map(cellIn),
            head.slice(first),
            { columns },
            diagnostic.subject,
          )
        : [],
    );
  };
  return [
    ...inSheet("Communes", tables[0]?.communes ?? []),
    ...inSheet("EPCI et repères", tables[0]?.beside ?? []),
  ];
}

/** What each output writes of the communes of a subject. */
export function insideOutputs(
  input: DiagnosticInput,
  dossier: Dossier,
  workbook: Workbook,
): Found[] {
  return [...onScreen(input), ...inWord(input, dossier), ...inWorkbook(input, workbook)];
}

/** What each output writes of the bassins de vie around a subject. */
export function bassinOutputs({ diagnostic }: DiagnosticInput, { blocks }: Dossier): Found[] {
  const found = bassinTable(diagnostic);
  if (!found) return [];
  const tables = blocks.flatMap((block) =>
    block.kind === "table" && block.caption.startsWith("Chiffres des bassins de vie")
      ? [block]
      : [],
  );
  const byLabel = new Map(found.rows.map(({ entry }) => [plain(labelWithUnit(entry)), entry]));
  const codeOf = (head: string): string | undefined =>
    found.kept.find(({ nom }) => plain(head).replaceAll("’", "'").startsWith(`${nom} (`))?.code;
  const cellOf = (label: string, code: string | undefined, text: string): Found[] => {
    const entry = byLabel.get(plain(label));
    return entry && code !== undefined
      ? [
          {
            output: "bassins",
            place: `bassin-de-vie:${code}`,
            indicator: entry.key,
            ...splitNumber(text),
          },
        ]
      : [];
  };
  return tables.flatMap(({ head, rows }) =>
    rows.flatMap(([first, ...cells]) =>
      cells.flatMap((text, at) => {
        const over = head[at + 1]!;
        return head[0] === "Bassin de vie"
          ? cellOf(plain(over).replace(/, \d{4}$/u, ""), codeOf(first!), text)
          : cellOf(first!, codeOf(over), text);
      }),
    ),
  );
}

/** « 50 011 habitants en 2023 » at the head of each document. */
export function identityOutputs(input: DiagnosticInput, dossier: Dossier, workbook: Workbook) {
  const { diagnostic } = input;
  const [lead] = dossier.blocks.flatMap((block) =>
    block.kind === "paragraph" && block.style === "lead" ? [block.content[0]!.text] : [],
  );
  const [, first] = sheetOf(workbook, "Lisez-moi").rows[0]!;
  return [buildFiche(input).identity, lead!, String(first)].map((text): Found => {
    const [, written = "", year = ""] =
      / : ([\d ]+ habitants?) en (\d{4})/u.exec(plain(text)) ?? [];
    const about = { output: "identité", place: diagnostic.subject.key, indicator: "population" };
    return { ...about, ...splitNumber(written), year };
  });
}

/** « 2017 : 48 394 ; 2019 : 49 112 » in the sheet of the subject. */
export function populationsByYear({ diagnostic }: DiagnosticInput, dossier: Dossier): Found[] {
  const rows = tableOf(dossier, "Élément", "Contenu")?.rows ?? [];
  const text = rows.find(([name]) => name!.startsWith("Population"))?.[1] ?? "";
  return plain(text)
    .split(" ; ")
    .map((part): Found => {
      const [year = "", value = ""] = part.split(" : ");
      return {
        output: "populations",
        place: diagnostic.subject.key,
        indicator: "population",
        value,
        year,
      };
    });
}

/** The line of the subject among the territories that look like it. */
export function comparableOutputs(
  { diagnostic }: DiagnosticInput,
  dossier: Dossier,
  workbook: Workbook,
) {
  const { used } = diagnostic.comparables;
  const word = dossier.blocks.flatMap((block) =>
    block.kind === "table" && block.head[1] === "Distance" ? [block] : [],
  )[0];
  const sheet = sheetOf(workbook, "Comparables");
  return used.flatMap(({ variable }, at): Found[] => {
    const { id, label } = variable;
    const about = { place: diagnostic.subject.key, indicator: id };
    const unitOf = (head: string) =>
      plain(head)
        .slice(plain(label).length)
        .replace(`, ${variable.year}`, "")
        .replace(/^ \((.*)\)$/u, "$1");
    return [
      ...(word?.rows[0]?.[at + 2] === undefined
        ? []
        : [
            {
              output: "comparables",
              ...about,
              value: plain(word.rows[0][at + 2]!),
              unit: unitOf(word.head[at + 2]!),
            },
          ]),
      {
        output: "comparables, xlsx",
        ...about,
        value: numberIn(sheet.rows[0]![at + 3]),
        unit: unitOf(sheet.head[at + 3]!),
      },
    ];
  });
}
