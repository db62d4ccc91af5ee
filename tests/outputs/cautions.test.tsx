import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Day } from "@/domain/day";
import { buildDossier } from "@/report/diagnostic/chapters/build-dossier";
import { prepareInput } from "@/report/diagnostic/diagnostic-input";
import { buildFiche } from "@/report/diagnostic/fiche/fiche";
import { NO_MAP_FILES } from "@/report/diagnostic/figures/map-files";
import { buildWorkbook } from "@/report/diagnostic/workbook/build-workbook";
import { ProfileTab } from "@/ui/diagnostic/profile/ProfileTab";
import { groupOf, realFigures, realSubject } from "../domain/diagnostic/real-profile";
import { realDiagnostic } from "../report/diagnostic/real-input";

const book = await realFigures();
const subjects = [
  realSubject(book, "epci", "246200364"),
  realSubject(book, "epci", "200050532"),
  groupOf(book, "Fougères et Couesnon", ["200072452", "200070688"]),
];

/** Everything that each output of a subject says, drawings and their alternatives included. */
function outputsOf(subject: (typeof subjects)[number]): Readonly<Record<string, string>> {
  const diagnostic = realDiagnostic(book, subject);
  const given = { files: NO_MAP_FILES, day: "2026-11-21" as Day, appVersion: "0", sources: [] };
  const input = prepareInput(diagnostic, book, given);
  return {
    diagnostic: JSON.stringify(buildDossier({ ...input, part: "diagnostic" })),
    annexe: JSON.stringify(buildDossier({ ...input, part: "annexe" })),
    tableur: JSON.stringify(buildWorkbook(input)),
    fiche: JSON.stringify(buildFiche(input)),
    profil: renderToStaticMarkup(<ProfileTab diagnostic={diagnostic} book={book} />),
  };
}

/** « (lieux d’exercice 2021) (2021) », « 2021, 2021 ». */
const SAME_YEAR = /\b(20\d\d)\)?[\s\u00a0]*[,(][\s\u00a0]*\1\b(?!-| à)/gu;

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

test.each(subjects)("the caution on tests is said once at most in each output: $nom", (subject) => {
  for (const [output, text] of Object.entries(outputsOf(subject))) {
    expect([output, text.length > 500]).toEqual([output, true]);
    expect([output, count(text, /non testé/giu)]).toEqual([
      output,
      ["annexe", "tableur", "profil"].includes(output) ? 1 : 0,
    ]);
    expect([output, ...(text.match(SAME_YEAR) ?? [])]).toEqual([output]);
    // That men and women are not told apart is said where what is not known is said.
    expect([output, count(text, /Femmes et hommes ne sont pas distingués/gu)]).toEqual([
      output,
      ["diagnostic", "tableur"].includes(output) ? 1 : 0,
    ]);
    expect([output, count(text, /sans intervalle, |pas d’intervalle/giu)]).toEqual([output, 0]);
  }
});
