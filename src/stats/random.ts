/** Outputs thrown away first, so that close seeds do not start alike. */
const WARM_UP = 12;

/**
 * Numbers that look drawn at random, the same ones at each run: [0, 1), by steps of 2⁻³².
 *
 * Variant: sfc32 (« small fast counter »), state 0, seed, 0, counter 1, 12 outputs thrown away.
 * Source: Chris Doty-Humphrey, PractRand, pracrand.sourceforge.net. Not for secrets.
 *
 * @param seed whole number from 0 to 2³² − 1
 * @throws on any other seed
 *
 * @example seededRandom(2023)() // 0.940930365…
 */
export function seededRandom(seed: number): () => number {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32))
    throw new Error(`seededRandom requires a whole seed from 0 to 2^32 - 1, got ${seed}`);
  let [a, b, c, counter] = [0, seed | 0, 0, 1];
  const next = (): number => {
    const output = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + output) | 0;
    return (output >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < WARM_UP; i++) next();
  return next;
}

/** An array or a typed array. */
interface MutableArrayLike<T> {
  readonly length: number;
  [position: number]: T;
}

/**
 * Puts an array in random order, in place: every order as likely as any other.
 *
 * Variant: Fisher–Yates from the end (Durstenfeld 1964, Communications of the ACM 7(7)).
 *
 * @param random gives numbers in [0, 1)
 *
 * @example shuffle([1, 2, 3, 4, 5], seededRandom(2023)) // 1, 3, 4, 2, 5
 */
export function shuffle<T>(array: MutableArrayLike<T>, random: () => number): void {
  for (let i = array.length - 1; i > 0; i--) {
    const draw = random();
    if (!(draw >= 0 && draw < 1))
      throw new Error(`shuffle requires random numbers in [0, 1), got ${draw}`);
    const j = Math.floor(draw * (i + 1));
    [array[i], array[j]] = [array[j]!, array[i]!];
  }
}
