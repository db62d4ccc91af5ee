import { renderToStaticMarkup } from "react-dom/server";
import type { Day } from "@/domain/day";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { levelName } from "@/domain/words/level-name";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import { buildFiche } from "@/report/diagnostic/fiche/fiche";
import type { Dossier } from "@/report/dossier/dossier";
import type { Workbook } from "@/report/dossier/xlsx/workbook";
import { FicheSheet } from "@/ui/fiche/FicheSheet";
import { bare, elements, plain, splitNumber, textOf, type Found } from "./printed";
import { placeOf } from "./profile-outputs";

/** « 16,2 % (2023, bassin de vie de Redon) ». */
function ficheValue(text: string) {
  const [, written = plain(text), year] =
    /^(.*?)(?: \((\d{4})?[^()]*\))?$/u.exec(plain(text)) ?? [];
  return { ...splitNumber(written), ...(year === undefined ? {} : { year }) };
}

/** The list of each kind of fact; what characterises judges nothing. */
const LIST_OF: Readonly<Record<string, string>> = {
  Atout: "strengths",
  "Point d’attention": "attention",
};

/** What the page for the élus writes: its key figures, the ages, and the facts that come first. */
export function ficheOutputs(input: DiagnosticInput): Found[] {
  const { diagnostic } = input;
  const fiche = buildFiche(input);
  const byKey = new Map(entriesOf(diagnostic.profile).map((entry) => [entry.key, entry]));
  const html = renderToStaticMarkup(
    <FicheSheet fiche={fiche} day={"2026-11-21" as Day} bars={null} map={null} density="normal">
      {null}
    </FicheSheet>,
  );
  const about = (key: string) => {
    const lead = byKey.get(key)?.lead;
    return lead
      ? { output: "page des élus", place: placeOf(diagnostic, lead), indicator: key }
      : null;
  };
  const shown = [...fiche.access, ...fiche.ages];
  const figures = elements(html, "dd").flatMap((cell, at): Found[] => {
    const { key } = shown[at]!;
    const found = about(key);
    if (!found) return [];
    // « Bretagne : 4,0 ; France : 3,7 »: that of the reference of the profile, where it is one of them.
    const [beside = ""] = elements(cell, "span", "fiche-beside").map(textOf);
    const { reference } = byKey.get(key)!;
    const head = `${reference.reference.nom} : `;
    const part = plain(beside)
      .split(" ; ")
      .find((each) => each.startsWith(head));
    return [
      {
        ...found,
        ...ficheValue(textOf(elements(cell, "strong")[0]!)),
        ...(part === undefined ? {} : { reference: part.slice(head.length) }),
      },
    ];
  });
  const [section = ""] = elements(html, "section", "fiche-facts");
  const facts = elements(section, "li").flatMap((item, at): Found[] => {
    const { key, kind } = fiche.facts[at]!;
    const found = about(key);
    const [value = ""] = elements(item, "strong", "fiche-value");
    // Mortality and prevention are judged against France, whatever the reference of the profile.
    const { synthesis } = byKey.get(key)?.indicator.traits ?? {};
    const list = LIST_OF[kind];
    const judgement =
      synthesis?.judgedBy === "both" && list !== undefined ? { judgement: list } : {};
    return found ? [{ ...found, ...ficheValue(textOf(value)), ...judgement }] : [];
  });
  return [...figures, ...facts];
}

/** Lines of figures of a dossier, by label of indicator and by place. */
export const readingRows = ({ blocks }: Dossier): readonly (readonly string[])[] =>
  blocks.flatMap((block) =>
    block.kind === "table" && block.head[0] === "Indicateur (unité)" ? block.rows : [],
  );

/** « + 12 % ● »: how far, then the sign of the test. */
const GAP = /^(?:([+−]) (?:moins de \d+ %|\d[\d ]*(?:,\d+)?[^,●≈]*)|(égal)[^,●≈]*)/u;

/** « Part des moins de 15 ans (%) », « Décès pour 1 000 habitants ». */
function unitIn(head: string, { indicator }: ProfileEntry): string {
  const { placedLabel } = indicator.traits;
  const rest = plain(head).slice(plain(placedLabel).length).trim();
  return rest === "" ? "dans le nom" : rest.slice(1, -1);
}

