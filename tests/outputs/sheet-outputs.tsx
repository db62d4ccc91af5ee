import { renderToStaticMarkup } from "react-dom/server";
import type { DiagnosticBook } from "@/domain/book/book";
import { COMMUNES } from "@/domain/sheet/sheet-facts";
import { buildTerritorySheet, type SheetInput } from "@/domain/sheet/territory-sheet";
import type { Subject } from "@/domain/group/subject";
import { TerritorySheetView } from "@/ui/territory/TerritorySheetView";
import { typeset } from "@/ui/territory/sheet-words";
import { ZoneDetails } from "@/ui/territory/ZoneDetails";
import { elements, plain, splitNumber, textOf, type Found } from "./printed";

const nothing = (): void => undefined;
const ACTIONS = {
  onDiagnose: nothing,
  onLocate: nothing,
  onClose: nothing,
  onSelect: nothing,
  onNames: nothing,
  onZones: nothing,
};

/** The three lines of the head of a column: label, unit, year. */
function headOf(html: string): {
  readonly label: string;
  readonly unit: string;
  readonly year: string;
} {
  const [unit = "", year = ""] = elements(html, "span", "territory-unit").map(textOf);
  return { label: textOf(html.replace(/<span[^]*$/u, "")), unit, year };
}

/** « 16,2 % » under a head that gives the unit. */
const cellOf = (html: string, unit: string) => {
  const text = textOf(html);
  const { value, unit: sign } = splitNumber(text);
  return sign === "" || sign === unit ? { value, unit } : { value: text, unit: sign };
};

/** What the panel of a territory writes: its facts, those of its references, those of its zones. */
export function sheetOutputs(
  subject: Subject,
  book: DiagnosticBook,
  { catalogue, columns, spreads }: Pick<SheetInput, "catalogue" | "columns" | "spreads">,
): Found[] {
  const { level, code, position } = subject;
  if (level === "perimetre" || code === null || position === null) return [];
  const { files } = book;
  const sheet = buildTerritorySheet({
    ...files,
    catalogue,
    columns,
    territory: { set: book.setOf(level), position },
    spreads,
    ars: [],
  });
  const html = renderToStaticMarkup(<TerritorySheetView sheet={sheet} {...ACTIONS} />);
  const places = [sheet, ...sheet.places].map((place) => `${place.level}:${place.code}`);
  const [population = "", access = "", health = ""] = elements(
    html,
    "table",
    "territory-facts",
  ).filter((table) => !table.includes("territory-axis"));
  const tables = [
    [population, sheet.population.filter(({ id }) => id !== COMMUNES)] as const,
    [access, sheet.access] as const,
    [health, sheet.health] as const,
  ];
  const facts = tables.flatMap(([table, all]) => {
    const [head = "", ...bodies] = [...elements(table, "thead"), ...elements(table, "tbody")];
    const heads = elements(head, "th").map(headOf);
    return bodies.flatMap((body, at) =>
      elements(body, "td").map((cell, nth): Found => {
        const { unit, year } = heads[nth]!;
        return {
          output: "fiche",
          place: places[at]!,
          indicator: all[nth]!.id,
          year,
          ...cellOf(cell, unit),
        };
      }),
    );
  });
  const idOf = new Map(
    files.catalogue.indicators.map(({ id, label }) => [plain(typeset(label)), id]),
  );
  const zones = [...(sheet.bassins ?? []), ...sheet.departements].slice(0, 6);
  const figures = zones.flatMap((zone) => {
    const details = renderToStaticMarkup(
      <ZoneDetails zone={zone} isOpen onSelect={nothing} onOpen={nothing} />,
    );
    const rows = elements(details, "table", "territory-figures").flatMap((table) =>
      elements(table, "tr"),
    );
    return rows.map((row): Found => {
      const [head = ""] = elements(row, "th");
      const [under = ""] = elements(head, "span", "territory-unit").map(textOf);
      const [, unit = "", year = ""] = /^(?:(.*), )?(\d{4}) · /u.exec(under) ?? [];
      const written = splitNumber(textOf(elements(row, "td")[0]!));
      return {
        output: "fiche, zone",
        place: `${zone.level}:${zone.code}`,
        indicator: idOf.get(headOf(head).label) ?? headOf(head).label,
        value: written.value,
        unit: unit === "" ? written.unit : unit,
        year,
      };
    });
  });
  return [...facts, ...figures];
}
