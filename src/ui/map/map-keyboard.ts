import type { KeyboardEvent, RefObject } from "react";
import type { MapEngine } from "@/map/engine";
import { neighbourTowards, type Direction } from "@/map/neighbour";

const DIRECTIONS: Partial<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Pixels that the map moves at each key. */
const STEP = 90;
const MOVES: Record<Direction, readonly [number, number]> = {
  left: [-STEP, 0],
  right: [STEP, 0],
  up: [0, -STEP],
  down: [0, STEP],
};

interface MapKeyboard {
  readonly engine: RefObject<MapEngine | null>;
  readonly points: readonly (readonly [lng: number, lat: number])[] | null;
  readonly scope: readonly number[];
  /** Territory that the keyboard is on. */
  readonly focused: number | null;
  readonly selected: number | null;
  readonly onFocus: (position: number | null) => void;
  readonly onPick: (position: number | null) => void;
}

/**
 * Keys of the map: arrows go from a territory to the next one in that direction, Maj+arrows move
 * the map, + and − zoom, Enter chooses, Escape lets go.
 */
export function mapKeyboard(keyboard: MapKeyboard) {
  const { engine, points, scope, focused, selected, onFocus, onPick } = keyboard;
  const go = (direction: Direction) => {
    const from = focused ?? selected;
    const next =
      from === null || !points
        ? (scope[0] ?? null)
        : neighbourTowards(direction, from, points, scope);
    const point = next === null ? undefined : points?.[next];
    if (next === null || !point) return;
    if (engine.current && !engine.current.isInView(point[0], point[1]))
      engine.current.nudge(...MOVES[direction], 0);
    onFocus(next);
  };
  return (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (direction && event.shiftKey) engine.current?.nudge(...MOVES[direction], 0);
    else if (direction) go(direction);
    else if (event.key === "+" || event.key === "=") engine.current?.nudge(0, 0, 0.5);
    else if (event.key === "-") engine.current?.nudge(0, 0, -0.5);
    else if (event.key === "Enter" && focused !== null) onPick(focused);
    else if (event.key === "Escape") onFocus(null);
    else return;
    event.preventDefault();
  };
}
