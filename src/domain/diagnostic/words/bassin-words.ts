import type { Measure } from "../../measure";
import { formatMeasure, formatShares, formatShort, plural } from "../../words/french";
import type { Quantity } from "../../words/quantity";
import { LEAST_SHARE, type BassinParts } from "../communes/bassin-parts";

/** A figure under its label, which says a long unit; a dash where there is none to read. */
export function bassinCell(measure: Measure | null | undefined, indicator: Quantity): string {
  if (!measure) return "–";
  return measure.state === "value"
    ? formatShort(measure.value, indicator)
    : formatMeasure(measure, indicator);
}

/** « Landerneau (88 %) » for each bassin kept, and what is said of the others; parts that make 100. */
export function bassinNames({ kept, rest }: BassinParts): {
  readonly heads: readonly string[];
  /** A sentence, or empty: everybody lives in a bassin that has its column. */
  readonly rest: string;
} {
  const shares = formatShares([...kept.map(({ share }) => share), ...(rest ? [rest.share] : [])]);
  const heads = kept.map(({ nom }, at) => `${nom} (${shares[at]!})`);
  if (!rest) return { heads, rest: "" };
  const others =
    rest.count === 0
      ? "hors de tout bassin de vie"
      : `dans ${plural(rest.count, "autre bassin de vie", "autres bassins de vie")}, moins de ${LEAST_SHARE * 100} % chacun`;
  return { heads, rest: `Le reste des habitants (${shares.at(-1)!}) vit ${others}.` };
}
