import type { Atlas } from "../geography/atlas";
import { NO_ZONE, rowsOfZone } from "../geography/commune-index";
import { levelRow } from "../geography/level-table";
import { isSameTerritory, type TerritoryRef } from "../geography/territory";
import { normaliseMembers, withMember, withoutMember, type Perimetre } from "./perimetre";

type Places = Pick<Atlas, "communes" | "epci">;

/** What a change of members did, so that no screen is silent about more, or less, than was asked. */
export type MemberOutcome =
  | { readonly kind: "added" }
  | { readonly kind: "removed" }
  /** A member already: nothing changed. */
  | { readonly kind: "listed" }
  /** A commune that a listed EPCI holds already: nothing changed. */
  | { readonly kind: "inside"; readonly epci: TerritoryRef }
  /** The EPCI took the place of some of its communes, listed until then. */
  | { readonly kind: "absorbed"; readonly communes: number }
  /** The commune was the last that its EPCI lacked: the EPCI stands for all of them. */
  | { readonly kind: "gathered"; readonly epci: TerritoryRef }
  /** The commune left a listed EPCI, whose other communes stay one by one. */
  | { readonly kind: "split"; readonly epci: TerritoryRef; readonly communes: number }
  /** Not in the perimeter: nothing changed. */
  | { readonly kind: "absent" }
  /** Neither an EPCI nor a commune of today: nothing changed. */
  | { readonly kind: "refused" };

export interface MemberEdit {
  /** The same object where nothing changed. */
  readonly perimetre: Perimetre;
  readonly outcome: MemberOutcome;
}

/** Position of the EPCI of a commune; `NO_ZONE` for another level, and for a commune without one. */
function epciOf({ level, code }: TerritoryRef, { communes, epci }: Places): number {
  const row = level === "commune" ? communes.rowOf.get(code) : undefined;
  return row === undefined ? NO_ZONE : epci.zoning.zoneOf[row]!;
}

const epciRef = (zone: number, { epci }: Places): TerritoryRef => ({
  level: "epci",
  code: epci.zoning.codes[zone]!,
});

const communesOf = (zone: number, { communes, epci }: Places): string[] =>
  rowsOfZone(epci.zoning, zone).map((row) => communes.codes[row]!);

const isMember = ({ members }: Perimetre, ref: TerritoryRef): boolean =>
  members.some((known) => isSameTerritory(known, ref));

/** Can a territory be a member: of a level that joins, and of the geography of today? */
const canJoin = ({ level, code }: TerritoryRef, { communes, epci }: Places): boolean =>
  levelRow(level).canJoin &&
  (level === "epci" ? epci.positionOf.has(code) : communes.rowOf.has(code));

/** The listed EPCI that holds a commune; null where none does. */
export function memberEpciOf(
  perimetre: Perimetre,
  ref: TerritoryRef,
  places: Places,
): TerritoryRef | null {
  const zone = epciOf(ref, places);
  if (zone === NO_ZONE) return null;
  const epci = epciRef(zone, places);
  return isMember(perimetre, epci) ? epci : null;
}

/** The EPCI in place of its communes, where a commune that came made it whole. */
function gathered(perimetre: Perimetre, commune: TerritoryRef, places: Places): MemberEdit | null {
  const zone = epciOf(commune, places);
  if (zone === NO_ZONE) return null;
  const epci = epciRef(zone, places);
  const codes = new Set(communesOf(zone, places));
  const others = perimetre.members.filter(({ code }) => !codes.has(code));
  if (perimetre.members.length - others.length < codes.size) return null;
  return {
    perimetre: { ...perimetre, members: [...others, epci] },
    outcome: { kind: "gathered", epci },
  };
}

/**
 * The perimeter with a territory more. What is in it already, as a member or through its EPCI, stays
 * as it is; an EPCI takes the place of its communes, and so does one that the new commune completes.
 */
export function addMember(perimetre: Perimetre, ref: TerritoryRef, places: Places): MemberEdit {
  if (!canJoin(ref, places)) return { perimetre, outcome: { kind: "refused" } };
  if (isMember(perimetre, ref)) return { perimetre, outcome: { kind: "listed" } };
  const holder = memberEpciOf(perimetre, ref, places);
  if (holder) return { perimetre, outcome: { kind: "inside", epci: holder } };
  const more = withMember(perimetre, ref);
  const members = normaliseMembers(more.members, places.communes, places.epci.zoning);
  const made = { ...more, members };
  const absorbed = more.members.length - members.length;
  if (absorbed > 0) return { perimetre: made, outcome: { kind: "absorbed", communes: absorbed } };
  return gathered(made, ref, places) ?? { perimetre: made, outcome: { kind: "added" } };
}

/**
 * The perimeter without a territory. A commune inside a listed EPCI leaves alone: the other communes
 * of the EPCI stay, one by one.
 */
export function removeMember(perimetre: Perimetre, ref: TerritoryRef, places: Places): MemberEdit {
  if (isMember(perimetre, ref))
    return { perimetre: withoutMember(perimetre, ref), outcome: { kind: "removed" } };
  const epci = memberEpciOf(perimetre, ref, places);
  if (!epci) return { perimetre, outcome: { kind: "absent" } };
  const others = communesOf(epciOf(ref, places), places)
    .filter((code) => code !== ref.code)
    .map((code) => ({ level: "commune" as const, code }));
  const members = [...withoutMember(perimetre, epci).members, ...others];
  return {
    perimetre: { ...perimetre, members },
    outcome: { kind: "split", epci, communes: others.length },
  };
}

/** A click on a territory: it comes, or leaves if it was in the perimeter. */
export const toggleMember = (
  perimetre: Perimetre,
  ref: TerritoryRef,
  places: Places,
): MemberEdit =>
  isMember(perimetre, ref) || memberEpciOf(perimetre, ref, places)
    ? removeMember(perimetre, ref, places)
    : addMember(perimetre, ref, places);

/** The perimeter with these EPCI for its own: a search knows nothing of its single communes. */
export function withEpci(
  perimetre: Perimetre,
  epci: readonly TerritoryRef[],
  { communes, epci: { zoning } }: Places,
): Perimetre {
  const single = perimetre.members.filter(({ level }) => level === "commune");
  return { ...perimetre, members: normaliseMembers([...epci, ...single], communes, zoning) };
}
