import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { piecesByZone, type Piece } from "@/domain/book/pieces";
import { NO_ZONE, zoningFrom } from "@/domain/geography/commune-index";
import { LEVELS, type Level } from "@/domain/geography/level";
import { perimetreSubject, type Subject } from "@/domain/group/subject";
import { SEED } from "../seed";
import { realFigures, realSubject } from "../diagnostic/real-profile";

const figures = await realFigures();
const { atlas } = figures.files;
const piecesOf = ({ zoning }: Subject, levels: readonly Level[]): readonly Piece[] | null =>
  figures.piecesOf(zoning, levels)[0]!;

test("each zone of a zoning at once, as each alone", () => {
  const wide = zoningFrom(["A", "B"], ["A", "A", "A", "B", "B", null]);
  const fine = zoningFrom(["1", "2", "3", "4"], ["1", "1", "2", "3", "4", "4"]);
  // 4 leaves B for a commune without a zone.
  expect(piecesByZone(wide, [{ level: "epci", zoning: fine }])).toEqual([
    [{ level: "epci", positions: [0, 1] }],
    null,
  ]);
  expect(NO_ZONE).toBe(wide.zoneOf[5]);
});

describe("pieces", () => {
  const member = fc.oneof(
    fc.constantFrom(...atlas.epci.zoning.codes).map((code) => ({ level: "epci" as const, code })),
    fc.constantFrom(...atlas.communes.codes).map((code) => ({ level: "commune" as const, code })),
  );

  test("cover exactly the subject, no commune twice, for any group", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(member, { maxLength: 6 }),
        fc.subarray([...LEVELS]),
        (members, levels) => {
          const subject = perimetreSubject({ id: "p1", nom: "x", members }, atlas);
          const pieces = piecesOf(subject, levels);
          const times = new Uint8Array(subject.zoning.zoneOf.length);
          for (const { level, positions } of pieces ?? []) {
            expect(levels).toContain(level);
            const taken = new Set(positions);
            figures.setOf(level).zoning.zoneOf.forEach((zone, row) => {
              if (taken.has(zone)) times[row]!++;
            });
          }
          const wanted = Uint8Array.from(subject.zoning.zoneOf, (zone) => (zone === 0 ? 1 : 0));
          expect(times.every((count, row) => count === (pieces ? wanted[row] : 0))).toBe(true);
          // Communes fill anything but an empty perimeter.
          const isFillable = levels.includes("commune") && members.length > 0;
          expect(isFillable && pieces === null).toBe(false);
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });

  test("the widest first", () => {
    const bretagne = realSubject(figures, "region", "53");
    expect(piecesOf(bretagne, ["commune", "departement"])).toMatchObject([
      { level: "departement" },
    ]);
    expect(piecesOf(bretagne, ["epci"])).toBeNull();
    const levels = piecesOf(bretagne, ["epci", "commune"])!.map(({ level }) => level);
    expect(levels).toEqual(["epci", "commune"]);
  });
});
