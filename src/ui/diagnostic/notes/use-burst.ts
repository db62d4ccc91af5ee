import { useRef } from "react";

/** A longer pause between two letters begins another step of undo, ms. */
const PAUSE_MS = 1000;

/** Never twice the same label, even when a field is shown again. */
let bursts = 0;

/**
 * Label of the burst of letters that a field is in, for `change(patch, burst)`: the same while the
 * user goes on typing, another after a pause or once the field has been left.
 */
export function useBurst(name: string) {
  const current = useRef({ label: "", at: 0 });
  /** @param at time of the event, ms */
  const next = (at: number): string => {
    const { label, at: before } = current.current;
    const isSame = label !== "" && at - before <= PAUSE_MS;
    current.current = { label: isSame ? label : `${name}#${++bursts}`, at };
    return current.current.label;
  };
  const end = (): void => {
    current.current.label = "";
  };
  return { next, end };
}
