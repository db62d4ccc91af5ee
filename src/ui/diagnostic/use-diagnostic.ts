import { useCallback, useMemo } from "react";
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
import { figureTitles } from "@/domain/diagnostic/figure-titles";
import type { DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import { createBook, type DiagnosticBook } from "@/domain/book/book";
import type { DiagnosticFiles } from "@/domain/book/book-files";
import { perimetreSubject, territorySubject, type Subject } from "@/domain/group/subject";
import { notesOf, subjectKey } from "@/domain/diagnostic/notes/subject-key";
import type { Etude } from "@/domain/etude";
import type { TerritoryRef } from "@/domain/geography/territory";
import { gazetteerOf } from "@/domain/geography/gazetteer";
import type { ColumnShelf, ColumnTitle } from "@/domain/book/column-set";
import type { Shelf, Title } from "@/state/library";
import { useAtlasState } from "@/ui/model/context";
import { columnsIn } from "@/ui/model/column-files";
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
  "catalogue",
  "names",
  "ars",
] as const satisfies readonly Title[];

const NO_TITLES: readonly (typeof TITLES)[number][] = [];
const NO_COLUMNS: readonly ColumnTitle[] = [];

type Values = { readonly [T in (typeof TITLES)[number]]: Shelf[T] };

type Loading =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failures: readonly ProblemMessage[] }
  | { readonly status: "ready"; readonly files: Values; readonly columns: ColumnShelf };

/** Every file of a diagnostic, all or none: a profile without a file would hide figures. */
function useDiagnosticFiles(isWanted: boolean, subjectsOf: SubjectsOf): Loading {
  const places = useFiles(isWanted ? TITLES : NO_TITLES);
  const titles = useMemo(() => {
    if (places.status !== "ready") return NO_COLUMNS;
    const { catalogue, atlas } = places.values;
    return subjectsOf(places.values).flatMap((each) => figureTitles(each, catalogue, atlas));
  }, [places, subjectsOf]);
  const figures = useFiles(titles);
  return useMemo(() => {
    if (!isWanted || places.status === "loading") return { status: "loading" };
    if (places.status === "ready" && figures.status === "ready")
      return { status: "ready", files: places.values, columns: columnsIn(figures.values) };
    const problems = [...places.problems, ...figures.problems];
    if (places.status === "failed" || figures.status === "failed")
      return { status: "failed", failures: problems.map(problemMessage) };
    return { status: "loading" };
  }, [places, figures, isWanted]);
}

function diagnosticFiles(files: Values, columns: ColumnShelf, day: Etude["day"]): DiagnosticFiles {
  const { atlas, register, zonages, catalogue, names } = files;
  return {
    atlas,
    zonages,
    catalogue,
    names,
    columns,
    coverage: coverageOnDay(registerOf(register, NO_EDITS), atlas, day),
  };
}

/** Whose figures are wanted, from the files that tell what territories are made of. */
type SubjectsOf = (files: Pick<Values, "atlas" | "zonages" | "names">) => readonly Subject[];

/** The open perimeter, or the chosen territory; none for an unknown code. */
function useSubjects(): SubjectsOf {
  const perimetres = useAtlasState((state) => state.history.present.perimetres);
  const open = useAtlasState((state) => state.history.present.perimetre);
  const territory = useAtlasState((state) => state.history.present.territory);
  return useCallback<SubjectsOf>(
    (files) => {
      const perimetre = perimetres.find(({ id }) => id === open);
      if (perimetre) return [perimetreSubject(perimetre, files.atlas)];
      const set = territory && gazetteerOf(files).setOf(territory.level);
      const subject = set && territorySubject(territory, set);
      return subject ? [subject] : [];
    },
    [perimetres, open, territory],
  );
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
export function useFigures(isWanted: boolean, subjectsOf: SubjectsOf): FiguresState {
  const day = useAtlasState((state) => state.history.present.day);
  const loading = useDiagnosticFiles(isWanted, subjectsOf);
  const book = useMemo(
    () =>
      loading.status === "ready"
        ? createBook(diagnosticFiles(loading.files, loading.columns, day))
        : null,
    [loading, day],
  );
  return { loading, book };
}

/** The diagnostic of the open perimeter, or of the chosen territory. */
export function useDiagnostic(): DiagnosticState {
  const etude = useAtlasState((state) => state.history.present);
  const key = subjectKey(etude);
  const subjectsOf = useSubjects();
  const { loading, book } = useFigures(key !== null, subjectsOf);
  const files = loading.status === "ready" ? loading.files : null;
  const { territory } = etude;
  const subject = useMemo(
    () => (book ? (subjectsOf(book.files)[0] ?? null) : null),
    [book, subjectsOf],
  );
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
