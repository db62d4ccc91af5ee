import { OUTLINES_NOTE } from "@/domain/words/outlines-note";
import { useEffect, useMemo, useState } from "react";
import { approximateMeasure } from "@/charts/words/approximate-measure";
import { FigureBlock } from "@/charts/FigureBlock";
import type { PerimetreComparison } from "@/domain/perimetres/compare/compare-perimetres";
import { communeRows, differenceFigures } from "@/report/diagnostic/figures/difference-figures";
import type { Outline } from "@/domain/geography/outline";
import { useFile, useServices } from "../../model/context";

/** Outlines of the communes that the maps draw one by one; null until they are there. */
function useCommunes(comparison: PerimetreComparison): readonly Outline[] | null {
  const { outlinesAt } = useServices();
  const [found, setFound] = useState<{
    readonly of: PerimetreComparison;
    readonly outlines: readonly Outline[];
  } | null>(null);
  const rows = useMemo(() => communeRows(comparison), [comparison]);
  useEffect(() => {
    let isCurrent = true;
    if (rows.length > 0)
      void outlinesAt("commune", rows).then((result) => {
        if (!isCurrent) return;
        const outlines = result.ok
          ? result.value.flatMap((outline, at) => (outline ? { ...outline, id: rows[at]! } : []))
          : [];
        setFound({ of: comparison, outlines });
      });
    return () => {
      isCurrent = false;
    };
  }, [comparison, rows, outlinesAt]);
  if (rows.length === 0) return NO_OUTLINES;
  return found?.of === comparison ? found.outlines : null;
}

const NO_OUTLINES: readonly Outline[] = [];

interface Props {
  readonly comparison: PerimetreComparison;
  readonly width: number;
}

/** What the first perimeter shares with each of the others, and what it does not. */
export function CompareMaps({ comparison, width }: Props) {
  const communes = useCommunes(comparison);
  const epci = useFile("outlines:epci");
  const departements = useFile("outlines:departement");
  const figures = useMemo(() => {
    if (!communes || epci.status !== "ready" || departements.status !== "ready") return null;
    const outlines = {
      epci: epci.value,
      communes,
      departements: departements.value,
      note: OUTLINES_NOTE,
    };
    return differenceFigures(comparison, outlines, width, approximateMeasure);
  }, [comparison, communes, epci, departements, width]);
  if (epci.status === "failed" || departements.status === "failed")
    return <p className="soft">Les contours n’ont pas pu être lus&nbsp;: aucune carte.</p>;
  if (!figures)
    return (
      <p className="soft" role="status">
        Chargement des contours…
      </p>
    );
  return figures.map((figure) => <FigureBlock key={figure.id} figure={figure} />);
}
