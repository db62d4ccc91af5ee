import { OUTLINES_NOTE } from "@/domain/words/outlines-note";
import { useEffect, useMemo, useState } from "react";
import { approximateMeasure } from "@/charts/words/approximate-measure";
import { mapLevels } from "@/domain/geography/level-table";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { prepareInput } from "@/report/diagnostic/diagnostic-input";
import { ficheMap } from "@/report/diagnostic/fiche/fiche-map";
import { isMapLevel, MAP_LEVELS, NO_MAP_FILES } from "@/report/diagnostic/figures/map-files";
import type { Outline } from "@/domain/geography/outline";
import { useServices } from "../model/context";
import { outlinesOfRegions, outlineTitlesOf } from "../model/outline-titles";
import { regionCodes } from "../model/region-codes";
import { useFiles } from "../model/use-files";
import { today } from "../model/today";

/** Of the map on the sheet, CSS pixels: its words are read at their own size. */
const SIZE = { width: 340, tallest: 0.9 } as const;

export type FicheMap =
  | { readonly status: "loading" | "failed" }
  /** Null: nothing to draw. */
  | { readonly status: "ready"; readonly map: ReturnType<typeof ficheMap> };

/** Always drawn; bassins de vie are, when the subject is one. */
const GROUND = MAP_LEVELS.filter((level) => level !== "bassin-de-vie");

/** Is the subject drawn by its communes? */
const isMadeOfCommunes = ({ level, members }: Diagnostic["subject"]): boolean =>
  (level !== "perimetre" && !isMapLevel(level)) ||
  members.some((member) => member.level === "commune");

type Communes = readonly Outline[] | "loading" | "failed";

const NO_COMMUNES: readonly Outline[] = [];

/** Outlines of the communes of a subject that no other file draws; empty for the others. */
function useCommunes({ subject, inside }: Diagnostic): {
  readonly communes: Communes;
  readonly retry: () => void;
} {
  const { outlinesAt } = useServices();
  const rows = useMemo(
    () => (isMadeOfCommunes(subject) ? inside.communes.map(({ row }) => row) : []),
    [subject, inside],
  );
  const [loaded, setLoaded] = useState<{ rows: unknown; communes: Communes } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (rows.length > 0 && loaded?.rows !== rows)
      void outlinesAt("commune", rows).then((outlines) => {
        if (!isCurrent) return;
        const communes = outlines.ok
          ? outlines.value.flatMap((outline, at) => (outline ? { ...outline, id: rows[at]! } : []))
          : "failed";
        setLoaded({ rows, communes });
      });
    return () => {
      isCurrent = false;
    };
  }, [outlinesAt, rows, loaded]);
  const retry = () => setLoaded(null);
  if (rows.length === 0) return { communes: NO_COMMUNES, retry };
  return { communes: loaded?.rows === rows ? loaded.communes : "loading", retry };
}

/** One map: the access to doctors around, the subject outlined; where it lies otherwise. */
export function useFicheMap(
  diagnostic: Diagnostic,
  figures: DiagnosticBook,
): { readonly map: FicheMap; readonly retry: () => void } {
  const { library } = useServices();
  const { level } = diagnostic.subject;
  const drawn = level === "bassin-de-vie" ? MAP_LEVELS : GROUND;
  const regions = useMemo(() => regionCodes(diagnostic, figures), [diagnostic, figures]);
  const files = useFiles(outlineTitlesOf(drawn, regions));
  const { communes, retry } = useCommunes(diagnostic);
  const map = useMemo((): FicheMap => {
    if (communes === "failed" || files.problems.length > 0) return { status: "failed" };
    if (communes === "loading" || files.status !== "ready") return { status: "loading" };
    const input = prepareInput(diagnostic, figures, {
      files: {
        ...NO_MAP_FILES,
        communes,
        levels: mapLevels(MAP_LEVELS, (each) => outlinesOfRegions(each, regions, files.values)),
        note: OUTLINES_NOTE,
      },
      day: today(),
      appVersion: "",
      sources: [],
    });
    return { status: "ready", map: ficheMap(input, SIZE, approximateMeasure) };
  }, [diagnostic, figures, files, regions, communes]);
  return {
    map,
    retry: () => {
      library.retry();
      if (communes === "failed") retry();
    },
  };
}
