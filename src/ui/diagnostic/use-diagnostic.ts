import { useMemo } from "react";
import { NO_EDITS } from "@/domain/contract/edit";
import { registerOf } from "@/domain/contract/register";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import type { ArsContact } from "@/domain/contract/ars-contact";
import {
  analyse,
  completeDiagnostic,
  type Analysis,
  type Diagnostic,
} from "@/domain/diagnostic/diagnostic";
import type { DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import { createBook, type DiagnosticBook } from "@/domain/book/book";
import type { DiagnosticFiles } from "@/domain/book/book-files";
import { perimetreSubject, territorySubject, type Subject } from "@/domain/group/subject";
import { notesOf, subjectKey } from "@/domain/diagnostic/notes/subject-key";
import type { Etude } from "@/domain/etude";
import type { TerritoryRef } from "@/domain/geography/territory";
import { levelsWith, mapLevels } from "@/domain/geography/level-table";
import type { Shelf, Title } from "@/state/library";
import { useAtlasState } from "@/ui/model/context";
import { useFiles } from "@/ui/model/use-files";
import { problemMessage, type ProblemMessage } from "@/ui/problem-message";

export type DiagnosticState =
  /** No territory is chosen. */
  | { readonly status: "empty" }
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failures: readonly ProblemMessage[] }
  | { readonly status: "unknown"; readonly territory: TerritoryRef; readonly cog: number }
  | { readonly status: "ready"; readonly diagnostic: Diagnostic; readonly book: DiagnosticBook };

const TITLES = [
  "atlas",
  "register",
  "zonages",
  "detail",
  "catalogue",
  "names",
  "ars",
  ...levelsWith("columns").map((level) => `columns:${level}` as const),
] as const satisfies readonly Title[];

const NO_TITLES: readonly (typeof TITLES)[number][] = [];

type Values = { readonly [T in (typeof TITLES)[number]]: Shelf[T] };

type Loading =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failures: readonly ProblemMessage[] }
  | { readonly status: "ready"; readonly files: Values };

/** Every file of a diagnostic, all or none: a profile without a file would hide figures. */
function useDiagnosticFiles(isWanted: boolean): Loading {
  const files = useFiles(isWanted ? TITLES : NO_TITLES);
  return useMemo(() => {
    if (!isWanted || files.status === "loading") return { status: "loading" };
    if (files.status === "ready") return { status: "ready", files: files.values };
    return { status: "failed", failures: files.problems.map(problemMessage) };
  }, [files, isWanted]);
}

function diagnosticFiles(files: Values, day: Etude["day"]): DiagnosticFiles {
  const { atlas, register, zonages, detail, catalogue, names } = files;
  return {
    atlas,
    zonages,
    detail,
    catalogue,
    names,
    columns: mapLevels(levelsWith("columns"), (level) => files[`columns:${level}`]),
    coverage: coverageOnDay(registerOf(register, NO_EDITS), atlas, day),
  };
}

function useSubject(book: DiagnosticBook | null): Subject | null {
  const perimetres = useAtlasState((state) => state.history.present.perimetres);
  const open = useAtlasState((state) => state.history.present.perimetre);
  const territory = useAtlasState((state) => state.history.present.territory);
  return useMemo(() => {
    if (!book) return null;
    const perimetre = perimetres.find(({ id }) => id === open);
    if (perimetre) return perimetreSubject(perimetre, book.files.atlas);
    return territory && territorySubject(territory, book.setOf(territory.level));
  }, [book, perimetres, open, territory]);
}

/** Figures change with what the user chooses, not with what the user writes. */
function useAnalysis(
  book: DiagnosticBook | null,
  subject: Subject | null,
  ars: readonly ArsContact[] | null,
  { reference, confidence, comparables }: DiagnosticNotes,
): Analysis | null {
  return useMemo(
    () =>
      book && subject && ars
        ? analyse(subject, book, { reference, confidence, comparables }, ars)
        : null,
    [book, subject, ars, reference, confidence, comparables],
  );
}

interface FiguresState {
  readonly loading: Loading;
  /** Null until every file is there. */
  readonly book: DiagnosticBook | null;
}

/** The figures of all levels, from files that are asked for when they are wanted. */
export function useFigures(isWanted: boolean): FiguresState {
  const day = useAtlasState((state) => state.history.present.day);
  const loading = useDiagnosticFiles(isWanted);
  const files = loading.status === "ready" ? loading.files : null;
  const book = useMemo(
    () => (files ? createBook(diagnosticFiles(files, day)) : null),
    [files, day],
  );
  return { loading, book };
}

/** The diagnostic of the open perimeter, or of the chosen territory. */
export function useDiagnostic(): DiagnosticState {
  const etude = useAtlasState((state) => state.history.present);
  const key = subjectKey(etude);
  const { loading, book } = useFigures(key !== null);
  const files = loading.status === "ready" ? loading.files : null;
  const { territory } = etude;
  const subject = useSubject(book);
  const notes = notesOf(etude, key ?? "");
  const analysis = useAnalysis(book, subject, files?.ars ?? null, notes);
  const diagnostic = useMemo(
    () => (analysis ? completeDiagnostic(analysis, notes) : null),
    [analysis, notes],
  );
  if (key === null) return { status: "empty" };
  if (loading.status !== "ready") return loading;
  if (!book || !diagnostic)
    return territory
      ? { status: "unknown", territory, cog: loading.files.atlas.communes.cog }
      : { status: "empty" };
  return { status: "ready", diagnostic, book };
}
