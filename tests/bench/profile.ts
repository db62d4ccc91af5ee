import { completeDiagnostic, analyse } from "@/domain/diagnostic/diagnostic";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import { createBook, type DiagnosticBook } from "@/domain/book/book";
import type { DiagnosticFiles } from "@/domain/book/book-files";
import { figureOf } from "@/domain/book/figure";
import { perimetreSubject, territorySubject } from "@/domain/group/subject";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import { LANDERNEAU } from "../domain/diagnostic/real-profile";
import { readFiles } from "../ui/territory/real-atlas";
import { inMs, median, type Line } from "./report";

const COUNT = 30;
const LIMIT_MS = 100;

/** Whole diagnostic of an EPCI, milliseconds. */
type Profile = (book: DiagnosticBook, code: string) => number;

/** Codes spread evenly over the list, which follows the départements, and CA du Pays de Landerneau-Daoulas. */
function chosenCodes(codes: readonly string[]): string[] {
  const step = codes.length / (COUNT - 1);
  return [
    LANDERNEAU,
    ...Array.from({ length: COUNT - 1 }, (_, at) => codes[Math.floor(at * step)]!),
  ];
}

const lineOf = (what: string, times: readonly number[]): Line => {
  const worst = Math.max(...times);
  return {
    what,
    measured: inMs(median(times)),
    reference: `maximum ${inMs(worst)}`,
    ratio: "—",
    target: `< ${LIMIT_MS} ms`,
    isMet: worst < LIMIT_MS,
  };
};

const MEMBERS = 40;
const READS = 6;
const GROUP_LIMIT_MS = 1;

/** Reading one indicator of a group of 40 EPCI, once the communes of the group are known. */
function groupLines(book: DiagnosticBook): Line[] {
  const { atlas, catalogue } = book.files;
  const codes = atlas.epci.zoning.codes.slice(0, MEMBERS);
  const members = codes.map((code) => ({ level: "epci" as const, code }));
  const group = perimetreSubject({ id: "p1", nom: "Groupe", members }, atlas);
  const summed = catalogue.indicators.filter(({ aggregation }) => aggregation.rule !== "none");
  const times = summed.flatMap((indicator) => {
    const year = indicator.availability.find(({ level }) => level === "epci")?.years.at(-1);
    if (year === undefined || indicator.compute) return [];
    const runs = Array.from({ length: READS }, () => {
      const start = performance.now();
      figureOf(group, indicator, year, book);
      return performance.now() - start;
    });
    // The first read makes columns, which later ones share.
    return [median(runs.slice(1))];
  });
  const worst = Math.max(...times);
  return [
    {
      what: `Un indicateur d’un groupe de ${MEMBERS} EPCI (n = ${times.length})`,
      measured: inMs(median(times)),
      reference: `maximum ${inMs(worst)}`,
      ratio: "—",
      target: `< ${GROUP_LIMIT_MS} ms`,
      isMet: worst < GROUP_LIMIT_MS,
    },
  ];
}

/** Whole diagnostic of 30 EPCI in Node, once the files are there. */
export async function measureProfile(): Promise<Line[]> {
  const files = await readFiles();
  const { atlas } = files;
  const complete = { ...files, coverage: coverageOnDay(files.register, atlas, null) };
  // `readFiles` gives every level: its type only leaves room for files still on their way.
  const freshFigures = () => createBook(complete as unknown as DiagnosticFiles);
  const profile: Profile = (book, code) => {
    const start = performance.now();
    const subject = territorySubject({ level: "epci", code }, book.setOf("epci"))!;
    completeDiagnostic(analyse(subject, book, FIRST_NOTES, files.ars ?? []), FIRST_NOTES);
    return performance.now() - start;
  };
  const codes = chosenCodes(atlas.epci.zoning.codes);
  // Nothing has run yet: neither compiled code nor columns.
  const first = profile(freshFigures(), LANDERNEAU);
  const cold = codes.map((code) => profile(freshFigures(), code));
  const shared = freshFigures();
  profile(shared, LANDERNEAU);
  const warm = codes.map((code) => profile(shared, code));
  return [
    ...groupLines(shared),
    { ...lineOf("Profil complet d’un EPCI, le tout premier", [first]), reference: "—" },
    lineOf(`Profil complet d’un EPCI, chiffres à faire (n = ${COUNT})`, cold),
    lineOf(`Profil complet d’un EPCI, chiffres déjà faits (n = ${COUNT})`, warm),
  ];
}
