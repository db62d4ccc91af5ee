import { useLayoutEffect, useRef, type RefObject } from "react";
import type { MapEngine } from "@/map/engine";
import type { TerritoryWords } from "../model/territory-words";

/** Between the pointer and the box, and between the box and the edge of the map, pixels. */
const GAP = 12;
const EDGE = 8;

interface MapTooltipProps {
  readonly words: TerritoryWords;
  /** Where the pointer is, in pixels from the corner of the map; null for keyboard and table. */
  readonly pointer: { readonly x: number; readonly y: number } | null;
  /** Point of the territory, when there is no pointer. */
  readonly point: readonly [lng: number, lat: number] | null;
  readonly engine: RefObject<MapEngine | null>;
}

/** What the pointer or the keyboard is on; spoken by the live region of the stage. */
export function MapTooltip({ words, pointer, point, engine }: MapTooltipProps) {
  const box = useRef<HTMLDivElement>(null);
  // Placed once its size is known, on the side of the pointer that has room.
  useLayoutEffect(() => {
    const node = box.current;
    const frame = node?.parentElement;
    const at = pointer ?? (point && engine.current?.project(point[0], point[1]));
    if (!node || !frame || !at) return;
    const fitsRight = at.x + GAP + node.offsetWidth + EDGE <= frame.clientWidth;
    const left = fitsRight ? at.x + GAP : at.x - GAP - node.offsetWidth;
    const top = Math.min(at.y + GAP, frame.clientHeight - node.offsetHeight - EDGE);
    node.style.left = `${Math.max(EDGE, left)}px`;
    node.style.top = `${Math.max(EDGE, top)}px`;
  });
  return (
    <div className="map-tooltip" ref={box} aria-hidden="true">
      <strong>{words.nom}</strong>
      <span className="soft">{words.kind}</span>
      {words.figure && (
        <span>
          {words.figure.label} : <b>{words.figure.value}</b> ({words.figure.year})
        </span>
      )}
      <span>
        {words.coverage}
        {words.isUncertain && <em className="uncertain"> · signalé incertain</em>}
      </span>
      {words.perhaps.map((sentence) => (
        <span key={sentence} className="soft">
          {sentence}
        </span>
      ))}
    </div>
  );
}
