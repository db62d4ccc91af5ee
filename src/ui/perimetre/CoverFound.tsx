import { formatNumber, formatShare, plural } from "@/domain/french";
import type { CoverSolution } from "@/domain/perimetres/cover-problem";
import { GroupLine } from "./GroupLine";
import { UNCOVERED } from "./search-words";
import { groupColor, type ShownGroup } from "./shown-groups";
import type { PerimetreEdits } from "./use-perimetre-edits";
import type { Units } from "./use-units";

interface Props {
  readonly solution: CoverSolution;
  /** Its perimeters with their colours, in the same order. */
  readonly shown: readonly ShownGroup[];
  /** How many of them, the first ones, are already perimeters of the study. */
  readonly pinned: number;
  readonly units: Units;
  readonly edits: PerimetreEdits;
  readonly onPoint: (group: readonly number[] | null) => void;
}

const countWords = ({ count, upperBound, isOptimal }: CoverSolution): string =>
  plural(count, "périmètre", "périmètres") +
  (isOptimal
    ? ", le plus grand nombre possible."
    : ` sur ${formatNumber(upperBound)} au plus (${formatShare(count / Math.max(1, upperBound))} de la borne).`);

/** The perimeters of a cover, in their colours of the map, and the EPCI that it leaves. */
export function CoverFound({ solution, shown, pinned, units, edits, onPoint }: Props) {
  const { uncovered } = solution;
  const made = shown.slice(pinned);
  return (
    <>
      <p role="status">{countWords(solution)}</p>
      {made.length > 0 && (
        <button
          type="button"
          className="button small"
          onClick={() =>
            edits.createAll(
              "Découpage",
              made.map((group) => group.units.map(units.refOf)),
            )
          }
        >
          Tout ouvrir
        </button>
      )}
      <ol className="perimetre-found">
        {shown.map((group, at) => (
          <GroupLine
            key={group.units.join()}
            group={group.units}
            units={units}
            words={at < pinned ? ["gardé tel quel"] : []}
            color={groupColor(group)}
            onPoint={onPoint}
            onOpen={() => edits.create("", group.units.map(units.refOf))}
          />
        ))}
      </ol>
      {uncovered.length > 0 && (
        <details className="perimetre-choice">
          <summary>{plural(uncovered.length, "EPCI non couvert", "EPCI non couverts")}</summary>
          <ul>
            {uncovered.map(({ unit, reason, componentPopulation }) => (
              <li key={unit}>
                {units.noms[unit]}&nbsp;: {UNCOVERED[reason]} (
                {plural(componentPopulation, "habitant", "habitants")})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
