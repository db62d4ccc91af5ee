import { Fragment } from "react";
import { formatNumber } from "@/domain/words/french";
import type { SheetSpread, SpreadMeasure } from "@/domain/sheet/sheet-spread";
import type { SheetComparison } from "@/domain/sheet/territory-sheet";
import { Pending } from "./pending";
import { placeWords } from "./sheet-words";
import { SpreadStrip, spreadAxisEnd } from "./SpreadStrip";

interface Props {
  readonly spreads: readonly SheetSpread[];
  readonly places: readonly SheetComparison[];
  /** « 2023 » after a space, or empty while it is not known. */
  readonly year: string;
  readonly decimals: number;
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

/** Spread of the APL between communes, drawn on one axis and written. */
export function SpreadTable({ spreads, places, year, decimals }: Props) {
  const end = spreadAxisEnd(spreads.map(({ measure }) => measure));
  const placeOf = (index: number) => places[index - (spreads.length - places.length)];
  return (
    <table className="territory-facts territory-spread">
      <caption className="visually-hidden">
        Écart d’APL{year} entre les communes, tous médecins, consultations par an et par habitant
      </caption>
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
            {[0, 2.5, end].map((tick) => (
              <Fragment key={tick}>
                <span style={{ left: `${(tick / end) * 100}%` }}>
                  {formatNumber(tick, tick === 2.5 ? 1 : 0)}
                </span>
              </Fragment>
            ))}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
