import { expect, test } from "vitest";
import { floorWords } from "@/domain/diagnostic/words/reference-words";
import { referenceFigure } from "../example-entry";

test("a floor is said to be one, a figure is not", () => {
  expect(floorWords(referenceFigure(), "30,4 %")).toBe("30,4 %");
  expect(floorWords(referenceFigure({ isAtLeast: true }), "1,2 %")).toBe("au moins 1,2 %");
});
