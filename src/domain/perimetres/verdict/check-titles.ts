import type { BookTitle } from "../../book/titles-for";
import { titlesFor } from "../../book/titles-for";
import type { Atlas } from "../../geography/atlas";
import { rowsOfZone } from "../../geography/commune-index";
import { regionsOfRows } from "../../geography/rows-by-region";
import type { Perimetre } from "../../group/perimetre";
import { perimetreSubject } from "../../group/subject";
import { computedBy, type Catalogue } from "../../indicator/catalogue";
import { hasSingleCommune } from "../graph/contiguity";

/** Files of the former populations and of the areas that the check of a perimeter reads. */
export function checkTitles(
  perimetre: Perimetre,
  atlas: Atlas,
  catalogue: Catalogue,
): readonly BookTitle[] {
  const levels = hasSingleCommune(perimetre) ? (["epci", "commune"] as const) : (["epci"] as const);
  const rows = rowsOfZone(perimetreSubject(perimetre, atlas).zoning, 0);
  const regions = regionsOfRows(rows, atlas);
  const population = computedBy("inhabitants", catalogue);
  const density = computedBy("density", catalogue);
  const years = population?.availability.find(({ level }) => level === "epci")?.years ?? [];
  const titles = levels.flatMap((level) => [
    ...(population
      ? years.flatMap((year) => titlesFor(population, level, year, catalogue.lots, regions))
      : []),
    ...(density ? titlesFor(density, level, null, catalogue.lots, regions) : []),
  ]);
  return [...new Set(titles)];
}
