import { useMemo } from "react";
import { approximateMeasure } from "@/charts/words/approximate-measure";
import { FigureBlock } from "@/charts/FigureBlock";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { formatNumber, plural } from "@/domain/words/french";
import { prepareInput } from "@/report/diagnostic/diagnostic-input";
import { communesFigure, spreadFigure } from "@/report/diagnostic/figures/inside-figures";
import { insideSpreads } from "@/report/diagnostic/inside-spreads";
import { diagnosticMaps } from "@/report/diagnostic/figures/map-figures";
import { version as appVersion } from "../../../../package.json";
import { useMapFiles } from "../use-map-files";
import { useWidth } from "../use-width";
import { BassinsBlock } from "./BassinsBlock";
import { CommunesBlock } from "./CommunesBlock";

interface Props {
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
}

/** Two columns of maps where there is room for them. */
const TWO_COLUMNS = 860;
const GAP = 24;

function Maps({ diagnostic, book, width }: Props & { readonly width: number }) {
  const files = useMapFiles(diagnostic, book);
  const each = width >= TWO_COLUMNS ? Math.floor((width - GAP) / 2) : width;
  const maps = useMemo(() => {
    if (!files) return null;
    const { day } = diagnostic.contracts.coverage;
    const input = prepareInput(diagnostic, book, { files, day, appVersion, sources: [] });
    const drawn = diagnosticMaps(input, each, approximateMeasure);
    return [
      drawn.aplInside,
      drawn.populationInside,
      drawn.location,
      drawn.aplAround,
      drawn.coverage,
      drawn.povertyAround,
    ].filter((figure) => figure !== null);
    // oxlint-disable-next-line react/exhaustive-deps -- notes change the diagnostic, not its maps
  }, [diagnostic.profile, book, files, each]);
  if (!maps)
    return (
      <p className="soft" role="status">
        Chargement des contours…
      </p>
    );
  if (maps.length === 0)
    return <p className="soft">Les contours n’ont pas pu être lus&nbsp;: aucune carte.</p>;
  return (
    <div className="diag-figures">
      {maps.map((figure) => (
        <FigureBlock key={figure.id} figure={figure} />
      ))}
    </div>
  );
}

/** The communes of the subject, one by one and on maps, and what lies around. */
export function InsideTab({ diagnostic, book }: Props) {
  const { ref, width } = useWidth();
  const { inside, profile } = diagnostic;
  const charts = useMemo(
    () =>
      width === null
        ? []
        : [
            communesFigure(diagnostic, width, approximateMeasure),
            spreadFigure(diagnostic, insideSpreads(diagnostic, book), width, approximateMeasure),
          ].filter((figure) => figure !== null),
    // oxlint-disable-next-line react/exhaustive-deps -- notes change the diagnostic, not its communes
    [profile, book, width],
  );
  return (
    <div className="diag-narrow" ref={ref}>
      {inside.aplYear === null && (
        <p className="diag-why">
          L’APL n’est connue pour aucune commune d’ici&nbsp;: seule la population l’est, commune par
          commune.
        </p>
      )}
      {inside.aplYear !== null && inside.known.communes < inside.communes.length && (
        <p className="diag-why">
          {`L’APL est connue pour ${plural(inside.known.communes, "commune", "communes")} sur ${formatNumber(inside.communes.length)}.`}
        </p>
      )}
      <CommunesBlock diagnostic={diagnostic} book={book} />
      <BassinsBlock diagnostic={diagnostic} book={book} />
      {width !== null && <Maps diagnostic={diagnostic} book={book} width={width} />}
      {charts.map((figure) => (
        <FigureBlock key={figure.id} figure={figure} />
      ))}
    </div>
  );
}
