import { useState } from "react";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { readingsBeside } from "@/domain/diagnostic/profile/compared-entries";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { placeWords } from "@/domain/diagnostic/words/sentence";
import { formatMeasure, formatNumber, formatShort } from "@/domain/words/french";
import { BesideLines } from "./BesideLines";
import { EntryDetails } from "./EntryDetails";
import { intervalWords, othersWords, rangeWords } from "./entry-words";

interface Props {
  readonly entry: ProfileEntry;
  /** The same beside each reference. */
  readonly compared: readonly ProfileEntry[];
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

/** References of a range of figures, which have no gap of their own. */
function References({ compared }: Pick<Props, "compared">) {
  return (
    <span className="diag-besides">
      {compared.map(({ key, indicator, reference: { value, label } }) => (
        <span key={`${key} ${label}`} className="diag-beside">
          <span className="diag-reference">
            {value === null ? (
              <span className="soft">sans référence</span>
            ) : (
              <>
                {formatShort(value, indicator)} <span className="soft">{label}</span>
              </>
            )}
          </span>
        </span>
      ))}
    </span>
  );
}

/** One indicator: its figure beside each reference; the rest behind one key. */
export function EntryRow({ entry, compared, diagnostic, book, width }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { indicator, lead, scale, readings } = entry;
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
          {!lead && <span className="diag-place">{othersWords(entry)}</span>}
        </span>
        <Value entry={entry} />
        {lead ? (
          <BesideLines compared={readingsBeside(compared, readings.indexOf(lead))} />
        ) : (
          <References compared={compared} />
        )}
        <span className="diag-chevron" aria-hidden="true">
          {isOpen ? "−" : "+"}
        </span>
      </button>
      {isOpen && (
        <EntryDetails
          entry={entry}
          compared={compared}
          diagnostic={diagnostic}
          book={book}
          width={width}
        />
      )}
    </li>
  );
}
