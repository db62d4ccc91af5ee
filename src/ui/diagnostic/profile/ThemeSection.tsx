import { useMemo } from "react";
import { FigureBlock } from "@/charts/FigureBlock";
import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { Ask } from "@/domain/ask";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { ComparedEntries } from "@/domain/diagnostic/profile/compared-entries";
import type { DiagnosticBook } from "@/domain/book/book";
import type { ProfileTheme } from "@/domain/diagnostic/profile/profile";
import { capitalised, plural } from "@/domain/words/french";
import { causesFigure } from "@/report/diagnostic/figures/causes-figure";
import { spineFigure } from "@/report/diagnostic/figures/spine-figure";
import { askLines } from "@/report/diagnostic/words/ask-words";
import { AbsentList } from "./AbsentList";
import { AskList } from "./AskList";
import { EntryList } from "./EntryList";

interface Props {
  readonly theme: ProfileTheme;
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
  readonly compared: ComparedEntries;
  readonly asks: readonly Ask[];
  readonly width: number | null;
}

export const themeId = (theme: string): string =>
  `theme-${theme
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z]+/gi, "-")
    .toLowerCase()}`;

/** The theme whose indicators are causes of one whole. */
const HEALTH = "état de santé";

/** One theme: its spine chart, its indicators, and those that have no figure here. */
export function ThemeSection({ theme, diagnostic, book, compared, asks, width }: Props) {
  const { entries, absent } = theme;
  const spine = useMemo(
    () =>
      width === null
        ? null
        : spineFigure(
            {
              id: `epine-${themeId(theme.theme)}`,
              title: `${capitalised(theme.theme)}\u00a0: place parmi les autres territoires`,
              entries,
              width,
            },
            approximateMeasure,
          ),
    [theme.theme, entries, width],
  );
  const causes = useMemo(
    () =>
      width === null || theme.theme !== HEALTH
        ? null
        : causesFigure(diagnostic, width, approximateMeasure),
    // oxlint-disable-next-line react/exhaustive-deps -- notes change the diagnostic, not its figures
    [theme.theme, diagnostic.profile, width],
  );
  return (
    <section className="diag-theme" id={themeId(theme.theme)}>
      <h2>{capitalised(theme.theme)}</h2>
      {entries.length === 0 && (
        <p className="soft">
          Aucun chiffre dans l’atlas pour ce thème&nbsp;:{" "}
          {plural(absent.length, "indicateur du catalogue n’a", "indicateurs du catalogue n’ont")}{" "}
          pas encore de source ouverte dans l’atlas. Complétez par des chiffres locaux, dans
          «&nbsp;Parole du territoire&nbsp;».
        </p>
      )}
      {spine && <FigureBlock figure={spine} />}
      {causes && <FigureBlock figure={causes} />}
      <EntryList
        entries={entries}
        diagnostic={diagnostic}
        book={book}
        compared={compared}
        width={width}
      />
      <AbsentList absent={absent} />
      <AskList lines={askLines(asks, theme.theme, diagnostic)} />
    </section>
  );
}
