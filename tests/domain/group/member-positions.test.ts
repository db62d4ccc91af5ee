import { describe, expect, test } from "vitest";
import { indexCommunes, zoningFrom } from "@/domain/geography/commune-index";
import { territorySet, type TerritoryRef } from "@/domain/geography/territory";
import { outlinesToMeasure, positionsAt, positionsCovered } from "@/domain/group/member-positions";

const [A, B] = ["200000001", "200000002"] as const;
/** A holds the rows 0 and 2, B the row 1; the row 3 is an island without EPCI. */
const places = {
  communes: indexCommunes(2026, ["01001", "01002", "01003", "29155"]),
  epci: territorySet("epci", ["A", "B"], zoningFrom([A, B], [A, B, A, null])),
};
const epci = (code: string): TerritoryRef => ({ level: "epci", code });
const commune = (code: string): TerritoryRef => ({ level: "commune", code });

const MIXED = [commune("29155"), epci(A), epci("999999999"), commune("99999")];

test("members of a level, unknown ones apart", () => {
  expect(positionsAt(MIXED, "epci", places)).toEqual([0]);
  expect(positionsAt(MIXED, "commune", places)).toEqual([3]);
});

test("an EPCI covers its communes, a commune no EPCI", () => {
  expect(positionsCovered(MIXED, "commune", places)).toEqual([0, 2, 3]);
  expect(positionsCovered(MIXED, "epci", places)).toEqual([0]);
});

describe("outlines to measure", () => {
  test("are those of the EPCI alone", () => {
    expect(outlinesToMeasure([epci(B), epci(A)], places)).toEqual({
      level: "epci",
      positions: [0, 1],
    });
  });

  test("are communes, each once, as soon as a member is one", () => {
    expect(outlinesToMeasure([epci(A), commune("01002"), commune("01001")], places)).toEqual({
      level: "commune",
      positions: [0, 1, 2],
    });
  });
});
