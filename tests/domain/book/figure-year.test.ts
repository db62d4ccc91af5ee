import { expect, test } from "vitest";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import type { Day } from "@/domain/day";
import { figureYear } from "@/domain/book/figure-year";
import { createBook } from "@/domain/book/book";
import { realFigures } from "../diagnostic/real-profile";

const { files } = await realFigures();
const of = (id: string) => files.catalogue.indicators.find((each) => each.id === id)!;
const in2019 = coverageOnDay(files.coverage.register, files.atlas, "2019-06-30" as Day);

test("the coverage is of the day that was chosen, everything else of its source", () => {
  expect(figureYear(of("couverture_cls"), 2023, in2019)).toBe(2019);
  expect(figureYear(of("population"), 2021, in2019)).toBe(2021);
  expect(figureYear(of("apl_mg"), 2023, in2019)).toBe(2023);
});

// The map said 2023, the legal year of the inhabitants, where the profile said 2026.
test("the column of the map says it too", () => {
  const book = createBook({ ...files, coverage: in2019 });
  for (const asked of [null, 2023])
    expect(book.column("couverture_cls", "epci", asked)?.year).toBe(2019);
});
