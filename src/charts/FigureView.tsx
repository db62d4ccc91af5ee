import { useMemo, type ReactElement } from "react";
import type { Figure, Mark, Stroke } from "./figure";
import { rounded } from "./marks";
import { typesetFigure } from "./typeset";

interface StrokeAttributes {
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
}

function strokeAttributes(stroke: Stroke | null): StrokeAttributes {
  if (stroke === null) return {};
  const { color, width, dash } = stroke;
  return {
    stroke: color,
    strokeWidth: rounded(width),
    ...(dash.length > 0 && { strokeDasharray: dash.join(" ") }),
  };
}

/** One mark as SVG. An unpainted circle with a label still takes the pointer. */
export function MarkView({ mark }: { readonly mark: Mark }): ReactElement {
  switch (mark.kind) {
    case "rect":
      return (
        <rect
          x={rounded(mark.x)}
          y={rounded(mark.y)}
          width={rounded(mark.width)}
          height={rounded(mark.height)}
          fill={mark.fill ?? "none"}
          {...strokeAttributes(mark.stroke)}
        />
      );
    case "line":
      return (
        <line
          x1={rounded(mark.x1)}
          y1={rounded(mark.y1)}
          x2={rounded(mark.x2)}
          y2={rounded(mark.y2)}
          {...strokeAttributes(mark.stroke)}
        />
      );
    case "path":
      return (
        <path
          d={mark.d}
          fill={mark.fill ?? "none"}
          strokeLinejoin="round"
          {...strokeAttributes(mark.stroke)}
        />
      );
    case "circle": {
      const at = { cx: rounded(mark.cx), cy: rounded(mark.cy), r: rounded(mark.r) };
      const painted = { ...at, fill: mark.fill ?? "none", ...strokeAttributes(mark.stroke) };
      if (mark.label === "") return <circle {...painted} />;
      return (
        <circle {...painted} pointerEvents="all">
          <title>{mark.label}</title>
        </circle>
      );
    }
    case "text":
      return (
        <text
          x={rounded(mark.x)}
          y={rounded(mark.y)}
          fontSize={mark.size}
          fontWeight={mark.weight}
          fill={mark.fill}
          {...(mark.anchor !== "start" && { textAnchor: mark.anchor })}
        >
          {mark.text}
        </text>
      );
  }
}

/** A figure as one accessible SVG image, as wide as its box and never wider than it was drawn. */
export function FigureView({ figure }: { readonly figure: Figure }): ReactElement {
  const { id, title, alt, marks } = useMemo(() => typesetFigure(figure), [figure]);
  const [width, height] = [rounded(figure.width), rounded(figure.height)];
  const [titleId, altId] = [`${id}-titre`, `${id}-texte`];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="figure-drawing"
      role="img"
      aria-labelledby={`${titleId} ${altId}`}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      style={{ maxWidth: `${width}px` }}
      fontFamily="'Atlas Sans', 'Source Sans 3', sans-serif"
    >
      <title id={titleId}>{title}</title>
      <desc id={altId}>{alt}</desc>
      {marks.map((mark, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- marks have no identity but their order
        <MarkView key={i} mark={mark} />
      ))}
    </svg>
  );
}
