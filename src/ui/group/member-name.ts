import type { Atlas } from "@/domain/geography/atlas";
import type { CommuneNames } from "@/domain/geography/commune-names";
import { gazetteerOf } from "@/domain/geography/gazetteer";
import type { TerritoryRef } from "@/domain/geography/territory";

/** Name of a member of a group; its code while its name is not there. */
export const memberName = (ref: TerritoryRef, atlas: Atlas, names: CommuneNames | null): string =>
  gazetteerOf({ atlas, zonages: null, names }).nomOf(ref) ?? ref.code;
