import { formatNumber } from "@/domain/words/french";
import type { SpreadMeasure } from "@/domain/sheet/sheet-spread";

/**
 * End of the common axis: a few tourist communes reach 40, and would flatten everything else, so
 * that the axis stops at twice the third quartile. What lies beyond is drawn cut, and written.
 */
export function spreadAxisEnd(
  measures: readonly (SpreadMeasure | null)[],
  threshold: number | null,
): number {
  const ends = measures.map((measure) =>
    measure?.state === "value" ? Math.min(measure.max, 2 * measure.q3) : 0,
  );
  return Math.ceil(Math.max(2 * (threshold ?? 0.5), ...ends));
}

interface Props {
  readonly measure: SpreadMeasure | null;
  readonly end: number;
  readonly label: string;
  readonly isOwn: boolean;
  readonly threshold: number | null;
  readonly decimals: number;
}

/** From minimum to maximum a line, between quartiles a bar, the median a stroke. */
export function SpreadStrip({ measure, end, label, isOwn, threshold, decimals }: Props) {
  const show = (value: number): string => formatNumber(value, decimals);
  const at = (value: number) => `${(Math.min(value, end) / end) * 100}%`;
  const isCut = measure?.state === "value" && measure.max > end;
  const text =
    measure?.state === "value"
      ? `${label} : communes de ${show(measure.min)} à ${show(measure.max)} ; médiane ${show(measure.mediane)}, quartiles ${show(measure.q1)} et ${show(measure.q3)}`
      : `${label} : pas de figure`;
  return (
    <>
      <span className="visually-hidden">{text}</span>
      <svg className="territory-strip" aria-hidden="true" width="100%" height="16">
        {threshold !== null && (
          <line className="strip-threshold" x1={at(threshold)} x2={at(threshold)} y1="0" y2="16" />
        )}
        {measure?.state === "value" && (
          <>
            <line className="strip-range" x1={at(measure.min)} x2={at(measure.max)} y1="8" y2="8" />
            <line
              className="strip-range"
              x1={at(measure.min)}
              x2={at(measure.min)}
              y1="5"
              y2="11"
            />
            {isCut ? (
              <svg x="100%" overflow="visible">
                <path className="strip-arrow" d="M-6 4 L0 8 L-6 12 Z" />
              </svg>
            ) : (
              <line
                className="strip-range"
                x1={at(measure.max)}
                x2={at(measure.max)}
                y1="5"
                y2="11"
              />
            )}
            <rect
              className={isOwn ? "strip-box strip-box-own" : "strip-box"}
              x={at(measure.q1)}
              width={`${((Math.min(measure.q3, end) - Math.min(measure.q1, end)) / end) * 100}%`}
              y="3"
              height="10"
            />
            <line
              className="strip-median"
              x1={at(measure.mediane)}
              x2={at(measure.mediane)}
              y1="1"
              y2="15"
            />
          </>
        )}
      </svg>
    </>
  );
}
