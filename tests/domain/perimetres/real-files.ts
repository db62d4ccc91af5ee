import type { Perimetre } from "@/domain/group/perimetre";
import { checkPerimetre, type PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import type { TerritoryRef } from "@/domain/geography/territory";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import { diskShelf, readColumnShelf, valueOf } from "../../data/disk";

/** Every file of a check, as the page loads them; coverage of the day of the record. */
export async function readPerimetreFiles(): Promise<PerimetreFiles> {
  const load = diskShelf();
  const atlas = valueOf(await load("atlas"));
  return {
    atlas,
    zonages: valueOf(await load("zonages")),
    catalogue: valueOf(await load("catalogue")),
    columns: await readColumnShelf(load, ["epci", "commune"]),
    names: valueOf(await load("names")),
    epciAdjacency: valueOf(await load("adjacency:epci")),
    communeAdjacency: valueOf(await load("adjacency:commune")),
    coverage: coverageOnDay(valueOf(await load("register")), atlas, null),
    rules: valueOf(await load("rules")),
    voisinages: [],
  };
}

/** Nine digits are an EPCI, five characters a commune. */
export const refOf = (code: string): TerritoryRef => ({
  level: code.length === 9 ? "epci" : "commune",
  code,
});

export const groupOf = (codes: readonly string[]): Perimetre => ({
  id: "p1",
  nom: "Groupe",
  members: codes.map(refOf),
});

export const checkCodes = (codes: readonly string[], files: PerimetreFiles): PerimetreCheck =>
  checkPerimetre(groupOf(codes), files);
