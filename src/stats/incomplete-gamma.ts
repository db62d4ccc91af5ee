/** Both parts of the regularised incomplete gamma function; their sum is 1. */
export interface GammaTails {
  readonly lower: number;
  readonly upper: number;
}

/** Shape from which four terms of the Stirling series reach double precision. */
const STIRLING_FROM = 16;

/** Relative size of a term or of a correction that no longer changes the result. */
const NEGLIGIBLE = 1e-16;

/** Stands for a zero denominator in the continued fraction. */
const TINY = 1e-300;

const MAX_STEPS = 1_000_000;

function requireShape(caller: string, a: number, x: number): void {
  if (!(a > 0 && a < Infinity)) throw new Error(`${caller} requires a positive shape, got ${a}`);
  if (!(x >= 0)) throw new Error(`${caller} requires x of 0 or more, got ${x}`);
}

/** ln Γ(a + 1) less ½·ln(2πa) + a·ln a − a. Source: Abramowitz and Stegun 1964, 6.1.41. */
function stirlingError(a: number): number {
  if (a < STIRLING_FROM) return stirlingError(a + 1) + (a + 0.5) * Math.log1p(1 / a) - 1;
  const square = 1 / (a * a);
  return (1 / 12 - (1 / 360 - (1 / 1260 - square / 1680) * square) * square) / a;
}

/** x^a·e^(−x) / Γ(a + 1). The form of Loader (2000) keeps all digits when x is close to a. */
export function gammaKernel(a: number, x: number): number {
  requireShape("gammaKernel", a, x);
  if (x === Infinity) throw new Error("gammaKernel requires a finite x, got Infinity");
  const gap = (x - a) / a;
  const deviance = gap - (Math.abs(gap) < 0.5 ? Math.log1p(gap) : Math.log(x / a));
  return Math.exp(-a * deviance - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
}

/** 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + … Source: Abramowitz and Stegun 1964, 6.5.29. */
function series(a: number, x: number): number {
  let [term, sum] = [1, 1];
  for (let i = 1; term > sum * NEGLIGIBLE; i++) {
    term *= x / (a + i);
    sum += term;
  }
  return sum;
}

/** Continued fraction 6.5.31 of the same book, in its even form, by the method of Lentz. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < MAX_STEPS; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b || TINY);
    c = b + numerator / c || TINY;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 4 * NEGLIGIBLE) break;
  }
  return fraction;
}

/**
 * Regularised incomplete gamma function: share of the gamma law of shape `a` and scale 1 below
 * and above `x`. Each tail keeps its own digits down to 1e-300.
 *
 * Variant: series below a + 1, continued fraction above it, as in Press et al., Numerical
 * Recipes, section 6.2.
 *
 * @throws when the shape is not positive, or x is negative
 *
 * @example incompleteGamma(1, Math.LN2).lower // 0.5
 */
export function incompleteGamma(a: number, x: number): GammaTails {
  requireShape("incompleteGamma", a, x);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = Math.min(1, gammaKernel(a, x) * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, gammaKernel(a, x) * a * continuedFraction(a, x));
  return { lower: 1 - upper, upper };
}
