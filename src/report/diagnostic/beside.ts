import type { DiagnosticBook } from "@/domain/book/book";
import { figureAt } from "@/domain/book/figure";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reference } from "@/domain/diagnostic/reference";
import { measureOf, type Measure } from "@/domain/measure";

/** The figures of the région and of France that stand beside one of the territory. */
export interface BesideFigure {
  readonly region: Measure | null;
  readonly france: Measure | null;
}

/** What stands beside the figures of a territory, by key of entry. */
export interface Beside {
  /** Name of the région of most inhabitants; null for a territory as wide. */
  readonly region: string | null;
  readonly byEntry: Readonly<Record<string, BesideFigure>>;
}

/** The région of most inhabitants, or the département that makes one alone. */
function regionOf({ profile }: Diagnostic): Reference | null {
  const [region] = profile.references
    .filter(({ regionKey, isSelf }) => regionKey !== null && !isSelf)
    .sort((a, b) => b.share - a.share);
  return region ?? null;
}

/** Région and France, side by side, for every indicator that the territory has. */
export function besideFigures(diagnostic: Diagnostic, book: DiagnosticBook): Beside {
  const region = regionOf(diagnostic);
  const measureIn = ({ indicator, year }: ProfileEntry, place: Reference | null): Measure | null =>
    place?.zone == null || place.kind === "comparables"
      ? null
      : figureAt(indicator, place.kind, place.zone, year, book).measure;
  const france = diagnostic.profile.references.find(({ kind }) => kind === "france") ?? null;
  return {
    region: region?.nom ?? null,
    byEntry: Object.fromEntries(
      entriesOf(diagnostic.profile).map((entry) => {
        const { key, indicator } = entry;
        // What an index of 100 stands for.
        const fixed = indicator.reference === null ? null : measureOf(indicator.reference);
        return [
          key,
          { region: measureIn(entry, region), france: fixed ?? measureIn(entry, france) },
        ];
      }),
    ),
  };
}
