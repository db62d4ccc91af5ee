import type { Atlas } from "@/domain/geography/atlas";
import { NO_ZONE, rowsOfZone } from "@/domain/geography/commune-index";
import { withoutPerimetre } from "@/domain/diagnostic/notes/subject-key";
import {
  changePerimetre,
  createPerimetre,
  normaliseMembers,
  renamePerimetre,
  withMember,
  withoutMember,
  type Perimetre,
} from "@/domain/group/perimetre";
import { isSameTerritory, type TerritoryRef } from "@/domain/geography/territory";
import { useServices } from "../model/context";

export interface PerimetreEdits {
  /** Opens a new perimeter with these members. */
  readonly create: (nom: string, members: readonly TerritoryRef[]) => void;
  /** Opens a perimeter by group, named « nom 1 », « nom 2 »…, as one step of undo. */
  readonly createAll: (nom: string, groups: readonly (readonly TerritoryRef[])[]) => void;
  readonly open: (id: string | null) => void;
  readonly rename: (nom: string, burst: string) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  /** Adds a territory to the open perimeter, or takes it out; starts one where none is open. */
  readonly toggle: (member: TerritoryRef) => void;
  /** Makes these the EPCI of the open perimeter; starts one where none is open. */
  readonly setEpci: (epci: readonly TerritoryRef[]) => void;
}

/** A commune inside a listed EPCI leaves alone: the other communes of the EPCI stay. */
function withoutCommune(perimetre: Perimetre, commune: TerritoryRef, atlas: Atlas): Perimetre {
  const row = atlas.communes.rowOf.get(commune.code);
  const zone = row === undefined ? -1 : atlas.epci.zoning.zoneOf[row]!;
  const epci = { level: "epci" as const, code: atlas.epci.zoning.codes[zone] ?? "" };
  const others = rowsOfZone(atlas.epci.zoning, zone)
    .filter((each) => each !== row)
    .map((each) => ({ level: "commune" as const, code: atlas.communes.codes[each]! }));
  return {
    ...perimetre,
    members: [...withoutMember(perimetre, epci).members, ...others],
  };
}

/** Is a commune in the perimeter through its EPCI? */
export function isInMemberEpci(perimetre: Perimetre, { level, code }: TerritoryRef, atlas: Atlas) {
  const row = level === "commune" ? atlas.communes.rowOf.get(code) : undefined;
  const epci =
    row === undefined ? undefined : atlas.epci.zoning.codes[atlas.epci.zoning.zoneOf[row]!];
  return perimetre.members.some((member) => member.level === "epci" && member.code === epci);
}

/** The EPCI in place of its communes where a commune that comes makes it whole. */
function gathered(perimetre: Perimetre, { level, code }: TerritoryRef, atlas: Atlas): Perimetre {
  const row = level === "commune" ? atlas.communes.rowOf.get(code) : undefined;
  const zone = row === undefined ? NO_ZONE : atlas.epci.zoning.zoneOf[row]!;
  if (zone === NO_ZONE) return perimetre;
  const codes = rowsOfZone(atlas.epci.zoning, zone).map((each) => atlas.communes.codes[each]!);
  const held = new Set(perimetre.members.map((member) => member.code));
  if (!codes.every((each) => held.has(each))) return perimetre;
  const others = perimetre.members.filter((member) => !codes.includes(member.code));
  const epci = { level: "epci" as const, code: atlas.epci.zoning.codes[zone]! };
  return { ...perimetre, members: [...others, epci] };
}

/** The perimeter with a territory more, or less if it was in it. */
export function toggled(perimetre: Perimetre, member: TerritoryRef, atlas: Atlas): Perimetre {
  if (perimetre.members.some((known) => isSameTerritory(known, member)))
    return withoutMember(perimetre, member);
  if (isInMemberEpci(perimetre, member, atlas)) return withoutCommune(perimetre, member, atlas);
  const { members } = withMember(perimetre, member);
  const made = normaliseMembers(members, atlas.communes, atlas.epci.zoning);
  return gathered({ ...perimetre, members: made }, member, atlas);
}

/** The perimeter with these EPCI for its own: a search knows nothing of its single communes. */
export function withEpci(
  perimetre: Perimetre,
  epci: readonly TerritoryRef[],
  atlas: Atlas,
): Perimetre {
  const communes = perimetre.members.filter(({ level }) => level === "commune");
  const members = normaliseMembers([...epci, ...communes], atlas.communes, atlas.epci.zoning);
  return { ...perimetre, members };
}

/** « Périmètre A », then B, C…: a name that no perimeter of the study has. */
export function freeName(perimetres: readonly Pick<Perimetre, "nom">[]): string {
  for (let at = 0; ; at++) {
    const nom = `Périmètre ${String.fromCharCode(65 + (at % 26))}${at >= 26 ? at : ""}`;
    if (!perimetres.some((known) => known.nom === nom)) return nom;
  }
}

/** « nom 1 », « nom 2 »…, without those that a perimeter of the study has. */
export function freeNames(
  perimetres: readonly Pick<Perimetre, "nom">[],
  nom: string,
  count: number,
): string[] {
  const taken = new Set(perimetres.map((known) => known.nom));
  const names: string[] = [];
  for (let at = 1; names.length < count; at++)
    if (!taken.has(`${nom} ${at}`)) names.push(`${nom} ${at}`);
  return names;
}

/** Every way to change the perimeters of the study; each is one step of undo. */
export function usePerimetreEdits(atlas: Atlas | null): PerimetreEdits {
  const { store } = useServices();
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
    create,
    createAll: (nom, groups) => {
      let { perimetres } = present();
      let first: string | null = null;
      for (const [at, name] of freeNames(perimetres, nom, groups.length).entries()) {
        const made = createPerimetre(perimetres, name, groups[at]!);
        perimetres = made.perimetres;
        first ??= made.id;
      }
      if (first !== null) change({ perimetres, perimetre: first });
    },
    open: (perimetre) => change({ perimetre }),
    rename: (nom, burst) => edit((perimetre) => renamePerimetre(perimetre, nom), burst),
    duplicate: () => {
      const { perimetres, perimetre } = present();
      const copied = perimetres.find(({ id }) => id === perimetre);
      if (copied) create(`${copied.nom} (copie)`, copied.members);
    },
    remove: () => {
      const { perimetre } = present();
      if (perimetre !== null) change(withoutPerimetre(present(), perimetre));
    },
    toggle: (member) => {
      if (!atlas) return;
      if (present().perimetre === null) create("", [member]);
      else edit((perimetre) => toggled(perimetre, member, atlas));
    },
    setEpci: (epci) => {
      if (!atlas) return;
      if (present().perimetre === null) create("", epci);
      else edit((perimetre) => withEpci(perimetre, epci, atlas));
    },
  };
}
