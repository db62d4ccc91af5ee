import { renderToStaticMarkup } from "react-dom/server";
import { indicatorOfRole, type Catalogue } from "@/domain/indicator/catalogue";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import { buildFiche } from "@/report/diagnostic/fiche/fiche";
import type { Dossier } from "@/report/dossier/dossier";
import type { Workbook } from "@/report/dossier/xlsx/workbook";
import { CommuneTable } from "@/ui/diagnostic/inside/CommuneTable";
import { bare, elements, plain, splitNumber, textOf, type Found } from "./printed";

const COMMUNES = "communes";

/** Last words of a head: « APL 2023 (consultations…) », « APL, 2023 », « Habitants 2023 ». */
function headOf(head: string): { readonly unit?: string; readonly year?: string } {
  const [, year, unit] = /(\d{4})(?: \((.*)\))?$/u.exec(plain(head)) ?? [];
  return { ...(year !== undefined && { year }), ...(unit !== undefined && { unit }) };
}

/** Inhabitants and APL of a commune, under their heads. */
function communeOf(
  code: string,
  [people, apl]: readonly [string, string | undefined],
  [peopleHead, aplHead]: readonly [string, string | undefined],
  access: string,
): Found[] {
  const about = { output: COMMUNES, place: `commune:${code}` };
  return [
    { ...about, indicator: "population", value: people, ...headOf(peopleHead) },
    ...(apl === undefined || aplHead === undefined
      ? []
      : [{ ...about, indicator: access, value: apl, ...headOf(aplHead) }]),
  ];
}

/** The table on screen. */
function onScreen(diagnostic: Diagnostic, access: string): Found[] {
  const html = renderToStaticMarkup(<CommuneTable diagnostic={diagnostic} />);
  const heads = elements(elements(html, "thead")[0]!, "th").map(textOf);
  return elements(elements(html, "tbody")[0]!, "tr").flatMap((row) => {
    const [code, people, apl] = elements(row, "td").map(textOf);
    return communeOf(code!, [people!, apl], [heads[2]!, heads[3]], access);
  });
}

const tableOf = ({ blocks }: Dossier, ...heads: readonly string[]) =>
  blocks.flatMap((block) =>
    block.kind === "table" && heads.every((head, at) => block.head[at] === head) ? [block] : [],
  )[0];

function inWord(dossier: Dossier, access: string): Found[] {
  const found = tableOf(dossier, "Commune", "Code");
  return (found?.rows ?? []).flatMap(([, code, people, apl]) =>
    communeOf(code!, [plain(people!), plain(apl!)], [found!.head[2]!, found!.head[3]], access),
  );
}

const sheetOf = ({ sheets }: Workbook, wanted: string) =>
  sheets.find(({ name }) => name === wanted)!;

/** A cell as French prints its number, or the words that stand for it. */
function numberIn(cell: unknown): string {
  // oxlint-disable-next-line typescript/no-base-to-string -- cells are numbers, texts or nothing
  return cell === null ? "sans donnée" : bare(String(cell).replace(".", ","));
}

function inWorkbook(workbook: Workbook, access: string): Found[] {
  const { head, rows } = sheetOf(workbook, "Communes");
  const last = head.length - 2;
  return rows.flatMap((row) => {
    const apl = row[last] === null ? String(row[last + 1]) : numberIn(row[last]);
    return communeOf(
      String(row[0]),
      [numberIn(row[last - 1]), apl],
      [head[last - 1]!, head[last]],
      access,
    ).map((found) => ({ ...found, output: "communes, xlsx" }));
  });
}

/** What each output writes of the communes of a subject. */
export function insideOutputs(
  { diagnostic }: DiagnosticInput,
  dossier: Dossier,
  workbook: Workbook,
  catalogue: Catalogue,
): Found[] {
  const access = indicatorOfRole(catalogue, "access")!.id;
  return [
    ...onScreen(diagnostic, access),
    ...inWord(dossier, access),
    ...inWorkbook(workbook, access),
  ];
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
