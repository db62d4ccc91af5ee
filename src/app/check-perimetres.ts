import type { Atlas } from "@/domain/atlas";
import { perimetreKey } from "@/domain/diagnostic/subject-key";
import type { Etude } from "@/domain/etude";
import { changePerimetre, normaliseMembers, removePerimetre } from "@/domain/perimetre";
import type { TerritoryRef } from "@/domain/territory";

/**
 * The perimeters of a study without the codes that do not exist, which are listed, nor the communes
 * counted twice; null when nothing changes. A perimeter left empty goes, unless the user wrote
 * about it.
 */
export function checkedPerimetres(
  etude: Etude,
  { communes, epci }: Atlas,
): { readonly patch: Partial<Etude> | null; readonly unknown: readonly string[] } {
  const isKnown = ({ level, code }: TerritoryRef): boolean =>
    level === "epci" ? epci.positionOf.has(code) : communes.rowOf.has(code);
  const unknown: string[] = [];
  let { perimetres, perimetre } = etude;
  for (const { id, members } of etude.perimetres) {
    unknown.push(...members.filter((member) => !isKnown(member)).map(({ code }) => code));
    const kept = normaliseMembers(members.filter(isKnown), communes, epci.zoning);
    if (kept.length === members.length) continue;
    const isKept = kept.length > 0 || perimetreKey(id) in etude.diagnostics;
    perimetres = isKept
      ? changePerimetre(perimetres, id, (known) => ({ ...known, members: kept }))
      : removePerimetre(perimetres, id);
    if (!isKept && perimetre === id) perimetre = null;
  }
  return { patch: perimetres === etude.perimetres ? null : { perimetres, perimetre }, unknown };
}
