import { renderToStaticMarkup } from "react-dom/server";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { compareEntries, comparedProfiles } from "@/domain/diagnostic/profile/compared-entries";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reading } from "@/domain/diagnostic/words/reading";
import { readingSentence } from "@/domain/diagnostic/words/sentence";
import { EntryRow } from "@/ui/diagnostic/profile/EntryRow";
import { ReadingsTable } from "@/ui/diagnostic/profile/ReadingsTable";
import { elements, plain, splitNumber, textOf, type Found } from "./printed";

/** Whose a reading is: `region:84`, the key of the subject for a group. */
export const placeOf = ({ subject }: Diagnostic, { place }: Reading): string =>
  place.code === null ? subject.key : `${place.level}:${place.code}`;

/** Sign of a gap, words of the sign of a test: « + plus favorable », or why nothing is compared. */
function judgementIn(html: string): string {
  const [, sign = ""] = /aria-label="([^"]*)"/u.exec(html) ?? [];
  const gap = textOf(html.slice(html.indexOf('class="diag-gap"')).replace(/^[^>]*>/u, ""));
  const side = /^(?:[+−]|égal)/u.exec(gap)?.[0];
  return side === undefined ? gap : `${side} ${sign}`.trim();
}

/** What stands beside a figure, by label of reference. */
function besideIn(html: string, label: string) {
  const lines = html.split('class="diag-beside"').slice(1);
  const line =
    lines.find((each) => each.includes(`<span class="soft">${label}</span>`)) ?? lines[0];
  const [, reference = ""] =
    /class="diag-reference">([^]*?)<span class="soft">/u.exec(line ?? "") ?? [];
  const [before = ""] = (line ?? "").split('class="diag-rank');
  return {
    judgement: judgementIn(before.replace(/<span $/u, "")),
    // A floor is said so: « au moins 1,2 % ».
    reference: textOf(reference).replace(/^au moins /u, ""),
  };
}

/** The number of a row, its unit, its year, its reference and what is said of it. */
function rowOf(
  entry: ProfileEntry,
  compared: readonly ProfileEntry[],
  diagnostic: Diagnostic,
  book: DiagnosticBook,
) {
  const html = renderToStaticMarkup(
    <EntryRow entry={entry} compared={compared} diagnostic={diagnostic} book={book} width={null} />,
  );
  const [value = ""] = [...html.matchAll(/class="diag-value">([^]*?)<span class="soft">(\d+)</gu)];
  return {
    ...splitNumber(textOf(value?.[1] ?? "")),
    year: value?.[2] ?? "",
    // A reference without a value is left out where another has one.
    ...(compared.includes(entry) || entry.reference.value !== null
      ? besideIn(html, entry.reference.label)
      : {}),
  };
}

/** « APL aux médecins généralistes : 3,1 consultations par an… en 2023, … », without its label. */
function sentenceOf(entry: ProfileEntry, reading: Reading) {
  const text = plain(readingSentence(entry, reading).text);
  const after = text.slice(
    text.indexOf(" : ", plain(entry.indicator.traits.placedLabel).length) + 3,
  );
  // A label that says the year says it alone: « (lieux d’exercice 2021) : 8,1 pour 10 000 hab., … ».
  const said = entry.indicator.traits.placedLabel.includes(String(entry.year));
  const dated = said
    ? /^([+−]?\d.*?)(?:, (?:égal|inférieur|supérieur)|\. |\.$)()/u
    : /^([+−]?\d.*?) en (\d{4})/u;
  const [, figure, year = ""] = dated.exec(after) ?? [];
  if (figure === undefined) return { value: after.split(". ")[0]!.replace(/\.$/u, "") };
  return { ...splitNumber(figure), year: said ? String(entry.year) : year };
}

/** Figures of the other territories that concern the subject, one by one. */
function others(
  entry: ProfileEntry,
  compared: readonly ProfileEntry[],
  diagnostic: Diagnostic,
): Found[] {
  if (entry.readings.length < 2) return [];
  const html = renderToStaticMarkup(<ReadingsTable entry={entry} compared={compared} />);
  const [caption = ""] = elements(html, "caption").map(textOf);
  return elements(elements(html, "tbody")[0]!, "tr").map((row, at) => {
    const cells = elements(row, "td");
    const beside = compared.findIndex(({ reference }) => reference.label === entry.reference.label);
    const value = textOf(cells[1]!);
    const judgement = judgementIn(`class="diag-gap">${cells[3 + Math.max(0, beside)]!}`);
    return {
      output: "profil",
      place: placeOf(diagnostic, entry.readings[at]!),
      indicator: entry.key,
      ...splitNumber(value),
      year: caption.slice(-4),
      judgement,
    };
  });
}

/** What the profile on screen writes, and its sentences, which documents write too. */
export function profileOutputs(diagnostic: Diagnostic, book: DiagnosticBook): Found[] {
  const all = compareEntries(comparedProfiles(diagnostic));
  return entriesOf(diagnostic.profile).flatMap((entry): Found[] => {
    const { lead, key } = entry;
    const compared = all.get(key)!;
    if (!lead) return others(entry, compared, diagnostic);
    const about = { place: placeOf(diagnostic, lead), indicator: key };
    return [
      { output: "profil", ...about, ...rowOf(entry, compared, diagnostic, book) },
      { output: "phrase", ...about, ...sentenceOf(entry, lead) },
      ...others(entry, compared, diagnostic),
    ];
  });
}
