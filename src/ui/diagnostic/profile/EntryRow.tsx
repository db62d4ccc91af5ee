import { useState } from "react";
import { JudgementIcon } from "@/charts/JudgementIcon";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { placeWords } from "@/domain/diagnostic/words/sentence";
import { shownJudgement } from "@/report/diagnostic/words/entry-words";
import { formatMeasure, formatNumber, formatShort } from "@/domain/words/french";
import { EntryDetails } from "./EntryDetails";
import { intervalWords, judgementWords, positionShort, rangeWords } from "./entry-words";

interface Props {
  readonly entry: ProfileEntry;
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
  readonly width: number | null;
}

const splitUnit = (written: string, number: string): [string, string] => [
  number,
  written.slice(number.length).trim(),
];

/** Value of the lead, or the range of those that nothing sums up. */
function Value({ entry }: Pick<Props, "entry">) {
  const { lead, indicator, year } = entry;
  if (!lead)
    return (
      <span className="diag-value">
        {rangeWords(entry)} <span className="soft">{year}</span>
      </span>
    );
  const written = formatMeasure(lead.measure, indicator);
  // The number first: the longest unit of the catalogue takes a line and a half.
  const [number, unit] =
    lead.measure.state === "value"
      ? splitUnit(written, formatNumber(lead.measure.value, indicator.decimals))
      : [written, ""];
  return (
    <span className="diag-value">
      <b>{number}</b>
      {unit !== "" && `\u00a0${unit}`} <span className="soft">{year}</span>
      <span className="diag-interval">{intervalWords(lead, indicator.decimals)}</span>
    </span>
  );
}

/** One indicator: its figure, its reference, what may be said; the rest behind one key. */
export function EntryRow({ entry, diagnostic, book, width }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { indicator, lead, reference, scale } = entry;
  return (
    <li className="diag-entry">
      <button
        type="button"
        className="diag-entry-key"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="diag-label">
          {indicator.traits.placedLabel}
          {scale !== "own" && lead && <span className="diag-place">{placeWords(lead.place)}</span>}
          {!lead && <span className="diag-place">{judgementWords(entry)}</span>}
        </span>
        <Value entry={entry} />
        <span className="diag-reference">
          {reference.value === null ? (
            <span className="soft">sans référence</span>
          ) : (
            <>
              {formatShort(reference.value, indicator)}{" "}
              <span className="soft">{reference.label}</span>
            </>
          )}
        </span>
        <span className="diag-judgement">
          {lead && lead.comparison.state !== "impossible" && (
            <JudgementIcon judgement={shownJudgement(lead)} />
          )}
          <span>{lead ? judgementWords(entry) : ""}</span>
          <span className="soft">
            {lead ? positionShort(lead, entry.set, entry.indicator) : ""}
          </span>
        </span>
        <span className="diag-chevron" aria-hidden="true">
          {isOpen ? "−" : "+"}
        </span>
      </button>
      {isOpen && <EntryDetails entry={entry} diagnostic={diagnostic} book={book} width={width} />}
    </li>
  );
}
