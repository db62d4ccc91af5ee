import { useState } from "react";
import type { Indicator } from "@/domain/indicator/indicator";
import { levelName } from "@/domain/words/level-name";
import type { Measure } from "@/domain/measure";
import type { SheetZone, ThemeFigures } from "@/domain/sheet/sheet-zones";
import type { TerritoryRef } from "@/domain/geography/territory";
import { ExternalLink } from "./ExternalLink";
import { Pending } from "./pending";
import { capitalise, figureWords, shareWords, typeset } from "./sheet-words";
import { SourceNote } from "./SourceNote";

const shortName = ({ level }: SheetZone): string => levelName(level).short;

/** Parts of each in the other, as far as there are inhabitants. */
function partsWords(zone: SheetZone): string {
  if (zone.isOwn) return "";
  const { shareOfTerritory: of, shareOfZone: back } = zone;
  const own = zone.isWhole
    ? "tout le territoire"
    : of !== null && `${shareWords(of)} des habitants du territoire`;
  const other =
    back !== null &&
    (zone.isWhole
      ? `${shareWords(back)} des habitants du ${shortName(zone)}`
      : `${shareWords(back)} de ceux du ${shortName(zone)}`);
  return [own, other].filter(Boolean).join(", ");
}

/** A sign is read with the number; a longer unit stands under the name. */
const isSuffix = ({ unit }: Indicator): boolean => unit === "%" || unit === "‰";

const valueWords = (measure: Measure, indicator: Indicator): string =>
  figureWords(measure, indicator.decimals) + (isSuffix(indicator) ? `\u00a0${indicator.unit}` : "");

function ThemeTable({ theme, figures }: ThemeFigures) {
  return (
    <table className="territory-figures">
      <caption>{capitalise(theme)}</caption>
      <tbody>
        {figures.map(({ indicator, year, measure }) => (
          <tr key={indicator.id}>
            <th scope="row">
              {typeset(indicator.label)}
              <span className="territory-unit">
                {isSuffix(indicator) ? "" : `${indicator.unit || "indice"}, `}
                {year} · <ExternalLink href={indicator.url}>{indicator.producer}</ExternalLink>
              </span>
            </th>
            <td>
              {measure.state === "value" ? (
                valueWords(measure, indicator)
              ) : (
                <span className="territory-absent">{figureWords(measure, 0)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ZoneFigures({ zone }: { readonly zone: SheetZone }) {
  const { themes } = zone;
  if (!themes)
    return (
      <p>
        <Pending />
      </p>
    );
  if (themes.length === 0)
    return <p>Rien de plus que les chiffres du territoire pour ce {shortName(zone)}.</p>;
  const indicators = themes.flatMap(({ figures }) => figures.map(({ indicator }) => indicator));
  return (
    <>
      {themes.map((group) => (
        <ThemeTable key={group.theme} {...group} />
      ))}
      <SourceNote
        items={indicators.map((indicator) => ({ label: indicator.label, source: indicator }))}
      />
    </>
  );
}

interface Props {
  readonly zone: SheetZone;
  readonly isOpen: boolean;
  readonly onSelect: (territory: TerritoryRef) => void;
  readonly onOpen: () => void;
}

/** A bassin or a département, unfolded on demand: its figures stay those of its level. */
export function ZoneDetails({ zone, isOpen, onSelect, onOpen }: Props) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  const { level, code, nom, isOwn } = zone;
  const parts = partsWords(zone);
  return (
    <details
      className="territory-zone"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open) return;
        setWasOpened(true);
        onOpen();
      }}
    >
      <summary>
        <span className="territory-zone-name">{nom}</span>{" "}
        <span className="territory-level">
          {levelName(level).one}
          {parts !== "" && ` · ${parts}`}
        </span>
      </summary>
      {wasOpened && (
        <>
          {!isOwn && (
            <p className="territory-note">
              Chiffres du {levelName(level).one} entier, non de ce territoire.{" "}
              <button
                type="button"
                className="territory-plain"
                onClick={() => onSelect({ level, code })}
              >
                Ouvrir la fiche du {shortName(zone)}
              </button>
            </p>
          )}
          <ZoneFigures zone={zone} />
        </>
      )}
    </details>
  );
}
