import { expect, test } from "vitest";
import { readCatalogue } from "@/data/load-catalogue";
import { INSIDE_TABLES } from "@/domain/indicator/inside-place";
import { UNDER_SERVED_APL } from "@/domain/indicator/under-served";
import { embedded } from "../../data/disk";

const { indicators } = readCatalogue(embedded("data/catalogue.json"));

test("each table of the communes has its columns, each of a rank of its own", () => {
  for (const table of INSIDE_TABLES) {
    const ranks = indicators.flatMap(({ inside }) =>
      inside?.table === table ? [inside.rank] : [],
    );
    expect(ranks.length).toBeGreaterThan(3);
    expect(new Set(ranks).size).toBe(ranks.length);
  }
});

test("the one threshold of the catalogue is that of the DREES", () => {
  expect(
    indicators.flatMap(({ id, threshold }) => (threshold ? [[id, threshold.value]] : [])),
  ).toEqual([["apl_mg", UNDER_SERVED_APL]]);
});
