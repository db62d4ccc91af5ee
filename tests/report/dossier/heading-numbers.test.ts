import { expect, test } from "vitest";
import { headingNumbers } from "@/report/dossier/heading-numbers";

test("headings are numbered as a list of several levels", () => {
  const levels = [1, 2, 2, 3, 3, 2, 1, 2, 3] as const;
  expect(headingNumbers(levels.map((level) => ({ level })))).toEqual([
    "1",
    "1.1",
    "1.2",
    "1.2.1",
    "1.2.2",
    "1.3",
    "2",
    "2.1",
    "2.1.1",
  ]);
});
