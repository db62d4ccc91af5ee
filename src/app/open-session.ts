import { FIRST_VIEW } from "@/state/view";
import { commit, startHistory } from "@/state/history";
import { FIRST_SESSION, type Session } from "@/state/store";
import type { Link } from "@/state/url";
import { FIRST_ETUDE } from "@/domain/etude";

/**
 * The session to open: what a link says comes over the study left by the last visit, as one step,
 * so that undo gives it back. Without a link the last visit is found as it was.
 */
export function sessionToOpen(saved: Session | null, link: Link | null): Session {
  if (!link) return saved ?? FIRST_SESSION;
  const etude = { ...FIRST_ETUDE, ...link.etude };
  const view = { ...(saved?.view ?? FIRST_VIEW), camera: link.camera };
  if (!saved) return { history: startHistory(etude), view };
  const isSame = JSON.stringify(etude) === JSON.stringify(saved.history.present);
  return { history: isSame ? saved.history : commit(saved.history, etude), view };
}
