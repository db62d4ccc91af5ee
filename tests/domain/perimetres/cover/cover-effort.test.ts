import { expect, test } from "vitest";
import { COVER_EFFORT } from "@/domain/perimetres/cover/cover-effort";
import { solveCover } from "@/domain/perimetres/cover/cover-search";
import { graphOfPairs } from "@/domain/perimetres/graph/graph-pairs";
import { makeUnits } from "@/domain/perimetres/search/units";
import { readPerimetreFiles } from "../real-files";

// Proven after 1,356 rounds; Bourgogne-Franche-Comté, the hardest région, after 5,755 and ten seconds.
test("what the screen asks proves the cover of Nouvelle-Aquitaine", async () => {
  const { atlas, coverage, zonages, epciAdjacency } = await readPerimetreFiles();
  const { pairs, population, inRegion, isCovered } = makeUnits(
    atlas,
    zonages,
    coverage,
    epciAdjacency,
    [],
  );
  const units = inRegion("75").map((isIn, unit) => (isCovered[unit] === 1 ? 0 : isIn));
  const none = { maxMembers: null, pinned: [], together: [], forbidden: [], excluded: [] };
  const problem = { graph: graphOfPairs(pairs), population, units, minimum: 50_000, ...none };
  const { count, isOptimal } = solveCover(problem, COVER_EFFORT.seed, COVER_EFFORT.maxRounds);
  expect([count, isOptimal]).toEqual([70, true]);
}, 30_000);
