import { useCallback, useMemo } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Profile } from "@/domain/diagnostic/profile/profile";
import { perimetreSubject } from "@/domain/group/subject";
import type { Perimetre } from "@/domain/group/perimetre";
import { ownProfile } from "@/domain/perimetres/compare/compare-own-profile";
import {
  comparePerimetres,
  type Compared,
  type PerimetreComparison,
} from "@/domain/perimetres/compare/compare-perimetres";
import { useFigures } from "../../diagnostic/use-diagnostic";
import { useFiles } from "../../model/use-files";
import type { ProblemMessage } from "../../problem-message";
import { useCheck } from "../verification/use-check";

const known = new WeakMap<DiagnosticBook, WeakMap<Perimetre, Profile>>();

/** Made once for a perimeter as it stands: a profile is the costly part. */
function profileOf(perimetre: Perimetre, book: DiagnosticBook): Profile {
  const byPerimetre = known.get(book) ?? new WeakMap<Perimetre, Profile>();
  known.set(book, byPerimetre);
  const profile = byPerimetre.get(perimetre) ?? ownProfile(perimetre, book, FIRST_NOTES.confidence);
  byPerimetre.set(perimetre, profile);
  return profile;
}

export interface ComparisonState {
  /** Null until the checks are there; its indicators, until the figures are. */
  readonly comparison: PerimetreComparison | null;
  /** Files of the figures that could not be had. */
  readonly failures: readonly ProblemMessage[];
}

/** Two or three perimeters beside the first one. */
export function useComparison(atlas: Atlas, chosen: readonly Perimetre[]): ComparisonState {
  const [a = null, b = null, c = null] = chosen;
  const checks = [useCheck(a, atlas), useCheck(b, atlas), useCheck(c, atlas)] as const;
  const [checkA, checkB, checkC] = checks;
  const files = useFiles(["names", "zonages"]);
  const subjectsOf = useCallback(
    () => [a, b, c].flatMap((each) => (each ? [perimetreSubject(each, atlas)] : [])),
    [a, b, c, atlas],
  );
  const { loading, book } = useFigures(true, subjectsOf);
  const comparison = useMemo(() => {
    if (files.status !== "ready") return null;
    const pairs = [
      [a, checkA],
      [b, checkB],
      [c, checkC],
    ] as const;
    const compared = pairs.flatMap(([perimetre, check]): Compared[] =>
      perimetre && check ? [{ perimetre, check, profile: book && profileOf(perimetre, book) }] : [],
    );
    const asked = pairs.filter(([perimetre]) => perimetre !== null).length;
    if (asked < 2 || compared.length < asked) return null;
    return comparePerimetres(compared, { atlas, ...files.values });
  }, [a, b, c, checkA, checkB, checkC, atlas, files, book]);
  return { comparison, failures: loading.status === "failed" ? loading.failures : [] };
}
