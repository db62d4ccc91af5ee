import { expect, test } from "vitest";
import { madeWords } from "@/domain/book/made-words";

const SUM = { rule: "sum" } as const;

test("what was added, or averaged, and by what", () => {
  expect(
    madeWords(SUM, [
      { level: "epci", positions: [1, 2] },
      { level: "commune", positions: [7] },
    ]),
  ).toBe("Somme des 2\u00a0EPCI et de la commune qui le composent.");
  expect(
    madeWords({ rule: "weighted-mean", weight: "pop_standardisee" }, [
      { level: "bassin-de-vie", positions: [1, 2, 3] },
    ]),
  ).toBe(
    "Moyenne des 3\u00a0bassins de vie qui le composent, pondérée par la population standardisée de la DREES.",
  );
  expect(madeWords(SUM, [{ level: "epci", positions: [4] }])).toBe(
    "Valeur publiée pour 1\u00a0EPCI, seul territoire qui le compose.",
  );
});
