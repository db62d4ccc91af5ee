import { useState } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import type { TerritoryRef } from "@/domain/geography/territory";
import { copyNotes, perimetreKey, withoutPerimetre } from "@/domain/diagnostic/notes/subject-key";
import {
  addMember,
  removeMember,
  toggleMember,
  withEpci,
  type MemberEdit,
  type MemberOutcome,
} from "@/domain/group/edit-members";
import { freeName, freeNames } from "@/domain/group/free-name";
import {
  changePerimetre,
  createPerimetre,
  createPerimetres,
  openPerimetre,
  renamePerimetre,
  type Perimetre,
} from "@/domain/group/perimetre";
import { useAtlasState, useServices } from "../model/context";

/** Every way to change the perimeters of the study; each is one step of undo. */
export interface PerimetreEdits {
  /** Opens a new perimeter with these members. */
  readonly create: (nom: string, members: readonly TerritoryRef[]) => void;
  /** Opens a perimeter by group, named « nom 1 », « nom 2 »…, as one step of undo. */
  readonly createAll: (nom: string, groups: readonly (readonly TerritoryRef[])[]) => void;
  readonly open: (id: string | null) => void;
  readonly rename: (nom: string, burst: string) => void;
  /** Opens a copy of the open perimeter, with what was written about it. */
  readonly duplicate: () => void;
  readonly remove: () => void;
  /** Adds a territory to the open perimeter; starts one where none is open. */
  readonly add: (member: TerritoryRef) => void;
  /** Takes a territory out of the open perimeter. */
  readonly takeOut: (member: TerritoryRef) => void;
  /** Adds a territory to the open perimeter, or takes it out; starts one where none is open. */
  readonly toggle: (member: TerritoryRef) => void;
  /** Makes these the EPCI of the open perimeter; starts one where none is open. */
  readonly setEpci: (epci: readonly TerritoryRef[]) => void;
  /** The last change of members; null once anything else has changed the perimeter. */
  readonly last: MemberChange | null;
}

export interface MemberChange {
  readonly member: TerritoryRef;
  readonly outcome: MemberOutcome;
}

type EditMember = (perimetre: Perimetre, member: TerritoryRef, atlas: Atlas) => MemberEdit;

/** Changes of the members of the open perimeter by one territory, and what the last one did. */
function useMemberEdits(atlas: Atlas | null) {
  const { store } = useServices();
  const open = useAtlasState(({ history }) => openPerimetre(history.present));
  const [last, setLast] = useState<(MemberChange & { readonly left: Perimetre | null }) | null>(
    null,
  );
  const edit = (make: EditMember) => (member: TerritoryRef) => {
    const { history, change } = store.getState();
    const { perimetres } = history.present;
    const known = openPerimetre(history.present);
    if (!atlas) return;
    const started = known ? null : createPerimetre(perimetres, freeName(perimetres), []);
    const listed = started?.perimetres ?? perimetres;
    const before = known ?? listed.at(-1)!;
    const { perimetre, outcome } = make(before, member, atlas);
    setLast({ member, outcome, left: perimetre === before ? known : perimetre });
    if (perimetre === before) return;
    change({
      perimetres: changePerimetre(listed, before.id, () => perimetre),
      perimetre: before.id,
    });
  };
  return {
    add: edit(addMember),
    takeOut: edit(removeMember),
    toggle: edit(toggleMember),
    last: last?.left === open ? last : null,
  };
}

export function usePerimetreEdits(atlas: Atlas | null): PerimetreEdits {
  const { store } = useServices();
  const byMember = useMemberEdits(atlas);
  const present = () => store.getState().history.present;
  const { change } = store.getState();
  const create: PerimetreEdits["create"] = (nom, members) => {
    const { perimetres, id } = createPerimetre(
      present().perimetres,
      nom || freeName(present().perimetres),
      members,
    );
    change({ perimetres, perimetre: id });
  };
  const edit = (make: (perimetre: Perimetre) => Perimetre, burst?: string) => {
    const { perimetres, perimetre } = present();
    if (perimetre !== null)
      change({ perimetres: changePerimetre(perimetres, perimetre, make) }, burst);
  };
  return {
    ...byMember,
    create,
    createAll: (nom, groups) => {
      const { perimetres } = present();
      const names = freeNames(perimetres, nom, groups.length);
      const made = createPerimetres(perimetres, names, groups);
      if (made.ids.length > 0) change({ perimetres: made.perimetres, perimetre: made.ids[0]! });
    },
    open: (perimetre) => change({ perimetre }),
    rename: (nom, burst) => edit((perimetre) => renamePerimetre(perimetre, nom), burst),
    duplicate: () => {
      const copied = openPerimetre(present());
      if (!copied) return;
      const { perimetres, id } = createPerimetre(
        present().perimetres,
        `${copied.nom} (copie)`,
        copied.members,
      );
      const diagnostics = copyNotes(present(), perimetreKey(copied.id), perimetreKey(id));
      change({ perimetres, perimetre: id, diagnostics });
    },
    remove: () => {
      const { perimetre } = present();
      if (perimetre !== null) change(withoutPerimetre(present(), perimetre));
    },
    setEpci: (epci) => {
      if (!atlas) return;
      if (present().perimetre === null) create("", epci);
      else edit((perimetre) => withEpci(perimetre, epci, atlas));
    },
  };
}
