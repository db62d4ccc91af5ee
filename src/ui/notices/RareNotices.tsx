import type { Conflict } from "@/state/saving/autosave";
import { ConflictNotice } from "./ConflictNotice";
import { ConvertedCodes, type ConvertedCode } from "./ConvertedCodes";
import { RefusedSession } from "./RefusedSession";

export interface RareNoticesProps {
  /** Copy of a session that could not be read; undefined: none. */
  readonly refused: unknown;
  readonly onCloseRefused: () => void;
  /** Old codes of communes that a perimeter held. */
  readonly converted: readonly ConvertedCode[];
  readonly onForgetConverted: () => void;
  /** The same part of the study was written in another tab; null: no. */
  readonly conflict: Conflict | null;
}

/** What few visits show: none of its words weighs on the first view. */
export const RareNotices = ({
  refused,
  onCloseRefused,
  converted,
  onForgetConverted,
  conflict,
}: RareNoticesProps) => (
  <>
    {conflict && <ConflictNotice conflict={conflict} />}
    {refused !== undefined && <RefusedSession session={refused} onClose={onCloseRefused} />}
    {converted.length > 0 && <ConvertedCodes codes={converted} onClose={onForgetConverted} />}
  </>
);
