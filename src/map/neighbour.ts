export type Direction = "left" | "right" | "up" | "down";

const AHEAD: Record<Direction, readonly [x: number, y: number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

/**
 * The territory that an arrow key reaches: the nearest point in a cone of 60° on each side of the
 * direction, the nearer the better and the straighter the better. Distances are on the ground, so longitudes shrink with latitude.
 *
 * @param candidates positions that may be reached
 */
export function neighbourTowards(
  direction: Direction,
  from: number,
  points: readonly (readonly [lng: number, lat: number])[],
  candidates: readonly number[],
): number | null {
  const origin = points[from];
  if (!origin) return null;
  const [dx, dy] = AHEAD[direction];
  const shrink = Math.cos((origin[1] * Math.PI) / 180);
  let best: { position: number; detour: number } | null = null;
  for (const position of candidates) {
    const point = points[position];
    if (!point || position === from) continue;
    const [x, y] = [(point[0] - origin[0]) * shrink, point[1] - origin[1]];
    const distance = Math.hypot(x, y);
    const cosine = (x * dx + y * dy) / distance;
    // A point off the direction counts as farther: due east beats a nearer south-east.
    const detour = distance / cosine ** 2;
    if (cosine >= 0.5 && (!best || detour < best.detour)) best = { position, detour };
  }
  return best?.position ?? null;
}
