import type { Atlas } from "@/domain/atlas";
import { perimetreKey } from "@/domain/diagnostic/subject-key";
import type { Etude } from "@/domain/etude";
import { changePerimetre, normaliseMembers, removePerimetre } from "@/domain/perimetre";
import type { TerritoryRef } from "@/domain/territory";
import type { ConvertedCode } from "@/ui/notices/ConvertedCodes";

/** Does a perimeter hold the code of no commune of today? */
export const holdsUnknownCommune = ({ perimetres }: Etude, { communes }: Atlas): boolean =>
  perimetres.some(({ members }) =>
    members.some(({ level, code }) => level === "commune" && !communes.rowOf.has(code)),
  );

/**
 * The perimeters of a study with the communes of today in place of `oldCodes`, without the codes that
 * do not exist, both of which are listed, nor the communes counted twice; null when nothing changes.
 * A perimeter left empty goes, unless the user wrote about it.
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
  let { perimetres, perimetre } = etude;
  for (const { id, nom, members } of etude.perimetres) {
    const present = members.map((member): TerritoryRef => {
      const code = isKnown(member) ? undefined : oldCodes.get(member.code);
      if (code === undefined) return member;
      converted.push({ perimetre: nom, from: member.code, to: code });
      return { level: "commune", code };
    });
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
  const patch = perimetres === etude.perimetres ? null : { perimetres, perimetre };
  return { patch, unknown, converted };
}
