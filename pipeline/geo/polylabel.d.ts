declare module "polylabel" {
  /** Pole of inaccessibility of a polygon (exterior first), with its distance to the border. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): [number, number] & { distance: number };
}
