import { loadIndicators } from "@/data/load-indicators";
import { loadSpread } from "@/data/load-spread";
import { cutOf, readColumnTitle, type ColumnTitle } from "@/domain/book/column-set";
import type { FetchJson } from "@/domain/file-source";
import type { Atlas } from "@/domain/geography/atlas";
import type { Zoning } from "@/domain/geography/commune-index";
import { positionsInDepartement, type LevelPart } from "@/domain/geography/level-part";
import { rowsByRegion } from "@/domain/geography/rows-by-region";
import { readSpreadTitle, type SpreadTitle } from "@/domain/indicator/spread";

/** Whom a file tells of: all the territories of a level, or those of a région or a département. */
function toldOf(
  level: Zoning,
  part: string | null,
  by: ReturnType<typeof cutOf>,
  atlas: Atlas,
): number | LevelPart {
  const count = level.codes.length;
  if (part === null || by === null) return count;
  const positions =
    by === "regions"
      ? (rowsByRegion(atlas).get(part) ?? [])
      : positionsInDepartement(part, level, atlas.departements.zoning);
  return { positions, count };
}

/** @param level communes of the territories of the level */
export function loadColumns(fetchJson: FetchJson, title: ColumnTitle, level: Zoning, atlas: Atlas) {
  const { part, lot, level: of } = readColumnTitle(title);
  return loadIndicators(fetchJson, title, toldOf(level, part, cutOf(lot, of), atlas));
}

/** @param level communes of the territories of the level */
export function loadSpreads(fetchJson: FetchJson, title: SpreadTitle, level: Zoning, atlas: Atlas) {
  const { part, level: of } = readSpreadTitle(title);
  return loadSpread(fetchJson, of, part, toldOf(level, part, "departements", atlas));
}
