import { Suspense, useState, type ReactNode } from "react";
import { lazyPart } from "../part/lazy-part";
import type { CoverageLegend, Legend } from "@/map/legend";
import { isSmallScreen } from "../shell/small-screen";
import { CoverageSwatch } from "./CoverageSwatch";
import "./legend.css";

const IndicatorBlock = lazyPart(() =>
  import("./IndicatorBlock").then((module) => module.IndicatorBlock),
);

/** Over an indicator the entries go two by two and leave their figures to the bare map. */
function CoverageBlock({ legend }: { readonly legend: CoverageLegend }) {
  return (
    <section>
      <h3 className="legend-title">{legend.title}</h3>
      <ul className={legend.isTinted ? "legend-list" : "legend-list legend-list-compact"}>
        {legend.entries.map(({ status, label, detail }) => (
          <li key={status} className="legend-coverage">
            <CoverageSwatch status={status} isTinted={legend.isTinted} />
            <span>
              {label}
              {legend.isTinted && <span className="legend-detail">{detail}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="legend-source">{legend.source}</p>
    </section>
  );
}

interface Props {
  readonly legend: Legend;
  /** What the screen draws above the legend's subjects. */
  readonly head?: ReactNode;
}

/** The legend is always there; it folds to leave the map on small screens. */
export function LegendCard({ legend, head }: Props) {
  const [isOpen, setOpen] = useState(() => !isSmallScreen());
  return (
    <section className="legend" aria-label="Légende">
      <button
        type="button"
        className="button button-plain legend-toggle"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        Légende
        <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
      </button>
      {isOpen && (
        // A long legend scrolls on its own, so it must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="legend-body" tabIndex={0} role="group" aria-label="Contenu de la légende">
          {head}
          {legend.indicator && (
            <Suspense fallback={null}>
              <IndicatorBlock legend={legend.indicator} />
            </Suspense>
          )}
          {legend.coverage && <CoverageBlock legend={legend.coverage} />}
          {legend.outlines !== "" && <p className="legend-source">{legend.outlines}</p>}
        </div>
      )}
    </section>
  );
}
