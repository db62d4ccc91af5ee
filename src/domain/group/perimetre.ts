import { parseCodeInsee, parseSiren } from "../geography/code";
import { codesMeant } from "../geography/read-code";
import type { CommuneIndex, Zoning } from "../geography/commune-index";
import { nextId } from "./next-id";
import { isSameTerritory, type TerritoryRef } from "../geography/territory";

/** A group of EPCI and single communes that the user gathered and named. */
export interface Perimetre {
  /** `p1`, `p2`…: unique in a study, never used again. */
  readonly id: string;
  readonly nom: string;
  /** EPCI and communes, each once, no commune inside an EPCI of the list. */
  readonly members: readonly TerritoryRef[];
}

/** Characters of a name: it stands in the address of the page. */
export const MAX_NOM = 120;

/** A member from its code, which tells its level: 9 digits an EPCI, 5 characters a commune. */
export function parseMember(text: string): TerritoryRef | null {
  for (const code of codesMeant(text)) {
    if (parseSiren(code)) return { level: "epci", code };
    if (parseCodeInsee(code)) return { level: "commune", code };
  }
  return null;
}

/** Short enough for the address, and without the half of a character that a cut may leave. */
const cleanNom = (nom: string): string => nom.slice(0, MAX_NOM).replace(/[\ud800-\udfff]/gu, "");

const distinct = (members: readonly TerritoryRef[]): TerritoryRef[] =>
  members.filter((member, i) => members.findIndex((m) => isSameTerritory(m, member)) === i);

/** The list with one more perimeter, at its end, and the identifier of that perimeter. */
export function createPerimetre(
  perimetres: readonly Perimetre[],
  nom: string,
  members: readonly TerritoryRef[],
): { readonly perimetres: readonly Perimetre[]; readonly id: string } {
  const id = nextId("p", perimetres);
  const created = { id, nom: cleanNom(nom), members: distinct(members) };
  return { perimetres: [...perimetres, created], id };
}

/** The list with a perimeter by group, under these names in the same order, and their identifiers. */
export function createPerimetres(
  perimetres: readonly Perimetre[],
  noms: readonly string[],
  groups: readonly (readonly TerritoryRef[])[],
): { readonly perimetres: readonly Perimetre[]; readonly ids: readonly string[] } {
  return noms.reduce<{ perimetres: readonly Perimetre[]; ids: readonly string[] }>(
    (made, nom, at) => {
      const { perimetres: more, id } = createPerimetre(made.perimetres, nom, groups[at]!);
      return { perimetres: more, ids: [...made.ids, id] };
    },
    { perimetres, ids: [] },
  );
}

/** The open perimeter of a study; null where none is open. */
export const openPerimetre = ({
  perimetres,
  perimetre,
}: {
  readonly perimetres: readonly Perimetre[];
  readonly perimetre: string | null;
}): Perimetre | null => perimetres.find(({ id }) => id === perimetre) ?? null;

/** The list with one perimeter changed; an unknown identifier changes nothing. */
export const changePerimetre = (
  perimetres: readonly Perimetre[],
  id: string,
  change: (perimetre: Perimetre) => Perimetre,
): readonly Perimetre[] =>
  perimetres.map((perimetre) => (perimetre.id === id ? change(perimetre) : perimetre));

export const removePerimetre = (
  perimetres: readonly Perimetre[],
  id: string,
): readonly Perimetre[] => perimetres.filter((perimetre) => perimetre.id !== id);

export const renamePerimetre = (perimetre: Perimetre, nom: string): Perimetre => ({
  ...perimetre,
  nom: cleanNom(nom),
});

export const withMember = (perimetre: Perimetre, member: TerritoryRef): Perimetre => ({
  ...perimetre,
  members: distinct([...perimetre.members, member]),
});

export const withoutMember = (perimetre: Perimetre, member: TerritoryRef): Perimetre => ({
  ...perimetre,
  members: perimetre.members.filter((known) => !isSameTerritory(known, member)),
});

/** Each member once, without the communes that lie inside a listed EPCI; the order is kept. */
export function normaliseMembers(
  members: readonly TerritoryRef[],
  communes: CommuneIndex,
  epci: Zoning,
): TerritoryRef[] {
  const listed = new Set(members.flatMap(({ level, code }) => (level === "epci" ? [code] : [])));
  const isInside = ({ level, code }: TerritoryRef): boolean => {
    const row = level === "commune" ? communes.rowOf.get(code) : undefined;
    const zone = row === undefined ? undefined : epci.codes[epci.zoneOf[row]!];
    return zone !== undefined && listed.has(zone);
  };
  return distinct(members).filter((member) => !isInside(member));
}
