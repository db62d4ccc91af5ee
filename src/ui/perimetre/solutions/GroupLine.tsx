import { formatList, plural } from "@/domain/words/french";
import { PointedItem } from "./PointedItem";
import type { Units } from "@/domain/perimetres/search/units";

interface Props {
  readonly group: readonly number[];
  readonly units: Units;
  /** What is said of the group beside its population. */
  readonly words?: readonly string[];
  /** Its colour on the map. */
  readonly color?: string;
  /** The pointer or the focus is on the group; null: it left. */
  readonly onPoint: (group: readonly number[] | null) => void;
  readonly onOpen: () => void;
}

/** A group of a list: its EPCI, its inhabitants, shown on the map while it is pointed at. */
export function GroupLine({ group, units, words = [], color, onPoint, onOpen }: Props) {
  const names = formatList(group.map((unit) => units.noms[unit] ?? ""));
  const said = [
    plural(units.populationOf(group), "habitant", "habitants"),
    ...words,
    ...units.waysOf(group),
  ];
  return (
    <PointedItem group={group} onPoint={onPoint}>
      {color !== undefined && (
        <span className="perimetre-swatch" style={{ background: color }} aria-hidden="true" />
      )}
      <span className="perimetre-names">
        {names}
        <span className="soft">{said.join(" · ")}</span>
      </span>
      <button
        type="button"
        className="button small"
        aria-label={`Ouvrir comme périmètre\u00a0: ${names}`}
        onClick={onOpen}
      >
        Ouvrir
      </button>
    </PointedItem>
  );
}
