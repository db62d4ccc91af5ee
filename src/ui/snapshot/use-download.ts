import { useEffect, useRef, useState } from "react";
import { snapshotFileName } from "@/report/file-name";
import { PRINT_DPI, type Paper } from "@/report/snapshot/page";
import { renderSnapshot, type SnapshotProblem } from "@/report/snapshot/snapshot";
import type { SnapshotScene } from "@/report/snapshot/snapshot-scene";
import { saveFile } from "../model/save-file";

export type SnapshotDownload =
  | { readonly kind: "idle" }
  /** `share` from 0 to 1; `isLong` once it has lasted long enough to be worth showing. */
  | { readonly kind: "running"; readonly share: number; readonly isLong: boolean }
  | { readonly kind: "done"; readonly file: string }
  | { readonly kind: "failed"; readonly problem: SnapshotProblem };

/** A wait under half a second needs neither progress nor a way out. */
const LONG_MS = 500;
/** Draws the page at the resolution of print and saves it; leaving the dialog cancels it. */
export function useDownload() {
  const [download, setDownload] = useState<SnapshotDownload>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (scene: SnapshotScene, paper: Paper): Promise<void> => {
    const abort = new AbortController();
    running.current = abort;
    setDownload({ kind: "running", share: 0, isLong: false });
    const update = (change: { share?: number; isLong?: boolean }): void =>
      setDownload((now) => (now.kind === "running" ? { ...now, ...change } : now));
    const timer = setTimeout(() => update({ isLong: true }), LONG_MS);
    const result = await renderSnapshot(scene, paper, PRINT_DPI, {
      signal: abort.signal,
      onProgress: (share) => update({ share }),
    });
    clearTimeout(timer);
    if (!result.ok) return setDownload({ kind: "failed", problem: result.problem });
    const file = snapshotFileName(scene, paper);
    saveFile(result.value, file);
    setDownload({ kind: "done", file });
  };
  return {
    download,
    start: (scene: SnapshotScene, paper: Paper) => void start(scene, paper),
    cancel: () => running.current?.abort(),
  };
}
