import type { Session } from "../store";
import type { LeftAside } from "./aside";
import type { StorageProblem } from "./storage-problem";
import type { Known } from "./write-history";

/** What the last visit left. */
export interface Found {
  readonly session: Session;
  /** What a dead tab left aside while the user had not chosen. */
  readonly aside: LeftAside | null;
}

export interface LastVisit {
  readonly found: Found | null;
  /** What is known of the browser's copy; null: nothing is there. */
  readonly known: Known | null;
  /** Nothing may then be saved: it would take the place of what could not be read or copied. */
  readonly problem: StorageProblem | null;
}
