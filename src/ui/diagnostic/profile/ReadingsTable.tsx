import { useState } from "react";
import { Sign } from "@/charts/JudgementIcon";
import { readingsBeside, type BesideReference } from "@/domain/diagnostic/profile/compared-entries";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reading } from "@/domain/diagnostic/words/reading";
import { formatMeasure, formatShares, formatShort, plural } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import { gapShort, intervalWords, positionShort, signOf } from "./entry-words";

const FIRST = 8;

interface RowProps {
  readonly reading: Reading;
  readonly entry: ProfileEntry;
  /** The same beside each reference. */
  readonly beside: readonly BesideReference[];
  /** Of the inhabitants of the subject, in words. */
  readonly share: string;
}

function Row({ reading, entry, beside, share }: RowProps) {
  const { place, measure } = reading;
  return (
    <tr>
      <th scope="row">{place.nom}</th>
      <td>{share}</td>
      <td>{formatMeasure(measure, entry.indicator)}</td>
      <td>{intervalWords(reading, entry.indicator.decimals)}</td>
      {beside.map((each) => {
        const sign = signOf(each);
        return (
          <td key={each.entry.reference.label}>
            {sign && <Sign judgement={sign} />} {gapShort(each)}
          </td>
        );
      })}
      <td>{positionShort(reading, entry.set, entry.indicator)}</td>
    </tr>
  );
}

interface Props {
  readonly entry: ProfileEntry;
  readonly compared: readonly ProfileEntry[];
}

/** The figures of the territories that concern the subject, one by one: they do not add up. */
export function ReadingsTable({ entry, compared }: Props) {
  const [isWhole, setWhole] = useState(false);
  const { readings, level } = entry;
  const shares = formatShares(readings.map(({ place }) => place.share));
  const shown = isWhole ? readings : readings.slice(0, FIRST);
  const rest = readings.length - shown.length;
  const { one, many } = levelName(level);
  return (
    <div className="diag-scroll">
      <table className="diag-table">
        <caption>
          {plural(readings.length, one, many)}, {entry.year}
        </caption>
        <thead>
          <tr>
            <th scope="col">Territoire</th>
            <th scope="col">Part des habitants</th>
            <th scope="col">Valeur</th>
            <th scope="col">Intervalle</th>
            {compared.map(({ reference: { value, label } }) => (
              <th key={label} scope="col">
                {label} {value !== null && formatShort(value, entry.indicator)}
              </th>
            ))}
            <th scope="col">Rang</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((reading, at) => (
            <Row
              key={reading.place.code ?? reading.place.nom}
              reading={reading}
              entry={entry}
              beside={readingsBeside(compared, at)}
              share={shares[at]!}
            />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          Afficher les {plural(rest, "autre", "autres")}
        </button>
      )}
    </div>
  );
}
