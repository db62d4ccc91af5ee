import { FIRST_VIEW } from "@/state/view";
import { commit, startHistory } from "@/state/history";
import { FIRST_SESSION, type Session } from "@/state/store";
import { formatPerimetre, type Link } from "@/state/url";
import { FIRST_ETUDE, workOf, type Etude } from "@/domain/etude";
import { isSame } from "@/domain/is-same";
import { createPerimetre } from "@/domain/group/perimetre";

/** Opens the perimeter of a link: the same one of this machine, open or not, or else a new one. */
function openPerimetre(
  { perimetres, perimetre: open }: Etude,
  { perimetre }: Link,
): Partial<Etude> {
  if (!perimetre) return { perimetre: null };
  const address = formatPerimetre(perimetre);
  const same = perimetres.filter((known) => formatPerimetre(known) === address);
  const known = same.find(({ id }) => id === open) ?? same[0];
  if (known) return { perimetre: known.id };
  const created = createPerimetre(perimetres, perimetre.nom, perimetre.members);
  return { perimetres: created.perimetres, perimetre: created.id };
}

/**
 * The session to open: what a link says comes over the study left by the last visit, as one step,
 * so that undo gives it back. Without a link the last visit is found as it was. The perimeters, the
 * notes and the rules of this machine are in no link: they stay.
 */
export function sessionToOpen(saved: Session | null, link: Link | null): Session {
  if (!link) return saved ?? FIRST_SESSION;
  const known = saved?.history.present ?? FIRST_ETUDE;
  const etude: Etude = {
    ...FIRST_ETUDE,
    ...link.etude,
    ...workOf(known),
    ...openPerimetre(known, link),
  };
  const view = { ...(saved?.view ?? FIRST_VIEW), camera: link.camera };
  if (!saved) return { history: startHistory(etude), view };
  return { history: isSame(etude, known) ? saved.history : commit(saved.history, etude), view };
}
