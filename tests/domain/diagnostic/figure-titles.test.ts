import { expect, test } from "vitest";
import { createBook } from "@/domain/book/book";
import type { DiagnosticBook } from "@/domain/book/book";
import { communeTitles, readCommuneTables } from "@/domain/diagnostic/communes/commune-tables";
import { figureTitles } from "@/domain/diagnostic/figure-titles";
import { insideSpreads } from "@/report/diagnostic/inside-spreads";
import { analyse, completeDiagnostic } from "@/domain/diagnostic/diagnostic";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { Subject } from "@/domain/group/subject";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "./real-profile";

const all = await realFigures();
const { catalogue, atlas } = all.files;

const titlesOf = (subject: Subject) => new Set(figureTitles(subject, catalogue, atlas));

/** Everything that a diagnostic says, with some files of figures only. */
function saidWith(book: DiagnosticBook, subject: Subject) {
  const diagnostic = completeDiagnostic(analyse(subject, book, FIRST_NOTES, []), FIRST_NOTES);
  return {
    diagnostic,
    spreads: insideSpreads(diagnostic, book),
    tables: readCommuneTables(diagnostic, book),
  };
}

test.each([
  realSubject(all, "epci", LANDERNEAU),
  groupOf(all, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE),
  groupOf(all, "Trois communes", ["29103", "29026", "29145"], "commune"),
  realSubject(all, "bassin-de-vie", "29103"),
  realSubject(all, "zone-emploi", "5302"),
  realSubject(all, "departement", "29"),
  realSubject(all, "commune", "29103"),
])("$nom: nothing is read in a file that is not asked for", { timeout: 60_000 }, (subject) => {
  const titles = titlesOf(subject);
  const columns = new Map([...all.files.columns].filter(([title]) => titles.has(title)));
  const few = createBook({ ...all.files, columns });
  expect(saidWith(few, subject)).toEqual(saidWith(all, subject));
});

test("an EPCI asks for no commune but those of its région, and for what its tables show", () => {
  const communes = [...titlesOf(realSubject(all, "epci", LANDERNEAU))].filter((title) =>
    title.startsWith("columns:commune"),
  );
  expect(communes.every((title) => title.endsWith(":53"))).toBe(true);
  const shown: readonly string[] = communeTitles(catalogue, ["53"]);
  const others = communes.filter((title) => !shown.includes(title));
  expect(others.length).toBeLessThan(6);
  expect(communes.length).toBeLessThan(30);
});
