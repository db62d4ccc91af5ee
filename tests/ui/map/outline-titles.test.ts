import { beforeAll, describe, expect, test } from "vitest";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import type { Atlas } from "@/domain/geography/atlas";
import { FRANCE } from "@/domain/geography/scope";
import { SLOT } from "@/map/slots";
import { outlineListTitles, outlineTitles } from "@/ui/map/outline-titles";
import { diskShelf, valueOf } from "../../data/disk";

let atlas: Atlas;

beforeAll(async () => {
  atlas = valueOf(await diskShelf()("atlas"));
});

const titles = (changes: Partial<Etude>, coloured: Uint8Array | null = null) =>
  outlineTitles(
    { etude: { ...FIRST_ETUDE, ...changes }, atlas, territories: atlas.epci, scope: [] },
    coloured,
  );

describe("files of the outlines that the map draws", () => {
  test("those of the région; those of France in one go, as for levels of few territories", () => {
    expect(titles({ scope: "28" })).toEqual(["outlines:epci:28"]);
    expect(titles({ scope: "28", level: "commune" })).toEqual(["outlines:commune:28"]);
    expect(titles({ scope: FRANCE })).toEqual(["outlineFile:epci"]);
    expect(titles({ scope: "28", level: "departement" })).toEqual(["outlineFile:departement"]);
  });

  test("a région of before 2016 is in the file of that of today", () => {
    // Auvergne, in Auvergne-Rhône-Alpes.
    expect(titles({ scope: "83" })).toEqual(["outlines:epci:84"]);
  });

  test("what is coloured beyond the région brings its own", () => {
    const coloured = new Uint8Array(atlas.epci.noms.length);
    coloured[atlas.epci.positionOf.get("200083392")!] = SLOT.paper;
    // Laval Agglomération is in Pays de la Loire.
    expect(titles({ scope: "53" }, coloured)).toEqual(["outlines:epci:53", "outlines:epci:52"]);
  });

  test("before any file, only the région where the page opens is known", () => {
    const early = (scope: string) =>
      outlineTitles(
        { etude: { ...FIRST_ETUDE, scope }, atlas: null, territories: null, scope: [] },
        null,
      );
    expect(early(FIRST_ETUDE.scope)).toEqual([`outlines:epci:${FIRST_ETUDE.scope}`]);
    expect(early("28")).toEqual([]);
  });

  test("what draws them itself reads the same as lists", () => {
    const model = { atlas, territories: atlas.epci, scope: [] };
    const list = (scope: string) =>
      outlineListTitles({ ...model, etude: { ...FIRST_ETUDE, scope } });
    expect([list("28"), list(FRANCE)]).toEqual([["outlines:epci:28"], ["outlines:epci"]]);
  });
});
