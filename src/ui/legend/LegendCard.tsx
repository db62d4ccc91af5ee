import { useState, type ReactNode } from "react";
import { plural } from "@/domain/words/french";
import type { CoverageLegend, HistogramBin, IndicatorLegend, Legend } from "@/map/legend";
import { isSmallScreen } from "../shell/small-screen";
import { AbsenceSwatch } from "./AbsenceSwatch";
import { CoverageSwatch } from "./CoverageSwatch";
import "./legend.css";

/** Distribution of the figures: one bar by interval, in the colour of its class. */
function Distribution({ bins }: { readonly bins: readonly HistogramBin[] }) {
  const highest = Math.max(1, ...bins.map(({ count }) => count));
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return (
    <svg
      className="legend-distribution"
      viewBox={`0 0 ${bins.length * 10} 40`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Distribution de ${plural(total, "valeur", "valeurs")}`}
    >
      {bins.map(({ from, count, color }, rank) => {
        const height = count === 0 ? 0 : Math.max(2, (38 * count) / highest);
        return (
          <rect
            key={from}
            x={rank * 10 + 0.5}
            y={40 - height}
            width={9}
            height={height}
            fill={color}
          />
        );
      })}
      <path d={`M0 40H${bins.length * 10}`} stroke="#8d877c" strokeWidth="1" />
    </svg>
  );
}

/** Nested circles, the largest outside. */
function Circles({ circles }: Pick<IndicatorLegend, "circles">) {
  const largest = Math.max(0, ...circles.map(({ radius }) => radius));
  const width = 2 * largest + 2;
  return (
    <svg className="legend-circles" width={width + 90} height={width} aria-hidden="true">
      {circles.map(({ label, radius }) => {
        const top = width - 1 - 2 * radius;
        return (
          <g key={label}>
            <circle cx={largest + 1} cy={top + radius} r={radius} className="legend-circle" />
            <path d={`M${largest + 1} ${top}H${width + 4}`} stroke="#8d877c" strokeWidth="0.5" />
            <text x={width + 7} y={Math.max(10, top + 4)}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function IndicatorBlock({ legend }: { readonly legend: IndicatorLegend }) {
  const { classes, classNote, circles, absences, histogram } = legend;
  return (
    <section>
      <h3 className="legend-title">{legend.title}</h3>
      <p className="small soft">{legend.subtitle}</p>
      {histogram.length > 1 && <Distribution bins={histogram} />}
      {circles.length > 0 && (
        <>
          <Circles circles={circles} />
          <p className="visually-hidden">
            Cercles de surface proportionnelle : {circles.map(({ label }) => label).join(", ")}
          </p>
        </>
      )}
      <ul className="legend-list">
        {classes.toReversed().map(({ color, label, count }) => (
          <li key={label}>
            <span className="legend-swatch" style={{ background: color }} />
            <span>{label}</span>
            <span className="legend-count">{count}</span>
          </li>
        ))}
        {absences.map(({ state, color, label, count }) => (
          <li key={state}>
            <AbsenceSwatch color={color} />
            <span>{label}</span>
            <span className="legend-count">{count}</span>
          </li>
        ))}
      </ul>
      {classNote !== "" && <p className="legend-source">{classNote}.</p>}
      <p className="legend-source">Source : {legend.source}</p>
    </section>
  );
}

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
          {legend.indicator && <IndicatorBlock legend={legend.indicator} />}
          {legend.coverage && <CoverageBlock legend={legend.coverage} />}
          {legend.outlines !== "" && <p className="legend-source">{legend.outlines}</p>}
        </div>
      )}
    </section>
  );
}
