import { Fragment } from "react";
import { formatNumber } from "@/domain/words/french";
import type { SheetSpread, SpreadMeasure } from "@/domain/sheet/sheet-spread";
import type { SheetComparison } from "@/domain/sheet/territory-sheet";
import { Pending } from "./pending";
import { placeWords } from "./sheet-words";
import { SpreadStrip, spreadAxisEnd } from "./SpreadStrip";

interface Props {
  readonly caption: string;
  readonly spreads: readonly SheetSpread[];
  readonly places: readonly SheetComparison[];
  readonly decimals: number;
  /** Drawn on the axis; null where the indicator has none. */
  readonly threshold: number | null;
}

type Five = Extract<SpreadMeasure, { state: "value" }>;

const COLUMNS: readonly (readonly [key: keyof Omit<Five, "state">, short: string, long: string])[] =
  [
    ["min", "Min.", "minimum"],
    ["q1", "Q1", "premier quartile"],
    ["mediane", "Médiane", "médiane"],
    ["q3", "Q3", "troisième quartile"],
    ["max", "Max.", "maximum"],
  ];

interface NumbersProps {
  readonly measure: SpreadMeasure | null;
  readonly decimals: number;
}

function Numbers({ measure, decimals }: NumbersProps) {
  if (measure?.state === "value")
    return COLUMNS.map(([key]) => <td key={key}>{formatNumber(measure[key], decimals)}</td>);
  return (
    <td className="territory-spread-absent" colSpan={COLUMNS.length}>
      {measure ? (
        <span className="territory-absent">pas dans l’atlas à ce niveau</span>
      ) : (
        <Pending />
      )}
    </td>
  );
}

/** Spread of an indicator between communes, drawn on one axis and written. */
export function SpreadTable({ caption, spreads, places, decimals, threshold }: Props) {
  const end = spreadAxisEnd(
    spreads.map(({ measure }) => measure),
    threshold,
  );
  const middle = threshold ?? end / 2;
  const placeOf = (index: number) => places[index - (spreads.length - places.length)];
  return (
    <table className="territory-facts territory-spread">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {COLUMNS.map(([key, short, long]) => (
            <th key={key} scope="col">
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      {spreads.map(({ label, level, isOwn, measure }, index) => {
        const place = placeOf(index);
        return (
          <tbody key={`${level}:${label}`}>
            <tr>
              <th scope="rowgroup" colSpan={COLUMNS.length}>
                {isOwn ? "Entre ses communes" : label}{" "}
                <span className="territory-level">{!isOwn && place ? placeWords(place) : ""}</span>
              </th>
            </tr>
            {measure?.state !== "not-published" && (
              <tr>
                <td className="territory-strip-cell" colSpan={COLUMNS.length}>
                  <SpreadStrip
                    measure={measure}
                    end={end}
                    label={label}
                    isOwn={isOwn}
                    threshold={threshold}
                    decimals={decimals}
                  />
                </td>
              </tr>
            )}
            <tr>
              <Numbers measure={measure} decimals={decimals} />
            </tr>
          </tbody>
        );
      })}
      <tfoot>
        <tr aria-hidden="true">
          <td colSpan={COLUMNS.length} className="territory-axis">
            {[0, middle, end].map((tick) => (
              <Fragment key={tick}>
                <span style={{ left: `${(tick / end) * 100}%` }}>
                  {formatNumber(tick, Number.isInteger(tick) ? 0 : 1)}
                </span>
              </Fragment>
            ))}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
