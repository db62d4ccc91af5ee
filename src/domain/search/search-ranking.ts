/**
 * How an entry answers a query:
 * `code` (Insee, SIREN…) and `postal-code`, whole or their beginning · `exact` whole name ·
 * `start` beginning of the name · `word` beginning of a word of it · `words` each word of the
 * query begins a word, in any order · `inside` anywhere · `typo` one letter off.
 */
export type MatchKind =
  "code" | "postal-code" | "exact" | "start" | "word" | "words" | "inside" | "typo";

/** Kinds of match from the best, told apart more finely than the screen needs. */
const RANKS = [
  ["code", "code"],
  ["postalCode", "postal-code"],
  // 1004 for 01004, 20004 for 2A004: after the postal codes, which are typed more often.
  ["codeMeant", "code"],
  ["postalCodePrefix", "postal-code"],
  ["codePrefix", "code"],
  ["exact", "exact"],
  // « Havre » for « Le Havre », « Lyon » for « Métropole de Lyon ».
  ["exactProperName", "exact"],
  // The words of the name and no other, in another order.
  ["sameWords", "words"],
  ["start", "start"],
  ["word", "word"],
  ["eachWord", "words"],
  ["typoWholeName", "typo"],
  ["inside", "inside"],
  ["typoStart", "typo"],
  ["typoWord", "typo"],
  ["typoEachWord", "typo"],
] as const satisfies readonly (readonly [string, MatchKind])[];

type RankName = (typeof RANKS)[number][0];

/** Position of each rank, 0 the best. */
export const RANK = Object.fromEntries(RANKS.map(([name], rank) => [name, rank])) as Record<
  RankName,
  number
>;

const NONE = RANKS.length;

/** Best rank of each entry of an index for one query. */
export class SearchRanking {
  private readonly ranks: Uint8Array;

  constructor(size: number) {
    this.ranks = new Uint8Array(size).fill(NONE);
  }

  offer(entry: number, rank: number): void {
    if (rank < this.ranks[entry]!) this.ranks[entry] = rank;
  }

  isAtLeast(entry: number, rank: number): boolean {
    return this.ranks[entry]! <= rank;
  }

  countBetterThan(rank: number): number {
    let count = 0;
    for (const held of this.ranks) if (held < rank) count++;
    return count;
  }

  /** Entries from the best rank, in their order within a rank. */
  first(limit: number): { entry: number; kind: MatchKind }[] {
    const byRank: number[][] = RANKS.map(() => []);
    this.ranks.forEach((rank, entry) => {
      if (rank < NONE && byRank[rank]!.length < limit) byRank[rank]!.push(entry);
    });
    return byRank
      .flatMap((entries, rank) => entries.map((entry) => ({ entry, kind: RANKS[rank]![1] })))
      .slice(0, limit);
  }
}
