type EngineModule = typeof import("@/map/engine");

let loaded: EngineModule | null = null;

/** The map library and what drives it, apart from the page, which works without them. */
export const loadEngine = async (): Promise<EngineModule> =>
  (loaded ??= await import("@/map/engine"));

/** Runs at once where they are there already: a map then opens without waiting for a later task. */
export function withEngine(
  run: (engine: EngineModule) => void,
  onError: (error: unknown) => void,
): void {
  if (loaded) run(loaded);
  else void loadEngine().then(run, onError);
}
