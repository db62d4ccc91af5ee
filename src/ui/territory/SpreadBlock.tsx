import { useState } from "react";
import type { IndicatorSpreads } from "@/domain/sheet/sheet-spread";
import type { SheetComparison } from "@/domain/sheet/territory-sheet";
import { UNDER_SERVED_APL } from "@/domain/indicator/under-served";
import { Pending } from "./pending";
import { SourceNote } from "./SourceNote";
import { SpreadTable } from "./SpreadTable";
import { typeset } from "./sheet-words";

interface Props {
  readonly spreads: readonly IndicatorSpreads[];
  readonly places: readonly SheetComparison[];
}

/** How each kind of access varies between communes: the first, then the one that the reader chooses. */
export function SpreadBlock({ spreads, places }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = spreads.find(({ indicator }) => indicator.id === chosen) ?? spreads[0];
  if (!shown) return <Pending />;
  const { indicator, year } = shown;
  // The DREES gives one for general practitioners alone.
  const threshold = indicator.traits.role === "access" ? UNDER_SERVED_APL : null;
  const when = year === null ? "" : ` ${year}`;
  return (
    <>
      <h4>Écart entre communes{when}</h4>
      {spreads.length > 1 && (
        <label className="territory-choice">
          <span className="visually-hidden">Accès dont l’écart est montré</span>
          <select value={indicator.id} onChange={({ target }) => setChosen(target.value)}>
            {spreads.map(({ indicator: each }) => (
              <option key={each.id} value={each.id}>
                {each.traits.placedLabel}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="territory-note">{typeset(`${indicator.label}, ${indicator.unit}.`)}</p>
      <SpreadTable
        caption={`${indicator.label}${when}, écart entre les communes, ${indicator.unit}`}
        spreads={shown.places}
        places={places}
        decimals={indicator.decimals}
        threshold={threshold}
      />
      <p className="territory-note">
        Trait&nbsp;: du minimum au maximum&nbsp;; bande&nbsp;: la moitié centrale des
        habitants&nbsp;; repère&nbsp;: médiane
        {threshold === null ? "." : "\u00a0; tirets\u00a0: 2,5."}
      </p>
      <SourceNote items={[{ label: indicator.traits.shortLabel, source: indicator }]} />
    </>
  );
}
