import { capitalised } from "@/domain/words/french";
import type { Ask } from "@/domain/ask";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { compareEntries, comparedProfiles } from "@/domain/diagnostic/profile/compared-entries";
import { useMemo } from "react";
import { useWidth } from "../use-width";
import { LawSection } from "./LawSection";
import { SignsLegend } from "./SignsLegend";
import { themeId, ThemeSection } from "./ThemeSection";

interface Props {
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
  /** What a diagnosis misses, and where to ask for it; empty until its file is there. */
  readonly asks?: readonly Ask[];
}

const NO_ASKS: readonly Ask[] = [];

/** Everything known of the subject, theme by theme, the two blocks of the law first. */
export function ProfileTab({ diagnostic, book, asks = NO_ASKS }: Props) {
  const { ref, width } = useWidth();
  const { profile, yardsticks } = diagnostic;
  const compared = useMemo(
    () => compareEntries(comparedProfiles({ profile, yardsticks })),
    [profile, yardsticks],
  );
  const { themes } = profile;
  const go = (id: string) =>
    document.getElementById(id)?.scrollIntoView({ block: "start", behavior: "auto" });
  return (
    <div className="diag-profile">
      <nav className="diag-themes" aria-label="Thèmes du profil">
        <ul>
          {diagnostic.blocks.map(({ id, title }) => (
            <li key={id}>
              <button type="button" onClick={() => go(id)}>
                {title}
              </button>
            </li>
          ))}
          {themes.map(({ theme, entries }) => (
            <li key={theme}>
              <button type="button" onClick={() => go(themeId(theme))}>
                {capitalised(theme)} <span className="soft">{entries.length}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="diag-sections" ref={ref}>
        <SignsLegend confidence={profile.confidence} />
        <section className="diag-law" aria-label="Ce que la loi demande">
          {diagnostic.blocks.map((block) => (
            <LawSection
              key={block.id}
              block={block}
              diagnostic={diagnostic}
              book={book}
              compared={compared}
              width={width}
            />
          ))}
        </section>
        {themes.map((theme) => (
          <ThemeSection
            key={theme.theme}
            theme={theme}
            diagnostic={diagnostic}
            book={book}
            compared={compared}
            asks={asks}
            width={width}
          />
        ))}
      </div>
    </div>
  );
}
