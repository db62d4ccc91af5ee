import { expect, test } from "vitest";
import { joinSentences } from "@/charts/words/join-sentences";

test("one full stop after an abbreviation, none for an empty sentence", () => {
  expect(joinSentences(["Bretagne : 10,9 pour 1 000 hab..", "", "Rang : 3e."])).toBe(
    "Bretagne : 10,9 pour 1 000 hab. Rang : 3e.",
  );
});
