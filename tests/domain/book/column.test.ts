import * as fc from "fast-check";
import { expect, test } from "vitest";
import { columnFrom, measureAt } from "@/domain/book/column";
import { measureOf, NO_DATA, NOT_PUBLISHED, SECRET } from "@/domain/measure";
import { SEED } from "../seed";

const measure = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(measureOf),
  fc.constantFrom(SECRET, NO_DATA, NOT_PUBLISHED),
);

test("a column gives back the measures that made it", () => {
  fc.assert(
    fc.property(fc.array(measure), (measures) => {
      const column = columnFrom("apl_mg", "epci", 2023, measures);
      expect(measures.map((_, index) => measureAt(column, index))).toEqual(measures);
    }),
    { seed: SEED },
  );
});

test("nothing is published outside the column", () => {
  const column = columnFrom("apl_mg", "epci", 2023, [measureOf(3.2)]);
  expect(measureAt(column, 1)).toEqual(NOT_PUBLISHED);
  expect(measureAt(column, -1)).toEqual(NOT_PUBLISHED);
});

test("a value that an absence hides is never read", () => {
  const column = columnFrom("apl_mg", "epci", 2023, [SECRET]);
  column.values[0] = 12;
  expect(measureAt(column, 0)).toEqual(SECRET);
});
