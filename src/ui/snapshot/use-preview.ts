import { useEffect, useState } from "react";
import type { Paper } from "@/report/snapshot/page";
import { renderSnapshot, type SnapshotProblem } from "@/report/snapshot/snapshot";
import type { SnapshotScene } from "@/report/snapshot/snapshot-scene";

/** Resolution of a screen: the preview is the page itself with fewer dots. */
const PREVIEW_DPI = 96;
/** Time without a change before a new preview, ms: between two letters of a title. */
const DEBOUNCE_MS = 250;

export interface Preview {
  /** Address of the last image drawn; null before the first. */
  readonly url: string | null;
  readonly problem: SnapshotProblem | null;
  /** What was drawn; anything else than the current scene and paper is on its way. */
  readonly scene: SnapshotScene | null;
  readonly paper: Paper | null;
}

const NONE: Preview = { url: null, problem: null, scene: null, paper: null };

/** The page as it will come out, drawn again a moment after each change. */
export function usePreview(scene: SnapshotScene, paper: Paper): Preview {
  const [preview, setPreview] = useState(NONE);
  useEffect(() => {
    const abort = new AbortController();
    const draw = async (): Promise<void> => {
      const result = await renderSnapshot(scene, paper, PREVIEW_DPI, { signal: abort.signal });
      if (abort.signal.aborted) return;
      setPreview(
        result.ok
          ? { url: URL.createObjectURL(result.value), problem: null, scene, paper }
          : { url: null, problem: result.problem, scene, paper },
      );
    };
    const timer = setTimeout(() => void draw(), DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [scene, paper]);
  const { url } = preview;
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
  return preview;
}
