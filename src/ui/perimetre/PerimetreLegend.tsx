import { colorOfSlot } from "@/map/slots";
import { groupColor, type ShownGroup } from "./solutions/shown-groups";
import { MEMBER_SLOT } from "./perimetre-slots";

interface Props {
  /** Null: no perimeter is open. */
  readonly nom: string | null;
  readonly groups: readonly ShownGroup[];
}

/** What the fills of the map of perimeters mean. */
export function PerimetreLegend({ nom, groups }: Props) {
  if (nom === null && groups.length === 0) return null;
  const colors = [...new Set(groups.map(groupColor))];
  return (
    <section>
      <h3 className="legend-title">{groups.length > 0 ? "Découpage proposé" : "Périmètre"}</h3>
      <ul className="legend-list">
        <li className="legend-coverage">
          {groups.length > 0 ? (
            <span className="perimetre-legend-colors">
              {colors.map((color) => (
                <span key={color} style={{ background: color }} />
              ))}
            </span>
          ) : (
            <span className="legend-swatch" style={{ background: colorOfSlot(MEMBER_SLOT) }} />
          )}
          <span>
            {groups.length > 0
              ? "Une teinte, un périmètre\u00a0: deux voisins n’ont jamais la même."
              : nom || "Périmètre sans nom"}
          </span>
        </li>
        {nom !== null && groups.length > 0 && (
          <li className="legend-coverage">
            <span className="legend-swatch perimetre-legend-outline" />
            <span>{nom || "Périmètre sans nom"}, ouvert</span>
          </li>
        )}
      </ul>
    </section>
  );
}
