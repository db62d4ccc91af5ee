import { beforeAll, expect, test } from "vitest";
import type { DiagnosticBook } from "@/domain/book/book";
import { searchedZones } from "@/domain/contract/register";
import type { Day } from "@/domain/day";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import type { Level, PublishedLevel } from "@/domain/geography/level";
import type { Subject } from "@/domain/group/subject";
import { buildDossier } from "@/report/diagnostic/chapters/build-dossier";
import { prepareInput, type DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import { NO_MAP_FILES } from "@/report/diagnostic/figures/map-files";
import { buildWorkbook } from "@/report/diagnostic/workbook/build-workbook";
import type { Dossier } from "@/report/dossier/dossier";
import { realFigures } from "../domain/diagnostic/real-profile";
import { realDiagnostic } from "../report/diagnostic/real-input";
import { readSheetFiles, type Files } from "../ui/territory/real-atlas";
import { bookReader, type BookReader } from "./book-figures";
import { ficheOutputs, wordOutputs, workbookOutputs } from "./document-outputs";
import { differences, type Expected } from "./forms";
import {
  bassinOutputs,
  comparableOutputs,
  identityOutputs,
  insideOutputs,
  populationsByYear,
} from "./inside-outputs";
import { mapOutputs } from "./map-outputs";
import type { Found } from "./printed";
import { placeOf, profileOutputs } from "./profile-outputs";
import { wrongRanges } from "./range-outputs";
import { sample } from "./sample";
import { sheetOutputs } from "./sheet-outputs";

// Each output writes a figure in its own way (`forms.ts`), and only that: the value, its rounding,
// its unit, its year and what is said of it are those of the book and of the catalogue.

let book: DiagnosticBook;
let sheetFiles: Files;
let subjects: readonly Subject[];
let reader: BookReader;

beforeAll(async () => {
  sheetFiles = await readSheetFiles();
  book = await realFigures();
  subjects = sample(book);
  reader = bookReader(book, subjects);
}, 60_000);

const NOT_COMPARED = { entry: null, reading: null };

/** Where outputs differ from the book: all of them at once. */
const wrongIn = (found: readonly Found[], expected: (found: Found) => Expected): string[] =>
  found.flatMap((each) =>
    differences(each.output, each, expected(each)).map(
      (words) => `${each.output}, ${each.place}, ${each.indicator}: ${words}`,
    ),
  );

test("the map, its table and its CSV write what is in the book", () => {
  const levels = new Map<Level, string[]>();
  for (const { level, code } of subjects)
    if (level !== "perimetre" && code !== null)
      levels.set(level, [...(levels.get(level) ?? []), code]);
  const found = [...levels].flatMap(([level, codes]) =>
    book.files.catalogue.indicators.flatMap((indicator) =>
      mapOutputs(level, indicator, codes, book),
    ),
  );
  const wrong = wrongIn(found, ({ place, indicator }) => ({
    ...reader.readColumn(place, indicator),
    ...NOT_COMPARED,
    level: place.split(":")[0] as PublishedLevel,
  }));
  expect([...new Set(wrong)]).toEqual([]);
  expect(found.length).toBeGreaterThan(10_000);
}, 60_000);

test("the panel of a territory writes what is in the book", () => {
  const found = subjects.flatMap((subject) => sheetOutputs(subject, book, sheetFiles));
  const wrong = wrongIn(found, ({ place, indicator }) => ({
    ...reader.read(place, indicator),
    ...NOT_COMPARED,
  }));
  expect([...new Set(wrong)]).toEqual([]);
  expect(found.length).toBeGreaterThan(1000);
}, 60_000);

/** Indicators that a profile has for a subject: all its own. */
function expectedIn({ key, zoning }: Subject): string[] {
  const { atlas, coverage } = book.files;
  const own = reader.own(key);
  const isSearched = searchedZones(coverage.register, zoning, atlas.communes.codes)[0] === 1;
  return own
    .filter(({ compute }) => compute?.rule !== "coverage" || isSearched)
    .filter(
      ({ traits: { saidBy } }) =>
        !own.some(({ id }) => id === saidBy && reader.read(key, id).measure.state === "value"),
    )
    .map(({ id }) => id);
}

/** Figures of the subject that an output of the diagnostic leaves out. */
function missingIn(found: readonly Found[], subject: Subject): string[] {
  const written = new Set(
    found
      .filter(({ place }) => place === subject.key)
      .map(({ output, indicator }) => `${output}|${indicator}`),
  );
  return expectedIn(subject).flatMap((id) =>
    ["profil", "phrase", "Word et PDF", "xlsx"].flatMap((output) =>
      written.has(`${output}|${id}`) ? [] : [`no ${id} in ${output}`],
    ),
  );
}

/** References published for an area that are not the figure that the book has for it. */
const wrongReferences = ({ profile }: Diagnostic): string[] =>
  entriesOf(profile).flatMap(({ key, indicator, year, reference }) => {
    const { kind, zone } = reference.reference;
    if (indicator.reference !== null)
      return reference.value === indicator.reference ? [] : [`reference of ${key}`];
    if (reference.how !== "published" || kind === "comparables" || zone === null) return [];
    const code = kind === "france" ? kind : book.setOf(kind).zoning.codes[zone]!;
    const asked = indicator.compute ? null : year;
    const { measure } = reader.read(`${kind}:${code}`, key, asked);
    const value = measure.state === "value" ? measure.value : measure.state;
    return value === reference.value
      ? []
      : [`reference of ${key}: ${reference.value} for ${value} (${kind}:${code})`];
  });

const inputOf = (subject: Subject): DiagnosticInput =>
  prepareInput(realDiagnostic(book, subject), book, {
    files: NO_MAP_FILES,
    day: "2026-11-21" as Day,
    appVersion: "0.1.0",
    sources: [],
  });

/** Everything that the diagnostic of a subject writes of figures. */
function diagnosticOutputs(input: DiagnosticInput, dossier: Dossier): Found[] {
  const { diagnostic } = input;
  const workbook = buildWorkbook(input);
  return [
    ...profileOutputs(diagnostic, book),
    ...ficheOutputs(input),
    ...wordOutputs(diagnostic, dossier),
    ...workbookOutputs(input, workbook),
    ...insideOutputs(input, dossier, workbook),
    ...bassinOutputs(input, dossier),
    ...identityOutputs(input, dossier, workbook),
    ...populationsByYear(input, dossier),
    ...comparableOutputs(input, dossier, workbook).filter(({ indicator }) =>
      book.files.catalogue.indicators.some(({ id }) => id === indicator),
    ),
  ];
}

function wrongInDiagnostic(found: readonly Found[], diagnostic: Diagnostic): string[] {
  const readings = new Map(
    entriesOf(diagnostic.profile).flatMap((entry) =>
      entry.readings.map((reading) => [
        `${placeOf(diagnostic, reading)}|${entry.key}`,
        { entry, reading },
      ]),
    ),
  );
  const levelOf = (place: string): { level?: PublishedLevel } => {
    const [level] = place.split(":") as [PublishedLevel | "perimetre"];
    return level === "perimetre" ? {} : { level };
  };
  return wrongIn(found, ({ output, place, indicator, year }) => ({
    // Inhabitants are those of the year that the output says: at Mayotte, the one that is carried. A
    // table of communes has one year by column, whatever the other levels have.
    ...reader.read(
      place,
      indicator,
      (indicator === "population" || output.startsWith("communes")) && year ? Number(year) : null,
    ),
    ...(output.startsWith("communes") ? levelOf(place) : {}),
    ...(readings.get(`${place}|${indicator}`) ?? NOT_COMPARED),
  }));
}

test("the profile and the documents write what is in the book", () => {
  let count = 0;
  const wrong = subjects.flatMap((subject) => {
    const input = inputOf(subject);
    const dossier = buildDossier(input);
    const found = diagnosticOutputs(input, dossier);
    count += found.length;
    const all = [
      ...wrongInDiagnostic(found, input.diagnostic),
      ...missingIn(found, subject),
      ...wrongReferences(input.diagnostic),
      ...wrongRanges(input, dossier, book, reader),
    ];
    return all.map((words) => `${subject.key}: ${words}`);
  });
  expect([...new Set(wrong)]).toEqual([]);
  expect(count).toBeGreaterThan(20_000);
}, 120_000);
