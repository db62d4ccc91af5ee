import { matchWithOneTypo, NO_MATCH, PREFIX, WHOLE } from "./one-typo";
import { asciiBytes, entryText, isNameStart, scan, type SearchIndex } from "./search-index";
import { RANK, type SearchRanking } from "./search-ranking";
import { fromLongest } from "../words/search-text";

/** One letter off three or fewer letters is another word. */
export const MIN_TYPO = 4;

/** The whole query, with one typo, begins a word of the name. */
export function rankTypos(index: SearchIndex, query: string, ranking: SearchRanking): void {
  const letters = asciiBytes(query);
  const { bytes, wordStarts, wordEntries } = index;
  for (let word = 0; word < wordStarts.length; word++) {
    const start = wordStarts[word]!;
    // One typo changes at most one of the first two letters, or exchanges them.
    if (
      letters[0] !== bytes[start] &&
      letters[1] !== bytes[start + 1] &&
      letters[0] !== bytes[start + 1] &&
      letters[1] !== bytes[start]
    )
      continue;
    const entry = wordEntries[word]!;
    const match = matchWithOneTypo(letters, bytes, start, index.nameEnds[entry]!);
    if (match === NO_MATCH) continue;
    const isStart = isNameStart(index, entry, start);
    if (isStart && match === WHOLE) ranking.offer(entry, RANK.typoWholeName);
    else ranking.offer(entry, isStart || match > PREFIX ? RANK.typoStart : RANK.typoWord);
  }
}

/** Is the word, with one typo, the beginning of a word of the entry? */
function hasTypoOf(index: SearchIndex, entry: number, word: string): boolean {
  const letters = asciiBytes(word);
  const end = index.nameEnds[entry]!;
  for (let at = index.starts[entry]! + 2; at < end; at++)
    if (index.text[at - 1] === " " && matchWithOneTypo(letters, index.bytes, at, end) > NO_MATCH)
      return true;
  return false;
}

/** Every word of the query begins a word, in any order, but one that does with one typo. */
export function rankEachWordWithTypo(
  index: SearchIndex,
  query: string,
  ranking: SearchRanking,
): void {
  const words = fromLongest(query);
  if (words.length === 1) return;
  // A single word may be wrong, so that one of the two longest is right.
  for (const anchor of words.slice(0, 2))
    scan(index, ` ${anchor}`, (entry) => {
      if (ranking.isAtLeast(entry, RANK.typoEachWord)) return;
      const text = entryText(index, entry);
      const missing = words.filter((word) => !text.includes(` ${word}`));
      const [only] = missing;
      if (missing.length === 1 && only!.length >= MIN_TYPO && hasTypoOf(index, entry, only!))
        ranking.offer(entry, RANK.typoEachWord);
    });
}
