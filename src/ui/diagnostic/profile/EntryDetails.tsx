import { useMemo } from "react";
import { FigureBlock } from "@/charts/FigureBlock";
import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { limitsOf } from "@/domain/diagnostic/words/limits";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { sentenceOf, trendSentence } from "@/domain/diagnostic/words/sentence";
import { distributionFigure } from "@/report/diagnostic/figures/distribution-figure";
import { trendReferences } from "@/report/diagnostic/reference-trends";
import { trendFigure } from "@/report/diagnostic/figures/trend-figure";
import { ExternalLink } from "../../territory/ExternalLink";
import { ReadingsTable } from "./ReadingsTable";

interface Props {
  readonly entry: ProfileEntry;
  /** The same beside each reference. */
  readonly compared: readonly ProfileEntry[];
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
  readonly width: number | null;
}

const licenceWords = (licence: string): string =>
  licence.trim() === "" ? "licence non précisée" : licence;

/** Definition, limits and source: what the reader must know to use the figure. */
function Notice({ entry }: Pick<Props, "entry">) {
  const { indicator, year } = entry;
  return (
    <dl className="diag-notice">
      <dt>Définition</dt>
      <dd>{indicator.definition}</dd>
      <dt>Ce que ce chiffre ne permet pas</dt>
      <dd>
        <ul>
          {[...limitsOf(entry), indicator.caution].filter(Boolean).map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </dd>
      <dt>Source</dt>
      <dd>
        {indicator.producer}, <ExternalLink href={indicator.url}>{indicator.dataset}</ExternalLink>,
        millésime {year}, {licenceWords(indicator.licence)}.
      </dd>
    </dl>
  );
}

/** Everything that stands behind one indicator of the profile. */
export function EntryDetails({ entry, compared, diagnostic, book, width }: Props) {
  const sentence = sentenceOf(entry, compared);
  const trend = trendSentence(entry);
  const { profile } = diagnostic;
  const inner = width === null ? null : Math.max(280, width - 40);
  const drawings = useMemo(
    () =>
      inner === null
        ? []
        : [
            distributionFigure(entry, inner, approximateMeasure),
            trendFigure(entry, trendReferences(entry, profile, book), inner, approximateMeasure),
          ].filter((figure) => figure !== null),
    [entry, profile, book, inner],
  );
  return (
    <div className="diag-details">
      <p className="diag-sentence">{sentence.text}</p>
      {trend !== "" && <p>{trend}</p>}
      {sentence.formula !== "" && <p className="small soft">Calcul&nbsp;: {sentence.formula}</p>}
      {entry.readings.length > 1 && <ReadingsTable entry={entry} compared={compared} />}
      {drawings.map((figure) => (
        <FigureBlock key={figure.id} figure={figure} />
      ))}
      <Notice entry={entry} />
    </div>
  );
}
