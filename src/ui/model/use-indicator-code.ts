import { useEffect, useState } from "react";
import type { IndicatorCode } from "./indicator-code";

/** Fetched once, whoever asks. */
let fetched: IndicatorCode | null = null;

type Loaded = { readonly code: IndicatorCode | null } | { readonly error: unknown };

/** The code that draws indicators, once one is wanted; null while it is on its way. */
export function useIndicatorCode(isWanted: boolean): IndicatorCode | null {
  const [loaded, setLoaded] = useState<Loaded>({ code: fetched });
  const isAwaited = isWanted && "code" in loaded && loaded.code === null;
  useEffect(() => {
    if (!isAwaited) return;
    let isGone = false;
    void import("./indicator-code").then(
      ({ indicatorCode }) => {
        fetched = indicatorCode;
        if (!isGone) setLoaded({ code: indicatorCode });
      },
      (error: unknown) => {
        if (!isGone) setLoaded({ error });
      },
    );
    return () => {
      isGone = true;
    };
  }, [isAwaited]);
  // As for any part of the page that does not come, the boundary above says it.
  if ("error" in loaded) throw loaded.error;
  return loaded.code;
}
