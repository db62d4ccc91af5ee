import { useState } from "react";
import type { Level } from "@/domain/geography/level";

/** Position that the pointer, the keyboard or the table is on; a position means nothing elsewhere. */
export function useHovered(level: Level) {
  const [hover, setHover] = useState<{ level: Level; position: number } | null>(null);
  return {
    hovered: hover?.level === level ? hover.position : null,
    setHovered: (position: number | null) =>
      setHover(position === null ? null : { level, position }),
  };
}