function wordRow(row: readonly string[], entry: ProfileEntry) {
  const [head = "", where = "", figure = "", beside = ""] = row;
  // The line of the reference of the profile, of an index the one that it has.
  const lines = beside.split("\n").map(plain);
  const line =
    lines.find((each) => each.includes(`(${entry.reference.label})`)) ??
    lines.find((each) => each.includes(`(médiane, ${entry.reference.reference.nom})`)) ??
    lines[0]!;
  const [, reference = line, said = ""] =
    /^(.*? \([^()]*\)|aucune)(?:, (.*)| ([●≈]))?$/u.exec(line) ?? [];
  // A reference without a value is left out where another has one.
  const isLeftOut = entry.reference.value === null && reference !== "aucune";
  const written = splitNumber(figure.split("\n")[0]!);
  const [, sign, equal] = GAP.exec(said) ?? [];
  return {
    value: written.value,
    unit: written.unit === "" ? unitIn(head, entry) : written.unit,
    year: where.split("\n")[1]!,
    ...(isLeftOut
      ? {}
      : {
          reference: reference.replace(/^au moins /u, "").replace(/ \([^]*\)$/u, ""),
          judgement: `${sign ?? equal ?? ""} ${said.replace(GAP, "")}`.trim(),
        }),
  };
}

/** What Word and PDF write: both are printed from the same blocks. */
export function wordOutputs(diagnostic: Diagnostic, dossier: Dossier): Found[] {
  const rows = readingRows(dossier);
  return entriesOf(diagnostic.profile).flatMap((entry): Found[] => {
    const { lead, key, indicator } = entry;
    if (!lead) return [];
    const label = plain(indicator.traits.placedLabel);
    const at =
      lead.place.level === "perimetre" || entry.scale === "own"
        ? "territoire"
        : levelName(lead.place.level).one;
    const found = rows.filter(([head, where]) => {
      const text = plain(head!);
      const isPlace = plain(where!.split("\n")[0]!).toLowerCase() === at.toLowerCase();
      return isPlace && (text === label || text === `${label} (${plain(indicator.unit)})`);
    });
    const about = { output: "Word et PDF", place: placeOf(diagnostic, lead), indicator: key };
    return found.length === 1
      ? [{ ...about, ...wordRow(found[0]!, entry) }]
      : [{ ...about, value: `${found.length} lignes` }];
  });
}

/** What the sheet « Indicateurs » of the workbook writes, line by line. */
export function workbookOutputs({ diagnostic }: DiagnosticInput, workbook: Workbook): Found[] {
  const sheet = workbook.sheets.find(({ name }) => name === "Indicateurs")!;
  const at = (name: string): number => sheet.head.indexOf(name);
  const { key } = diagnostic.subject;
  return sheet.rows.flatMap((row): Found[] => {
    const cell = (name: string): string => {
      const content = row[at(name)] ?? "";
      return typeof content === "number" ? String(content).replace(".", ",") : content;
    };
    if (cell("État") === "sans chiffre") return [];
    const level = LEVEL_CODES[cell("Niveau")] ?? cell("Niveau");
    const code = cell("Code territoire");
    const value = row[at("Valeur")];
    const gap = row[at("Écart")];
    const sign = typeof gap === "number" ? (gap > 0 ? "+" : gap < 0 ? "−" : "égal") : "";
    return [
      {
        output: "xlsx",
        place: code === "périmètre" ? key : `${level}:${code}`,
        indicator: cell("Code indicateur"),
        value: value === null ? cell("État") : bare(cell("Valeur")),
        unit: cell("Unité"),
        year: cell("Année"),
        reference: bare(cell("Valeur de référence")),
        judgement: plain(`${sign} ${cell("Jugement")}`),
      },
    ];
  });
}

const LEVEL_CODES: Readonly<Record<string, string>> = {
  commune: "commune",
  EPCI: "epci",
  "bassin de vie": "bassin-de-vie",
  "zone d’emploi": "zone-emploi",
  département: "departement",
  région: "region",
};
