import { useMemo } from "react";
import { formatNumber, formatShare, plural } from "@/domain/words/french";
import type { CoverSolution } from "@/domain/perimetres/cover/cover-problem";
import { graphOfPairs } from "@/domain/perimetres/graph/graph-pairs";
import { componentsOf, type UnitGraph } from "@/domain/perimetres/graph/unit-graph";
import { GroupLine } from "../solutions/GroupLine";
import { UNCOVERED } from "../solutions/search-words";
import { groupColor, type ShownGroup } from "../solutions/shown-groups";
import type { PerimetreEdits } from "../../group/use-perimetre-edits";
import type { Units } from "@/domain/perimetres/search/units";

interface Props {
  readonly solution: CoverSolution;
  /** Its perimeters with their colours, in the same order. */
  readonly shown: readonly ShownGroup[];
  /** How many of them, the first ones, are already perimeters of the study. */
  readonly pinned: number;
  /** Fewest inhabitants of a perimeter. */
  readonly minimum: number;
  readonly units: Units;
  readonly edits: PerimetreEdits;
  readonly onPoint: (group: readonly number[] | null) => void;
}

function countWords({ count, upperBound, isOptimal }: CoverSolution, pinned: number): string {
  const bound = isOptimal
    ? ", le plus grand nombre possible"
    : ` sur ${formatNumber(upperBound)} au plus (${formatShare(count / Math.max(1, upperBound))} de la borne)`;
  const kept = pinned > 0 ? `, dont ${plural(pinned, "gardé tel quel", "gardés tels quels")}` : "";
  return `${plural(count, "périmètre", "périmètres")}${bound}${kept}.`;
}

/** A perimeter that the user keeps is not held to the rule: what it lacks is said. */
function pinnedWords(group: readonly number[], graph: UnitGraph, isShort: boolean): string[] {
  const pieces = componentsOf(graph, group).length;
  return [
    "gardé tel quel",
    ...(isShort ? ["sous le minimum"] : []),
    ...(pieces > 1 ? [`en ${pieces} morceaux`] : []),
  ];
}

/** The perimeters of a cover, in their colours of the map, and the EPCI that it leaves. */
export function CoverFound({ solution, shown, pinned, minimum, units, edits, onPoint }: Props) {
  const { uncovered } = solution;
  const graph = useMemo(() => graphOfPairs(units.pairs), [units]);
  const made = shown.slice(pinned);
  return (
    <>
      <p role="status">{countWords(solution, pinned)}</p>
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
            words={
              at < pinned
                ? pinnedWords(group.units, graph, units.populationOf(group.units) < minimum)
                : []
            }
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
