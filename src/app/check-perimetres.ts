import type { Atlas } from "@/domain/geography/atlas";
import { perimetreKey } from "@/domain/diagnostic/notes/subject-key";
import type { Etude } from "@/domain/etude";
import { changePerimetre, normaliseMembers, removePerimetre } from "@/domain/group/perimetre";
import { readCode } from "@/domain/geography/read-code";
import type { Voisinage } from "@/domain/perimetres/graph/voisinage";
import { isSameTerritory, type TerritoryRef } from "@/domain/geography/territory";
import type { ConvertedCode } from "@/ui/notices/ConvertedCodes";

/** Does a perimeter, or a neighbour that the user added, hold the code of no commune of today? */
export const holdsUnknownCommune = (
  { perimetres, voisinages }: Etude,
  { communes }: Atlas,
): boolean =>
  [
    ...perimetres.flatMap(({ members }) => members),
    ...voisinages.flatMap(({ a, b }) => [a, b]),
  ].some(({ level, code }) => level === "commune" && !communes.rowOf.has(code));

/** Neighbours with the communes of today; two that became one commune are no longer neighbours. */
function checkedVoisinages(
  { voisinages }: Etude,
  convert: (ref: TerritoryRef) => TerritoryRef,
): readonly Voisinage[] {
  const present = voisinages.map((known) => {
    const [a, b] = [convert(known.a), convert(known.b)];
    return a === known.a && b === known.b ? known : { ...known, a, b };
  });
  return present.every((each, at) => each === voisinages[at])
    ? voisinages
    : present.filter(({ a, b }) => !isSameTerritory(a, b));
}

/**
 * The perimeters and added neighbours of a study with the communes of today in place of `oldCodes`, without the codes that
 * do not exist, both of which are listed, nor the communes counted twice; null when nothing changes.
 * A perimeter left empty goes, unless the user wrote about it; a neighbour that does not exist stays,
 * to be seen in its list, and counts for nothing.
 */
export function checkedPerimetres(
  etude: Etude,
  { communes, epci }: Atlas,
  oldCodes: ReadonlyMap<string, string>,
): {
  readonly patch: Partial<Etude> | null;
  readonly unknown: readonly string[];
  readonly converted: readonly ConvertedCode[];
} {
  const isKnown = ({ level, code }: TerritoryRef): boolean =>
    level === "epci" ? epci.positionOf.has(code) : communes.rowOf.has(code);
  const unknown: string[] = [];
  const converted: ConvertedCode[] = [];
  const convert = (ref: TerritoryRef, holder: ConvertedCode["holder"]): TerritoryRef => {
    if (isKnown(ref)) return ref;
    const code = oldCodes.get(ref.code) ?? readCode(ref.code, (each) => communes.rowOf.has(each));
    if (code === null) return ref;
    converted.push({ holder, from: ref.code, to: code });
    return { level: "commune", code };
  };
  const voisinages = checkedVoisinages(etude, (ref) => convert(ref, "voisinage"));
  let { perimetres, perimetre } = etude;
  for (const { id, nom, members } of etude.perimetres) {
    const present = members.map((member) => convert(member, { perimetre: nom }));
    unknown.push(...present.filter((member) => !isKnown(member)).map(({ code }) => code));
    const kept = normaliseMembers(present.filter(isKnown), communes, epci.zoning);
    if (kept.length === members.length && kept.every((member, i) => member === members[i]))
      continue;
    const isKept = kept.length > 0 || perimetreKey(id) in etude.diagnostics;
    perimetres = isKept
      ? changePerimetre(perimetres, id, (known) => ({ ...known, members: kept }))
      : removePerimetre(perimetres, id);
    if (!isKept && perimetre === id) perimetre = null;
  }
  const patch = {
    ...(perimetres !== etude.perimetres && { perimetres, perimetre }),
    ...(voisinages !== etude.voisinages && { voisinages }),
  };
  return { patch: Object.keys(patch).length > 0 ? patch : null, unknown, converted };
}
