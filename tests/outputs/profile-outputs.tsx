import { renderToStaticMarkup } from "react-dom/server";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reading } from "@/domain/diagnostic/words/reading";
import { readingSentence } from "@/domain/diagnostic/words/sentence";
import { EntryRow } from "@/ui/diagnostic/profile/EntryRow";
import { ReadingsTable } from "@/ui/diagnostic/profile/ReadingsTable";
import { elements, plain, splitNumber, textOf, type Found } from "./printed";

/** Whose a reading is: `region:84`, the key of the subject for a group. */
export const placeOf = ({ subject }: Diagnostic, { place }: Reading): string =>
  place.code === null ? subject.key : `${place.level}:${place.code}`;

/** The number of a row, its unit, its year, its reference and what is said of it. */
function rowOf(entry: ProfileEntry, diagnostic: Diagnostic, book: DiagnosticBook) {
  const html = renderToStaticMarkup(
    <EntryRow entry={entry} diagnostic={diagnostic} book={book} width={null} />,
  );
  const [value = ""] = [...html.matchAll(/class="diag-value">([^]*?)<span class="soft">(\d+)</gu)];
  const [, judgement = ""] =
    /class="diag-judgement">(?:<svg[^]*?<\/svg>)?<span>([^]*?)<\/span>/u.exec(html) ?? [];
  const [, reference = ""] = /class="diag-reference">([^]*?)<span class="soft">/u.exec(html) ?? [];
  return {
    ...splitNumber(textOf(value?.[1] ?? "")),
    year: value?.[2] ?? "",
    judgement: textOf(judgement),
    // A floor is said so: « au moins 1,2 % ».
    reference: textOf(reference).replace(/^au moins /u, ""),
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
  if (figure === undefined) return { value: after.split(". ")[0]! };
  return { ...splitNumber(figure), year: said ? String(entry.year) : year };
}

/** Figures of the other territories that concern the subject, one by one. */
function others(entry: ProfileEntry, diagnostic: Diagnostic): Found[] {
  if (entry.readings.length < 2) return [];
  const html = renderToStaticMarkup(<ReadingsTable entry={entry} />);
  const [caption = ""] = elements(html, "caption").map(textOf);
  return elements(elements(html, "tbody")[0]!, "tr").map((row, at) => {
    const [, value = "", , judgement = ""] = elements(row, "td").map(textOf);
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
export const profileOutputs = (diagnostic: Diagnostic, book: DiagnosticBook): Found[] =>
  entriesOf(diagnostic.profile).flatMap((entry): Found[] => {
    const { lead, key } = entry;
    if (!lead) return others(entry, diagnostic);
    const about = { place: placeOf(diagnostic, lead), indicator: key };
    return [
      { output: "profil", ...about, ...rowOf(entry, diagnostic, book) },
      { output: "phrase", ...about, ...sentenceOf(entry, lead) },
      ...others(entry, diagnostic),
    ];
  });
