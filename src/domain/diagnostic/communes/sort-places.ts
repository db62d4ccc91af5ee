import type { TablePlace } from "./commune-tables";

/** What the communes are sorted by: a text, their inhabitants, or a column by its rank from 0. */
export interface PlaceOrder {
  readonly by: "nom" | "epci" | "people" | number;
  readonly descending: boolean;
}

const FRENCH = new Intl.Collator("fr", { numeric: true });

function valueIn(place: TablePlace, by: "people" | number): number | null {
  if (by === "people") return place.population;
  const measure = place.measures[by];
  return measure?.state === "value" ? measure.value : null;
}

/** The same places in another order; those without a figure last both ways, ties by name. */
export function sortPlaces(
  places: readonly TablePlace[],
  { by, descending }: PlaceOrder,
): TablePlace[] {
  const sign = descending ? -1 : 1;
  return places.toSorted((a, b) => {
    const byName = FRENCH.compare(a.nom, b.nom);
    if (by === "nom") return sign * byName;
    if (by === "epci") return sign * FRENCH.compare(a.epci, b.epci) || byName;
    const [first, second] = [valueIn(a, by), valueIn(b, by)];
    if (first === null || second === null)
      return Number(first === null) - Number(second === null) || byName;
    return sign * (first - second) || byName;
  });
}
