import { useEffect, useRef, useState } from "react";
import type { SearchProblem, SearchResult } from "@/domain/perimetres/search/search-types";

export type SearchState<Value, Progress> =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly progress: Progress | null }
  | { readonly status: "done"; readonly value: Value }
  | { readonly status: "failed"; readonly problem: SearchProblem };

type Make<Value, Progress> = (run: {
  readonly signal: AbortSignal;
  readonly keep: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}) => Promise<SearchResult<Value>>;

interface Held<Value, Progress> {
  readonly about: string;
  readonly state: SearchState<Value, Progress>;
}

interface Controls {
  readonly about: string;
  readonly abort: AbortController;
  readonly keep: AbortController;
}

/** A search off the page: one at a time, forgotten when what it was about changes. */
export function useSearch<Value, Progress>(about: string) {
  const [held, setHeld] = useState<Held<Value, Progress> | null>(null);
  const controls = useRef<Controls | null>(null);
  useEffect(() => {
    if (controls.current && controls.current.about !== about) controls.current.abort.abort();
  }, [about]);
  useEffect(() => () => controls.current?.abort.abort(), []);
  const start = (make: Make<Value, Progress>): void => {
    controls.current?.abort.abort();
    const own = { about, abort: new AbortController(), keep: new AbortController() };
    controls.current = own;
    const setState = (state: SearchState<Value, Progress>) => setHeld({ about, state });
    setState({ status: "running", progress: null });
    // Progress comes by another channel than the result, and may come after it.
    let isSettled = false;
    const isCurrent = () => controls.current === own;
    void make({
      signal: own.abort.signal,
      keep: own.keep.signal,
      onProgress: (progress) => {
        if (isCurrent() && !isSettled) setState({ status: "running", progress });
      },
    }).then((result) => {
      isSettled = true;
      if (!isCurrent()) return;
      if (result.ok) setState({ status: "done", value: result.value });
      else if (result.problem.kind === "cancelled") setState({ status: "idle" });
      else setState({ status: "failed", problem: result.problem });
    });
  };
  const state: SearchState<Value, Progress> =
    held?.about === about ? held.state : { status: "idle" };
  return {
    state,
    start,
    cancel: () => controls.current?.abort.abort(),
    keep: () => controls.current?.keep.abort(),
  };
}
