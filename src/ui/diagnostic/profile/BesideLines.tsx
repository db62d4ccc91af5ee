import { Sign } from "@/charts/JudgementIcon";
import type { BesideReference } from "@/domain/diagnostic/profile/compared-entries";
import { formatShort } from "@/domain/words/french";
import { gapShort, positionShort, signOf } from "./entry-words";

interface LineProps {
  readonly compared: BesideReference;
  /** Empty where the line before has said the same place. */
  readonly rank: string;
}

/** One reference: its sign, its name and value, the gap, the place among its territories. */
function BesideLine({ compared, rank }: LineProps) {
  const { reference, indicator } = compared.entry;
  const sign = signOf(compared);
  return (
    <span className="diag-beside">
      <span className="diag-sign">{sign && <Sign judgement={sign} />}</span>
      <span className="diag-reference">
        {reference.value !== null && (
          <>
            {formatShort(reference.value, indicator)}{" "}
            <span className="soft">{reference.label}</span>{" "}
          </>
        )}
        <span className="diag-gap">{gapShort(compared)}</span>
      </span>
      <span className="diag-rank soft">{rank}</span>
    </span>
  );
}

/** The references of a figure, one under the other; ranks of one set are said once. */
export function BesideLines({ compared }: { readonly compared: readonly BesideReference[] }) {
  const ranks = compared.map(({ entry, reading }) =>
    positionShort(reading, entry.set, entry.indicator),
  );
  return (
    <span className="diag-besides">
      {compared.map((each, at) => (
        <BesideLine
          key={each.entry.reference.label}
          compared={each}
          rank={ranks.indexOf(ranks[at]!) === at ? ranks[at]! : ""}
        />
      ))}
    </span>
  );
}
