import { OUTLINES_NOTE } from "@/domain/words/outlines-note";
import type { DataProblem } from "@/domain/data-problem";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { failure, success, type Result } from "@/domain/result";
import { prepareInput, type DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import { mapLevels } from "@/domain/geography/level-table";
import { MAP_LEVELS, type MapFiles } from "@/report/diagnostic/figures/map-files";
import type { Outline } from "@/domain/geography/outline";
import { browserKept } from "@/state/kept";
import type { Shelf, Title } from "@/state/library";
import { version as appVersion } from "../../../../package.json";
import type { Services } from "../../model/context";
import { drawnAreas } from "../../model/drawn-areas";
import { gatherCheck } from "./gather-check";
import { gatherLogos } from "./gather-logos";
import { gatherComparison } from "./gather-comparison";
import { regionCodes } from "../../model/region-codes";
import {
  outlinesOfRegions,
  outlineTitlesOf,
  type OutlineListTitle,
} from "../../model/outline-titles";
import { lastDocument } from "./last-document";
import type { Order } from "./order";
import { takeFiles, type TakeProblem } from "./take-files";

/** Files that only the documents need: asked for with the first one. */
const TITLES = ["sources", "asks", "contractAreas"] as const satisfies readonly Title[];

type NeededTitle = (typeof TITLES)[number] | OutlineListTitle;

type Taken = { readonly [T in NeededTitle]: Shelf[T] };

interface Gathering {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
}

function mapFiles(
  taken: Taken,
  { files }: DiagnosticBook,
  regions: readonly string[],
  communes: readonly Outline[],
): MapFiles {
  const drawn = drawnAreas(taken.contractAreas, files.coverage);
  return {
    communes,
    levels: mapLevels(MAP_LEVELS, (level) => outlinesOfRegions(level, regions, taken)),
    contractAreas: {
      features: drawn.map(({ outline }) => outline),
      statuses: Uint8Array.from(drawn, ({ status }) => status),
    },
    note: OUTLINES_NOTE,
  };
}

/** Outlines of the communes of the subject, each with its row as id. */
async function communesOf(
  { inside }: Diagnostic,
  { outlinesAt }: Services,
): Promise<Result<readonly Outline[], DataProblem>> {
  const rows = inside.communes.map(({ row }) => row);
  const outlines = await outlinesAt("commune", rows);
  if (!outlines.ok) return outlines;
  return success(
    outlines.value.flatMap((outline, at) => (outline ? { ...outline, id: rows[at]! } : [])),
  );
}

const whenAborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(null), { once: true });
  });

/** Loads what the documents need beside the diagnostic, and gathers all of it as plain data. */
export async function gatherInput(
  order: Order,
  services: Services,
  { signal, onProgress }: Gathering,
): Promise<Result<DiagnosticInput, TakeProblem>> {
  const { diagnostic, book, day, part } = order;
  const outlining = communesOf(diagnostic, services);
  const regions = regionCodes(diagnostic, book);
  const titles: NeededTitle[] = [...TITLES, ...outlineTitlesOf(MAP_LEVELS, regions)];
  const taken = await takeFiles(services.library, titles, {
    signal,
    // The outlines of the communes are the last part.
    onFile: (there) => onProgress(there / (titles.length + 1)),
  });
  if (!taken.ok) return taken;
  const communes = await Promise.race([outlining, whenAborted(signal)]);
  if (communes === null || signal.aborted) return failure({ kind: "cancelled" });
  if (!communes.ok) return failure({ kind: "files", problems: [communes.problem] });
  const comparison = await gatherComparison(order, services, signal);
  if (!comparison.ok) return comparison;
  const check = await gatherCheck(order, services, signal);
  if (!check.ok) return check;
  const logos = await gatherLogos(diagnostic);
  // One page is read again whole: nothing is kept of it.
  const previous = part === "fiche" ? null : await lastDocument(diagnostic, part, browserKept);
  onProgress(1);
  return success(
    prepareInput(diagnostic, book, {
      files: mapFiles(taken.value, book, regions, communes.value),
      part,
      comparison: comparison.value,
      check: check.value,
      logos,
      previous,
      day,
      appVersion,
      sources: taken.value.sources,
      asks: taken.value.asks,
    }),
  );
}
