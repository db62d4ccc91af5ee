import { useId } from "react";
import { ABSENCE_HATCH } from "@/map/coverage-style";
import { tileSvg } from "@/map/hatch";

/** Grey and dots of an absent value, as on the map. */
export function AbsenceSwatch({ color }: { readonly color: string }) {
  const id = useId();
  const { tile } = ABSENCE_HATCH;
  return (
    <svg className="legend-swatch" width="20" height="14" aria-hidden="true">
      <pattern
        id={id}
        width={tile}
        height={tile}
        patternUnits="userSpaceOnUse"
        // The tile holds shapes of our own, never text of a file.
        dangerouslySetInnerHTML={{ __html: tileSvg(ABSENCE_HATCH) }}
      />
      <rect width="20" height="14" fill={color} />
      <rect width="20" height="14" fill={`url(#${id})`} />
    </svg>
  );
}
