import { codesMeant } from "../geography/read-code";
import { entryText, isNameStart, scan, type SearchEntry, type SearchIndex } from "./search-index";
import { RANK, SearchRanking, type MatchKind } from "./search-ranking";
import { fromLongest, MIN_INSIDE, normaliseName, withoutKindWords } from "../words/search-text";
import { MIN_TYPO, rankEachWordWithTypo, rankTypos } from "./search-typo";

export { buildSearchIndex, type SearchEntry, type SearchIndex } from "./search-index";
export type { MatchKind } from "./search-ranking";

export interface SearchMatch {
  readonly entry: SearchEntry;
  readonly kind: MatchKind;
}

/** Shorter beginnings would match too many codes to help. */
const MIN_CODE = 2;
const MIN_POSTAL_CODE = 3;
/** Below six digits a beginning of SIREN reads as a commune or postal code. */
const MIN_SIREN = 6;
const SIREN_LENGTH = 9;

/** The query as codes, as the index writes them; none when it is not a code. */
const codesOf = (query: string): string[] =>
  query.replaceAll(" ", "").length < MIN_CODE
    ? []
    : codesMeant(query).map((code) => code.toLowerCase());

function rankCodes(index: SearchIndex, code: string, ranking: SearchRanking): void {
  scan(index, ` ${code}`, (entry, position) => {
    const [nameEnd, codeEnd] = [index.nameEnds[entry]!, index.codeEnds[entry]!];
    if (position < nameEnd) return;
    const end = position + 1 + code.length;
    if (position < codeEnd) {
      const isSiren = codeEnd - nameEnd - 2 === SIREN_LENGTH;
      if (end === codeEnd) ranking.offer(entry, RANK.code);
      else if (!isSiren || code.length >= MIN_SIREN) ranking.offer(entry, RANK.codePrefix);
    } else if (code.length >= MIN_POSTAL_CODE) {
      const isWhole = end === index.starts[entry + 1] || index.text[end] === " ";
      ranking.offer(entry, isWhole ? RANK.postalCode : RANK.postalCodePrefix);
    }
  });
}

/** A code that the query stands for: it counts when it exists, whole. */
function rankMeant(index: SearchIndex, code: string, ranking: SearchRanking): void {
  scan(index, `\t ${code}`, (entry, position) => {
    if (position + 2 + code.length === index.codeEnds[entry]) ranking.offer(entry, RANK.codeMeant);
  });
}

/** The whole query, somewhere in the name. */
function rankPhrase(index: SearchIndex, query: string, ranking: SearchRanking): void {
  const isInsideSought = query.length >= MIN_INSIDE;
  scan(index, isInsideSought ? query : ` ${query}`, (entry, found) => {
    const position = isInsideSought ? found : found + 1;
    const nameEnd = index.nameEnds[entry]!;
    if (position >= nameEnd) return;
    if (!isNameStart(index, entry, position))
      ranking.offer(entry, index.text[position - 1] === " " ? RANK.word : RANK.inside);
    else if (position + query.length < nameEnd) ranking.offer(entry, RANK.start);
    else
      ranking.offer(
        entry,
        position === index.starts[entry]! + 2 ? RANK.exact : RANK.exactProperName,
      );
  });
}

/** Each word of the query begins a word of the name or a code. */
function rankEachWord(index: SearchIndex, query: string, ranking: SearchRanking): void {
  const [longest, ...others] = fromLongest(query);
  if (others.length === 0) return;
  scan(index, ` ${longest}`, (entry) => {
    if (ranking.isAtLeast(entry, RANK.exactProperName)) return;
    const text = entryText(index, entry);
    if (!others.every((word) => text.includes(` ${word}`))) return;
    const nameLength = index.nameEnds[entry]! - index.starts[entry]! - 2;
    ranking.offer(entry, nameLength === query.length ? RANK.sameWords : RANK.eachWord);
  });
}

/**
 * Territories that answer a query, the best first, at most `limit`.
 *
 * A query that nothing answers is read again without what people say of a kind: « Hautes Terres
 * Communauté » is « CC Hautes Terres » in the sources.
 *
 * Accents, hyphens, apostrophes, ligatures, « st » for « saint » and the order of words do not
 * matter; one typo is forgiven, only where there are not enough better answers. Within a kind of
 * match: by level (département, région, EPCI, commune, zone d'emploi, bassin de vie), then by
 * population, largest first.
 *
 * @example search(index, "st brieuc", 10)[0]?.entry.nom // "Saint-Brieuc"
 */
export function search(index: SearchIndex, query: string, limit: number): SearchMatch[] {
  const text = normaliseName(query);
  const found = searchText(index, text, limit);
  const bare = withoutKindWords(text);
  return found.length > 0 || bare === text ? found : searchText(index, bare, limit);
}

function searchText(index: SearchIndex, text: string, limit: number): SearchMatch[] {
  if (text === "") return [];
  const ranking = new SearchRanking(index.entries.length);
  const [code, ...others] = codesOf(text);
  if (code !== undefined) {
    rankCodes(index, code, ranking);
    for (const other of others) rankMeant(index, other, ranking);
  } else {
    rankPhrase(index, text, ranking);
    rankEachWord(index, text, ranking);
    if (text.length >= MIN_TYPO && ranking.countBetterThan(RANK.inside) < limit) {
      rankTypos(index, text, ranking);
      rankEachWordWithTypo(index, text, ranking);
    }
  }
  return ranking.first(limit).map(({ entry, kind }) => ({ entry: index.entries[entry]!, kind }));
}
