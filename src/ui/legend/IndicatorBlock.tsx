import { plural } from "@/domain/words/french";
import type { HistogramBin, IndicatorLegend } from "@/map/legend";
import { AbsenceSwatch } from "./AbsenceSwatch";

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

/** What the colours and circles of an indicator mean; its code comes with the first indicator. */
export function IndicatorBlock({ legend }: { readonly legend: IndicatorLegend }) {
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
