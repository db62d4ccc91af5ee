/**
 * Rates drawn towards the overall rate, the more so as the population is small (« lissage
 * bayésien empirique »): b + (p − b) × a / (a + b / population), where p is the rate of the unit,
 * b the overall rate, and a the variance between units that chance does not explain: the variance
 * of the p around b weighted by population, less b over the mean population, and at least 0. With
 * a = 0 every unit gets b. For maps, always labelled as smoothed; never for a rank or a test.
 *
 * Variant: global, method of moments, Poisson counts; `spdep::EBest(family = "poisson")`.
 * Source: Marshall R. J. 1991, Mapping disease and mortality rates using empirical Bayes
 * estimators, Applied Statistics 40(2), p. 284–285.
 *
 * @param counts events by unit, 0 or more
 * @param populations inhabitants at risk by unit, more than 0, same length
 * @returns events by inhabitant, in the order of the units
 * @throws without units, or when a count or a population is not such
 *
 * @example smoothRates([0, 30], [100, 1000]) // [0.025, 0.028571…]
 */
export function smoothRates(
  counts: ArrayLike<number>,
  populations: ArrayLike<number>,
): Float64Array {
  const [events, inhabitants] = requireCounts(counts, populations);
  const overall = events / inhabitants;
  let spread = 0;
  for (let i = 0; i < counts.length; i++)
    spread += populations[i]! * (counts[i]! / populations[i]! - overall) ** 2;
  const byChance = overall / (inhabitants / counts.length);
  const between = Math.max(0, spread / inhabitants - byChance);
  return Float64Array.from(counts, (count, i) => {
    const share = between === 0 ? 0 : between / (between + overall / populations[i]!);
    return overall + (count / populations[i]! - overall) * share;
  });
}

/** Totals of events and inhabitants. */
function requireCounts(
  counts: ArrayLike<number>,
  populations: ArrayLike<number>,
): [number, number] {
  if (counts.length === 0) throw new Error("smoothRates requires at least one unit");
  if (counts.length !== populations.length)
    throw new Error(`smoothRates requires one population by count, got ${populations.length}`);
  let [events, inhabitants] = [0, 0];
  for (let i = 0; i < counts.length; i++) {
    const [count, population] = [counts[i]!, populations[i]!];
    if (!(count >= 0 && Number.isFinite(count)))
      throw new Error(`smoothRates requires counts of 0 or more, got ${count}`);
    if (!(population > 0 && Number.isFinite(population)))
      throw new Error(`smoothRates requires positive populations, got ${population}`);
    events += count;
    inhabitants += population;
  }
  return [events, inhabitants];
}
