import { renderToStaticMarkup } from "react-dom/server";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { spreadSentence } from "@/domain/diagnostic/words/sentence";
import { formatNumber } from "@/domain/words/french";
import { ficheFigures } from "@/report/diagnostic/fiche/fiche-figures";
import type { Dossier } from "@/report/dossier/dossier";
import { EntryRow } from "@/ui/diagnostic/profile/EntryRow";
import type { BookReader } from "./book-figures";
import { readingRows } from "./document-outputs";
import { plain, textOf } from "./printed";
import { placeOf } from "./profile-outputs";

const NUMBER = "[+−]?\\d{1,3}(?: \\d{3})*(?:,\\d+)?";
const RANGE = new RegExp(
  `(?:de )?(${NUMBER})(?: \\([^]*?\\))? à (${NUMBER})(?![\\d,])|(${NUMBER})(?![\\d,])`,
  "u",
);

/** « 11,5 à 19,3 » of « de 11,5 à 19,3 pour 1 000 hab. », one number where both ends are printed alike. */
function rangeIn(text: string): string {
  const [, low, high, both] = RANGE.exec(plain(text)) ?? [];
  return both ?? (low === undefined ? plain(text) : `${low} à ${high}`);
}

/** The ends of the figures that the book has for the places of an entry; null without any. */
function rangeOf(entry: ProfileEntry, diagnostic: Diagnostic, reader: BookReader): string | null {
  const values = entry.readings.flatMap((reading) => {
    const { measure } = reader.read(placeOf(diagnostic, reading), entry.key);
    return measure.state === "value" ? [measure.value] : [];
  });
  if (values.length === 0) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) =>
    plain(formatNumber(value, entry.indicator.decimals)),
  );
  return low === high ? low! : `${low} à ${high}`;
}

/** What is written of several territories that nothing sums up, where it is not what the book has. */
export function wrongRanges(
  input: DiagnosticInput,
  dossier: Dossier,
  book: DiagnosticBook,
  reader: BookReader,
): string[] {
  const { diagnostic } = input;
  const keyFigures = new Map(ficheFigures(input).map(({ key, value }) => [key, value]));
  const rows = readingRows(dossier);
  return entriesOf(diagnostic.profile).flatMap((entry) => {
    const expected = entry.lead ? null : rangeOf(entry, diagnostic, reader);
    if (expected === null) return [];
    const html = renderToStaticMarkup(
      <EntryRow
        entry={entry}
        compared={[entry]}
        diagnostic={diagnostic}
        book={book}
        width={null}
      />,
    );
    const { placedLabel } = entry.indicator.traits;
    const row = rows.find(
      ([head, , value]) =>
        plain(head!).startsWith(plain(placedLabel)) && rangeIn(value!) === expected,
    );
    const sentence = plain(spreadSentence(entry).text).slice(plain(placedLabel).length + 3);
    const written: readonly (readonly [string, string | undefined])[] = [
      ["profil", rangeIn(textOf(/class="diag-value">([^]*?)<span/u.exec(html)![1]!))],
      ["phrase", rangeIn(sentence)],
      [
        "page des élus",
        keyFigures.has(entry.key) ? rangeIn(keyFigures.get(entry.key)!) : undefined,
      ],
      // Several members have a line each.
      ["Word et PDF", entry.scale === "members" ? undefined : row ? expected : "aucune ligne"],
    ];
    return written.flatMap(([output, value]) =>
      value === undefined || value === expected
        ? []
        : [`${output}, ${entry.key}: « ${value} » for « ${expected} »`],
    );
  });
}
