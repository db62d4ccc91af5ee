import { useEffect } from "react";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import type { Atlas } from "@/domain/geography/atlas";
import type { ScopeRegions } from "@/domain/geography/scope";
import { useFile, useFileNow, useServices } from "./context";

/** Does the study look at no more than the first view: the same région and level, no figure? */
export const isOpeningView = ({ screen, scope, level, indicator, territory }: Etude): boolean =>
  screen === FIRST_ETUDE.screen &&
  scope === FIRST_ETUDE.scope &&
  level === FIRST_ETUDE.level &&
  indicator === null &&
  territory === null;

/**
 * The atlas that the map is drawn from: the whole, or, until somebody asks for it, the part that the
 * first view counts. Territories have the same positions in both, and what the scope shows is the
 * same.
 */
export function useDrawnAtlas(etude: Etude): Atlas | null {
  const { library } = useServices();
  const isOpening = isOpeningView(etude);
  const whole = useFileNow("atlas");
  const opening = useFile(isOpening && whole.status !== "ready" ? "opening" : null);
  const isWanted = !isOpening || opening.status === "failed";
  useEffect(() => {
    if (isWanted) library.request("atlas");
  }, [library, isWanted]);
  if (whole.status === "ready") return whole.value;
  return opening.status === "ready" ? opening.value : null;
}

/** Names of the régions, whole in either part of the atlas; null before the first one. */
export function useRegionNames(): ScopeRegions | null {
  const whole = useFileNow("atlas");
  const opening = useFileNow("opening");
  if (whole.status === "ready") return whole.value;
  return opening.status === "ready" ? opening.value : null;
}
