import { beforeAll, expect, test } from "vitest";
import type { DiagnosticBook } from "@/domain/book/book";
import { ownAbsence } from "@/domain/diagnostic/profile/own-absence";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { absenceWords, tableCsv } from "@/domain/sheet/table-rows";
import { frenchSpaces } from "@/report/diagnostic/french-spaces";
import { themeChapter } from "@/report/diagnostic/chapters/theme-chapter";
import { ownAbsenceWords } from "@/report/diagnostic/words/own-absences";
import { buildWorkbook } from "@/report/diagnostic/workbook/build-workbook";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../../../domain/diagnostic/real-profile";
import { realDiagnostic, realInput } from "../real-input";

let figures: DiagnosticBook;
beforeAll(async () => {
  figures = await realFigures();
}, 60_000);

const subjects = () => [
  realSubject(figures, "epci", LANDERNEAU),
  groupOf(figures, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE),
];

test("the workbook and the dossier say each absence in the words of the table of the map", () => {
  for (const subject of subjects()) {
    const diagnostic = realDiagnostic(figures, subject);
    const { themes } = diagnostic.profile;
    const sheet = buildWorkbook(realInput(figures, subject)).sheets.find(
      ({ name }) => name === "Absences",
    )!;
    const rowOf = new Map(sheet.rows.map((row) => [row[2], row]));
    const dossier = JSON.stringify(
      themes.flatMap((theme) =>
        themeChapter(theme, 1, diagnostic, { figures: [], common: [], compared: new Map() }),
      ),
    );
    const others = entriesOf(diagnostic.profile).filter(({ scale }) => scale !== "own");
    expect(others.length).toBeGreaterThan(20);
    const wrong = others.flatMap(({ indicator, key }) => {
      const words = ownAbsence(indicator, subject);
      if (words === null) return rowOf.has(key) ? [] : [`${key} is not in the workbook`];
      const said = frenchSpaces(words);
      return [
        ...(words === absenceWords(null, indicator, "epci") ? [] : [`${key}: the table differs`]),
        ...(rowOf.get(key)?.[3] === said
          ? []
          : [`${key}: the workbook says ${rowOf.get(key)?.[3]}`]),
        ...(dossier.includes(said) ? [] : [`${key}: the dossier does not say « ${said} »`]),
      ];
    });
    expect(wrong).toEqual([]);
    expect(dossier).toContain(frenchSpaces("pas repris dans l’atlas (où : Insee, dossier complet"));
  }
}, 60_000);

test("labels of one reason are said together; nothing where all figures are own", () => {
  const [landerneau] = subjects();
  const { themes } = realDiagnostic(figures, landerneau!).profile;
  const living = themes.find(({ theme }) => theme === "environnement et cadre de vie")!;
  const words = ownAbsenceWords(living.entries, landerneau!);
  expect(words).toMatch(/^Sans chiffre propre au territoire\. /);
  expect(words.split("dossier complet")).toHaveLength(2);
  const own = living.entries.filter(({ scale }) => scale === "own");
  expect(ownAbsenceWords(own, landerneau!)).toBe("");
});

test("the file of the table has the same words", () => {
  const indicator = figures.files.catalogue.indicators.find(({ id }) => id === "part_locataires")!;
  const row = {
    code: LANDERNEAU,
    nom: "x",
    population: 1,
    measure: null,
    coverageShare: null,
    knowledge: "recensé",
    status: "hors relevé",
    uncertain: false,
    perhaps: [],
  };
  const csv = tableCsv([row as unknown as Parameters<typeof tableCsv>[0][number]], {
    level: "epci",
    indicator,
    year: null,
    populationYear: 2023,
    sources: [],
  });
  expect(csv).toContain("pas repris dans l’atlas (où\u00a0: Insee, dossier complet, insee.fr)");
});
