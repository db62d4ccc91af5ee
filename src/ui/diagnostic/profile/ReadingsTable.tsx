import { useState } from "react";
import { JudgementIcon } from "@/charts/JudgementIcon";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reading } from "@/domain/diagnostic/words/reading";
import { formatMeasure, formatShares, plural } from "@/domain/words/french";
import { shownJudgement } from "@/report/diagnostic/words/entry-words";
import { levelName } from "@/domain/words/level-name";
import { intervalWords, judgementWords, positionShort } from "./entry-words";

const FIRST = 8;

interface RowProps {
  readonly reading: Reading;
  readonly entry: ProfileEntry;
  /** Of the inhabitants of the subject, in words. */
  readonly share: string;
}

function Row({ reading, entry, share }: RowProps) {
  const { place, measure, comparison } = reading;
  return (
    <tr>
      <th scope="row">{place.nom}</th>
      <td>{share}</td>
      <td>{formatMeasure(measure, entry.indicator)}</td>
      <td>{intervalWords(reading, entry.indicator.decimals)}</td>
      <td>
        {comparison.state !== "impossible" && <JudgementIcon judgement={shownJudgement(reading)} />}{" "}
        {judgementWords({ ...entry, lead: reading })}
      </td>
      <td>{positionShort(reading, entry.set, entry.indicator)}</td>
    </tr>
  );
}

/** The figures of the territories that concern the subject, one by one: they do not add up. */
export function ReadingsTable({ entry }: { readonly entry: ProfileEntry }) {
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
            <th scope="col">Comparaison</th>
            <th scope="col">Rang</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((reading, at) => (
            <Row
              key={reading.place.code ?? reading.place.nom}
              reading={reading}
              entry={entry}
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
