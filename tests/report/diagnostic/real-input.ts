import { buildDiagnostic, type Diagnostic } from "@/domain/diagnostic/diagnostic";
import { FIRST_NOTES, type DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Subject } from "@/domain/group/subject";
import type { ArsContact } from "@/domain/contract/ars-contact";
import type { Source } from "@/domain/source";
import type { Day } from "@/domain/day";
import { readOutlines } from "@/data/load-outlines";
import { prepareInput, type DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import type { MapFiles } from "@/report/diagnostic/figures/map-files";
import type { Outline } from "@/domain/geography/outline";
import { readSources } from "@/data/load-sources";
import { readArs } from "@/data/load-ars";
import { embedded } from "../../data/disk";

const outlines = (file: string): Outline[] => readOutlines(embedded(`geo/${file}.topojson`));

const allCommunes = outlines("communes");

/** The embedded outlines, those of the communes of a subject only. */
function realMapFiles({ zoning }: Subject, { files }: DiagnosticBook): MapFiles {
  const keyOf = (outline: Outline): string => String(outline.properties?.["code"]);
  const { atoms, atomStatuses } = files.coverage;
  const stateOf = new Map(atoms.map(({ key }, at) => [key, atomStatuses[at]!]));
  const features = outlines("cls-perimetres").filter((each) => stateOf.has(keyOf(each)));
  return {
    communes: allCommunes.filter(({ id }) => zoning.zoneOf[Number(id)] === 0),
    levels: {
      region: outlines("regions"),
      departement: outlines("departements"),
      "bassin-de-vie": outlines("bassins-de-vie"),
      epci: outlines("epci"),
    },
    contractAreas: {
      features,
      statuses: Uint8Array.from(features, (each) => stateOf.get(keyOf(each))!),
    },
    note: "Contours simplifiés, IGN Admin Express COG Carto 2025, sans valeur juridique.",
  };
}

const SOURCES: readonly Source[] = readSources(embedded("data/sources.json"));
const ARS: readonly ArsContact[] = readArs(embedded("data/ars.json"));

export const realDiagnostic = (
  book: DiagnosticBook,
  subject: Subject,
  notes: DiagnosticNotes = FIRST_NOTES,
): Diagnostic => buildDiagnostic(subject, book, notes, ARS);

/** What the worker receives for a subject, from the embedded files. */
export const realInput = (
  book: DiagnosticBook,
  subject: Subject,
  notes: DiagnosticNotes = FIRST_NOTES,
  files: MapFiles = realMapFiles(subject, book),
): DiagnosticInput =>
  prepareInput(realDiagnostic(book, subject, notes), book, {
    files,
    day: "2026-11-21" as Day,
    appVersion: "0.1.0",
    sources: SOURCES,
  });
