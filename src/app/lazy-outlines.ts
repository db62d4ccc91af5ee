import { failure } from "@/domain/result";
import type { OutlinesAt } from "@/state/outlines-at";
import type { Outlines } from "@/workers/outlines";

const unreachable = (error: unknown) =>
  failure({ kind: "unreachable", file: "de lecture des contours", detail: String(error) } as const);

/** Opened once; a failure is not remembered: the user may try again. */
function openedOnce<Code>(open: () => Promise<Code>): () => Promise<Code> {
  let opened: Promise<Code> | null = null;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}

/** Outlines whose reader is fetched when the first ones are asked for; none reaches the first view. */
export function lazyOutlines(open: () => Promise<Outlines>): Outlines {
  const reader = openedOnce(open);
  return {
    allOf: (...asked) => reader().then((outlines) => outlines.allOf(...asked), unreachable),
    fileOf: (...asked) => reader().then((outlines) => outlines.fileOf(...asked), unreachable),
    at: (...asked) => reader().then((outlines) => outlines.at(...asked), unreachable),
  };
}

/** The same for some territories, of which the pointer shows the first. */
export function lazyOutlinesAt(open: () => Promise<OutlinesAt>): OutlinesAt {
  const reader = openedOnce(open);
  return (...asked) => reader().then((outlinesAt) => outlinesAt(...asked), unreachable);
}
