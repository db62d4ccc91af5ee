import { expect, test } from "vitest";
import { OUTLINES_NOTE } from "@/domain/words/outlines-note";
import { embedded } from "../../data/disk";

test("the page says of the outlines what their manifest says", () => {
  expect(embedded("geo/manifest.json")).toMatchObject({
    nature: "simplifies",
    source: OUTLINES_NOTE,
    licences: expect.arrayContaining([
      { source: "IGN Admin Express COG Carto 2025", licence: "Licence Ouverte 2.0 (Etalab)" },
    ]),
  });
});
