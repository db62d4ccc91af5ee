import type { Atlas } from "@/domain/geography/atlas";
import type { CommuneNames } from "@/domain/geography/commune-names";
import type { TerritoryRef } from "@/domain/geography/territory";

/** Name of a member of a group; its code while its name is not there. */
export function memberName(
  { level, code }: TerritoryRef,
  { epci, communes }: Atlas,
  names: CommuneNames | null,
): string {
  if (level === "epci") return epci.noms[epci.positionOf.get(code) ?? -1] ?? code;
  return names?.noms[communes.rowOf.get(code) ?? -1] ?? code;
}
