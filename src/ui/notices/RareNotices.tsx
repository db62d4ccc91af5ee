import type { Conflict } from "@/state/saving/autosave";
import type { SavingProblem } from "@/state/saving/storage-problem";
import { ConflictNotice } from "./ConflictNotice";
import { ConvertedCodes, type ConvertedCode } from "./ConvertedCodes";
import { RefusedSession } from "./RefusedSession";
import { StorageNotice } from "./StorageNotice";

export interface RareNoticesProps {
  /** Copy of a session that could not be read; undefined: none. */
  readonly refused: unknown;
  readonly onCloseRefused: () => void;
  /** Old codes of communes that a perimeter held. */
  readonly converted: readonly ConvertedCode[];
  readonly onForgetConverted: () => void;
  /** The same part of the study was written in another tab; null: no. */
  readonly conflict: Conflict | null;
  /** Why the study is not saved; null: it is. */
  readonly storage: SavingProblem | null;
}

/** What few visits show: none of its words weighs on the first view. */
export const RareNotices = ({
  refused,
  onCloseRefused,
  converted,
  onForgetConverted,
  conflict,
  storage,
}: RareNoticesProps) => (
  <>
    {storage && <StorageNotice problem={storage} />}
    {conflict && <ConflictNotice conflict={conflict} />}
    {refused !== undefined && <RefusedSession session={refused} onClose={onCloseRefused} />}
    {converted.length > 0 && <ConvertedCodes codes={converted} onClose={onForgetConverted} />}
  </>
);
