import { useId } from "react";
import type { CoverageStatus } from "@/domain/contract/cls";
import { coverageStyle, swatchGround } from "@/map/coverage-style";
import { tileSvg } from "@/map/hatch";

interface Props {
  readonly status: CoverageStatus;
  /** True when the map tints the states too, no indicator lying underneath. */
  readonly isTinted: boolean;
  /** Height in CSS pixels; the width follows. */
  readonly size?: number;
}

/** Pattern and outline of a state, as on the map; the ground alone where no contract is known. */
export function CoverageSwatch({ status, isTinted, size = 14 }: Props) {
  const id = useId();
  const style = coverageStyle(status);
  const { color, hatch } = swatchGround(status, isTinted);
  const width = Math.round((size * 10) / 7);
  const stroke = style?.outline.width ?? 1;
  const box = {
    x: stroke / 2,
    y: stroke / 2,
    width: width - stroke,
    height: size - stroke,
  };
  return (
    <svg className="coverage-swatch" width={width} height={size} aria-hidden="true">
      {hatch && (
        <pattern
          id={id}
          width={hatch.tile}
          height={hatch.tile}
          patternUnits="userSpaceOnUse"
          // The tile holds shapes of our own, never text of a file.
          dangerouslySetInnerHTML={{ __html: tileSvg(hatch) }}
        />
      )}
      <rect {...box} fill={color} />
      {hatch && <rect {...box} fill={`url(#${id})`} />}
      <rect
        {...box}
        fill="none"
        stroke={style?.outline.color ?? "#8d877c"}
        strokeWidth={stroke}
        strokeDasharray={style?.outline.dash.map((dash) => dash * stroke).join(" ")}
      />
    </svg>
  );
}
