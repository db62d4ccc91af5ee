import { beforeAll, expect, test } from "vitest";
import { asksOf, type Ask } from "@/domain/ask";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Subject } from "@/domain/group/subject";
import { readAsks } from "@/data/load-asks";
import { buildDossier } from "@/report/diagnostic/chapters/build-dossier";
import { prepareInput } from "@/report/diagnostic/diagnostic-input";
import { NO_MAP_FILES } from "@/report/diagnostic/figures/map-files";
import { ASK_TITLE, askLines } from "@/report/diagnostic/words/ask-words";
import { absencesSheet } from "@/report/diagnostic/workbook/absences-sheet";
import type { Day } from "@/domain/day";
import type { DossierPart } from "@/report/dossier/document";
import { embedded } from "../../../data/disk";
import { groupOf, realFigures, realSubject } from "../../../domain/diagnostic/real-profile";
import { realDiagnostic } from "../real-input";

const ASKS: readonly Ask[] = readAsks(embedded("data/ou-demander.json"));

let book: DiagnosticBook;
beforeAll(async () => {
  book = await realFigures();
}, 60_000);

const inputOf = (subject: Subject, part: DossierPart) =>
  prepareInput(realDiagnostic(book, subject), book, {
    files: NO_MAP_FILES,
    day: "2026-11-21" as Day,
    appVersion: "0",
    sources: [],
    part,
    asks: ASKS,
  });

const subjects = () => ({
  landerneau: realSubject(book, "epci", "242900801"),
  fougeres: groupOf(book, "Fougères et Couesnon", ["200072452", "200070688"]),
  hautesTerres: realSubject(book, "epci", "200066637"),
  lens: realSubject(book, "epci", "246200364"),
});

/** Themes of a document under whose title something is said to be missing. */
function themesMissing(subject: Subject, part: DossierPart): string[] {
  const { blocks } = buildDossier(inputOf(subject, part));
  let title = "";
  return blocks.flatMap((block) => {
    if (block.kind === "heading" && block.level === 1) title = block.text;
    const isAsk =
      block.kind === "paragraph" && block.content.some(({ text }) => text.startsWith(ASK_TITLE));
    return isAsk ? [title.split("\u00a0:")[0]!.toLowerCase()] : [];
  });
}

test("every row is read by a territory of some région", () => {
  const { themes } = book.files.catalogue;
  const regions = book.files.atlas.regions.zoning.codes;
  const read = new Set(
    themes.flatMap((theme) => regions.flatMap((region) => asksOf(ASKS, theme, [region]))),
  );
  expect(ASKS.filter((ask) => !read.has(ask))).toEqual([]);
  expect(ASKS.length).toBeGreaterThan(10);
});

test("each theme that misses figures names them, in the diagnosis and in the annex", () => {
  for (const subject of Object.values(subjects())) {
    const diagnostic = realDiagnostic(book, subject);
    const expected = book.files.catalogue.themes
      .filter((theme) => askLines(ASKS, theme, diagnostic).length > 0)
      .map((theme) => theme.toLowerCase());
    expect(expected).toContain("état de santé");
    expect(themesMissing(subject, "annexe").toSorted()).toEqual(expected.toSorted());
    // The page on contracts has no theme of its own in the diagnosis.
    expect(themesMissing(subject, "diagnostic").toSorted()).toEqual(
      expected.filter((theme) => theme !== "pilotage cls").toSorted(),
    );
  }
}, 60_000);

test("a source of one région is never given to another", () => {
  const words = (subject: Subject): string =>
    JSON.stringify(
      book.files.catalogue.themes.map((theme) =>
        askLines(ASKS, theme, realDiagnostic(book, subject)),
      ),
    );
  const { landerneau, hautesTerres, lens } = subjects();
  // where-to-ask.md: the atlas of Bretagne, Balises in Auvergne-Rhône-Alpes, the ORS elsewhere.
  expect(words(landerneau)).toContain("atlas-des-mortalites-lechelle-des-epci-edition-2024");
  expect(words(landerneau)).not.toMatch(/Balises|fnors/u);
  expect(words(hautesTerres)).toContain("Balises");
  expect(words(hautesTerres)).not.toMatch(/Bretagne|fnors/u);
  expect(words(lens)).toContain("fnors");
  expect(words(lens)).not.toMatch(/Balises|Bretagne/u);
});

test("a département has those figures in open data: nothing is asked for", () => {
  const diagnostic = realDiagnostic(book, realSubject(book, "departement", "29"));
  expect(askLines(ASKS, "état de santé", diagnostic)).toEqual([]);
});

test("the workbook has a row for each, with its address, and no figure", () => {
  const { landerneau } = subjects();
  const { rows } = absencesSheet(inputOf(landerneau, "complet"));
  const asked = rows.filter(([, , , reason]) => String(reason).startsWith("à demander"));
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.map(([theme, figure, , reason]) => [theme, figure, reason])).toContainEqual([
    "santé mentale",
    "Mortalité par suicide",
    "à demander\u00a0: ARS Bretagne, Atlas des mortalités à l’échelle des EPCI\u00a0; par EPCI\u00a0; éditions 2020, 2022 et 2024\u00a0; https://bretagne.ars.sante.fr/atlas-des-mortalites-lechelle-des-epci-edition-2024",
  ]);
});
