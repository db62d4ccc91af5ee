import { failure, type Result } from "@/domain/result";

/** Why a worker gives nothing. */
export type WorkerProblem =
  | { readonly kind: "cancelled" }
  | { readonly kind: "unreachable"; readonly detail: string }
  | { readonly kind: "broken"; readonly detail: string };

/** A worker at work, from where the page stands. */
export interface Workshop<Api> {
  readonly api: Api;
  readonly stop: () => void;
  /** Settles when the worker cannot start or dies of an error of its own. */
  readonly crashed: Promise<WorkerProblem>;
}

export function workshopOf<Api>(worker: Worker, api: Api): Workshop<Api> {
  const crashed = new Promise<WorkerProblem>((resolve) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      // A script that does not arrive has no message; an error of the code has one.
      const { message = "" } = event as Partial<ErrorEvent>;
      resolve({ kind: message === "" ? "unreachable" : "broken", detail: message });
    });
  });
  return { api, stop: () => worker.terminate(), crashed };
}

function whenAborted(signal: AbortSignal | undefined): Promise<WorkerProblem> {
  return new Promise((resolve) => {
    const cancel = (): void => resolve({ kind: "cancelled" });
    if (signal?.aborted) cancel();
    else signal?.addEventListener("abort", cancel, { once: true });
  });
}

/** Work given to a worker; a problem of the worker is told as one of the work. */
type Employ<Api> = <Value, Problem>(
  work: (api: Api) => Promise<Result<Value, Problem>>,
  signal: AbortSignal | undefined,
) => Promise<Result<Value, Problem | WorkerProblem>>;

/**
 * Keeps a worker from a piece of work to the next, and starts another where two are asked for at
 * once, so that stopping one leaves the other alone. Aborting the signal stops the worker at once.
 */
export function createWorkerPool<Api>(start: () => Workshop<Api>): Employ<Api> {
  let idle: Workshop<Api> | null = null;
  return async (work, signal) => {
    if (signal?.aborted) return failure({ kind: "cancelled" });
    const workshop = idle ?? start();
    idle = null;
    const working = work(workshop.api).catch((error: unknown) =>
      failure({ kind: "broken", detail: String(error) } as const),
    );
    const stopped = Promise.race([whenAborted(signal), workshop.crashed]);
    const { result, isAlive } = await Promise.race([
      working.then((done) => ({ result: done, isAlive: true })),
      stopped.then((problem) => ({ result: failure(problem), isAlive: false })),
    ]);
    if (isAlive && idle === null) idle = workshop;
    else workshop.stop();
    return result;
  };
}
