import { useMemo } from "react";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import type { ArsContact } from "@/domain/contract/ars-contact";
import {
  analyse,
  completeDiagnostic,
  type Analysis,
  type Diagnostic,
} from "@/domain/diagnostic/diagnostic";
import type { DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import { createBook, type Figures } from "@/domain/book/book";
import type { DiagnosticFiles } from "@/domain/book/book-files";
import { perimetreSubject, territorySubject, type Subject } from "@/domain/group/subject";
import { notesOf, subjectKey } from "@/domain/diagnostic/notes/subject-key";
import type { Etude } from "@/domain/etude";
import type { TerritoryRef } from "@/domain/geography/territory";
import type { Loadable, Shelf, Title } from "@/state/library";
import { useAtlasState, useFile } from "@/ui/model/context";
import { problemMessage, type ProblemMessage } from "@/ui/problem-message";

export type DiagnosticState =
  /** No territory is chosen. */
  | { readonly status: "empty" }
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failures: readonly ProblemMessage[] }
  | { readonly status: "unknown"; readonly territory: TerritoryRef; readonly cog: number }
  | { readonly status: "ready"; readonly diagnostic: Diagnostic; readonly figures: Figures };

const TITLES = [
  "atlas",
  "register",
  "zonages",
  "detail",
  "catalogue",
  "names",
  "ars",
  "columns:commune",
  "columns:epci",
  "columns:bassin-de-vie",
  "columns:departement",
  "columns:region",
  "columns:france",
] as const satisfies readonly Title[];

type Titles = (typeof TITLES)[number];
type Files = { readonly [T in Titles]: Shelf[T] };

type Loading =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failures: readonly ProblemMessage[] }
  | { readonly status: "ready"; readonly files: Files };

function gather(loadables: readonly Loadable<Shelf[Titles]>[]): Loading {
  const failures = loadables.flatMap((each) =>
    each.status === "failed" ? [problemMessage(each.problem)] : [],
  );
  if (loadables.some(({ status }) => status === "loading" || status === "idle"))
    return { status: "loading" };
  if (failures.length > 0) return { status: "failed", failures };
  const values = TITLES.map((title, at) => {
    const loadable = loadables[at]!;
    return [title, loadable.status === "ready" ? loadable.value : null];
  });
  return { status: "ready", files: Object.fromEntries(values) as Files };
}

/** Every file of a diagnostic, all or none: a profile without a file would hide figures. */
function useDiagnosticFiles(isWanted: boolean): Loading {
  const ask = <T extends Titles>(title: T): T | null => (isWanted ? title : null);
  const loadables = [
    useFile(ask("atlas")),
    useFile(ask("register")),
    useFile(ask("zonages")),
    useFile(ask("detail")),
    useFile(ask("catalogue")),
    useFile(ask("names")),
    useFile(ask("ars")),
    useFile(ask("columns:commune")),
    useFile(ask("columns:epci")),
    useFile(ask("columns:bassin-de-vie")),
    useFile(ask("columns:departement")),
    useFile(ask("columns:region")),
    useFile(ask("columns:france")),
  ] as const;
  // oxlint-disable-next-line react/exhaustive-deps -- the list is made anew, its members are not
  return useMemo(() => gather(loadables), loadables);
}

function diagnosticFiles(files: Files, day: Etude["day"]): DiagnosticFiles {
  const { atlas, register, zonages, detail, catalogue, names } = files;
  return {
    atlas,
    zonages,
    detail,
    catalogue,
    names,
    columns: {
      commune: files["columns:commune"],
      epci: files["columns:epci"],
      "bassin-de-vie": files["columns:bassin-de-vie"],
      departement: files["columns:departement"],
      region: files["columns:region"],
      france: files["columns:france"],
    },
    coverage: coverageOnDay(register, atlas, day),
  };
}

function useSubject(figures: Figures | null): Subject | null {
  const perimetres = useAtlasState((state) => state.history.present.perimetres);
  const open = useAtlasState((state) => state.history.present.perimetre);
  const territory = useAtlasState((state) => state.history.present.territory);
  return useMemo(() => {
    if (!figures) return null;
    const perimetre = perimetres.find(({ id }) => id === open);
    if (perimetre) return perimetreSubject(perimetre, figures.files.atlas);
    return territory && territorySubject(territory, figures.setOf(territory.level));
  }, [figures, perimetres, open, territory]);
}

/** Figures change with what the user chooses, not with what the user writes. */
function useAnalysis(
  figures: Figures | null,
  subject: Subject | null,
  ars: readonly ArsContact[] | null,
  { reference, confidence, comparables }: DiagnosticNotes,
): Analysis | null {
  return useMemo(
    () =>
      figures && subject && ars
        ? analyse(subject, figures, { reference, confidence, comparables }, ars)
        : null,
    [figures, subject, ars, reference, confidence, comparables],
  );
}

interface FiguresState {
  readonly loading: Loading;
  /** Null until every file is there. */
  readonly figures: Figures | null;
}

/** The figures of all levels, from files that are asked for when they are wanted. */
export function useFigures(isWanted: boolean): FiguresState {
  const day = useAtlasState((state) => state.history.present.day);
  const loading = useDiagnosticFiles(isWanted);
  const files = loading.status === "ready" ? loading.files : null;
  const figures = useMemo(
    () => (files ? createBook(diagnosticFiles(files, day)) : null),
    [files, day],
  );
  return { loading, figures };
}

/** The diagnostic of the open perimeter, or of the chosen territory. */
export function useDiagnostic(): DiagnosticState {
  const etude = useAtlasState((state) => state.history.present);
  const key = subjectKey(etude);
  const { loading, figures } = useFigures(key !== null);
  const files = loading.status === "ready" ? loading.files : null;
  const { territory } = etude;
  const subject = useSubject(figures);
  const notes = notesOf(etude, key ?? "");
  const analysis = useAnalysis(figures, subject, files?.ars ?? null, notes);
  const diagnostic = useMemo(
    () => (analysis ? completeDiagnostic(analysis, notes) : null),
    [analysis, notes],
  );
  if (key === null) return { status: "empty" };
  if (loading.status !== "ready") return loading;
  if (!figures || !diagnostic)
    return territory
      ? { status: "unknown", territory, cog: loading.files.atlas.communes.cog }
      : { status: "empty" };
  return { status: "ready", diagnostic, figures };
}
