import type { TerritoryWords } from "../model/territory-words";

interface MapTooltipProps {
  readonly words: TerritoryWords;
  /** Pixels from the corner of the map, and the size of the map. */
  readonly at: { readonly x: number; readonly y: number };
  readonly width: number;
}

/** What the pointer or the keyboard is on; spoken by the live region of the stage. */
export function MapTooltip({ words, at, width }: MapTooltipProps) {
  const isRight = at.x > width - 270;
  const style = {
    top: Math.max(8, at.y + 12),
    ...(isRight ? { right: Math.max(8, width - at.x + 12) } : { left: at.x + 12 }),
  };
  return (
    <div className="map-tooltip" style={style} aria-hidden="true">
      <strong>{words.nom}</strong>
      <span className="soft">{words.kind}</span>
      {words.figure && (
        <span>
          {words.figure.label} : <b>{words.figure.value}</b> ({words.figure.year})
        </span>
      )}
      <span>
        {words.coverage}
        {words.isUncertain && <em className="uncertain"> · signalé incertain</em>}
      </span>
    </div>
  );
}
