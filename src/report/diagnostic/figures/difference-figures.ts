import type { Figure, MeasureText } from "@/charts/figure";
import type { ComparedMember } from "@/domain/perimetres/compare/compare-members";
import type {
  PerimetreComparison,
  ComparisonPair,
} from "@/domain/perimetres/compare/compare-perimetres";
import { differenceMap, type DifferencePart } from "../../maps/difference-map";
import { zoneOfDepartement } from "../../maps/zone-of-departement";
import type { Outline } from "@/domain/geography/outline";
import { frenchSpaces } from "../french-spaces";
import { outlinesAt } from "./map-subject";

/** Outlines of a comparison; a list may be empty: what it would draw is left out. */
export interface DifferenceOutlines {
  /** Those of France, the id of each its position. */
  readonly epci: readonly Outline[];
  /** Those of `communeRows` at least; the id of each is its row. */
  readonly communes: readonly Outline[];
  readonly departements: readonly Outline[];
  /** What the outlines are worth, printed under each map. */
  readonly note: string;
}

/** Rows of the communes that the maps of a comparison draw one by one, ascending. */
export function communeRows({ pairs }: PerimetreComparison): number[] {
  const rows = pairs.flatMap(({ members: { onlyA, onlyB, both } }) =>
    [...onlyA, ...onlyB, ...both].flatMap(({ level, positions }) =>
      level === "commune" ? positions : [],
    ),
  );
  return [...new Set(rows)].sort((a, b) => a - b);
}

function partOf(
  label: string,
  members: readonly ComparedMember[],
  { epci, communes }: DifferenceOutlines,
): DifferencePart {
  const positionsAt = (level: ComparedMember["level"]): number[] =>
    members.flatMap((member) => (member.level === level ? member.positions : []));
  return {
    label,
    members,
    outlines: [
      ...outlinesAt(epci, positionsAt("epci")),
      ...outlinesAt(communes, positionsAt("commune")),
    ],
  };
}

function figureOf(
  { letter, members }: ComparisonPair,
  departements: readonly string[],
  outlines: DifferenceOutlines,
  width: number,
  measure: MeasureText,
): Figure | null {
  return differenceMap(
    {
      id: `carte-differences-a-${letter.toLowerCase()}`,
      title: `Ce que les périmètres A et ${letter} ont en commun, et ce qui les distingue`,
      source: frenchSpaces(
        `Source : Insee, code officiel géographique et populations légales. ${outlines.note}`,
      ).trim(),
      zone: zoneOfDepartement(departements[0] ?? ""),
      bounds: null,
      width,
      ground: outlines.departements,
      onlyA: partOf("Dans A seulement", members.onlyA, outlines),
      onlyB: partOf(`Dans ${letter} seulement`, members.onlyB, outlines),
      both: partOf(`Dans A et ${letter}`, members.both, outlines),
    },
    measure,
  );
}

/** One map for each perimeter beside A, where there are outlines for it. */
export const differenceFigures = (
  { pairs, departements }: PerimetreComparison,
  outlines: DifferenceOutlines,
  width: number,
  measure: MeasureText,
): Figure[] =>
  pairs.flatMap((pair) => figureOf(pair, departements, outlines, width, measure) ?? []);
