import { beforeAll, expect, test } from "vitest";
import { computeComparables } from "@/domain/diagnostic/comparables/comparables";
import type { DiagnosticBook } from "@/domain/book/book";
import { levelContext } from "@/domain/diagnostic/profile/level-context";
import { createPlaces } from "@/domain/diagnostic/places";
import { chooseReference, referencesOf } from "@/domain/diagnostic/reference";
import { LANDERNEAU, realFigures, realSubject } from "../real-profile";

let book: DiagnosticBook;
beforeAll(async () => {
  book = await realFigures();
});

function contextOf(level: "epci" | "departement", code: string, key: string | null = null) {
  const subject = realSubject(book, level, code);
  const references = referencesOf(subject, book);
  const comparables = computeComparables(subject, book, { variables: null, count: 10 });
  return {
    subject,
    book,
    references,
    reference: chooseReference(references, key),
    places: createPlaces(subject, book, comparables),
    confidence: 0.95 as const,
  };
}

const indicatorOf = (id: string) => book.files.catalogue.indicators.find((each) => each.id === id)!;

test("the published value of the area comes first", () => {
  // DREES, APL 2023 of Bretagne: 3,98 in `apl-regions.csv`.
  const { reference, set } = levelContext(
    indicatorOf("apl_mg"),
    "epci",
    2023,
    contextOf("epci", LANDERNEAU),
  );
  expect(reference).toMatchObject({ how: "published", label: "Bretagne" });
  expect(reference.value).toBeCloseTo(3.98, 2);
  expect(set.label).toBe("61\u00a0EPCI de Bretagne");
});

test("a rate by département is compared with the rate of the région, from the sums of its counts", () => {
  const context = contextOf("departement", "29");
  const { reference } = levelContext(
    indicatorOf("taux_nombre_pharmacies"),
    "departement",
    2024,
    context,
  );
  const counts = book.column("nombre_pharmacies", "region", 2024)!;
  const region = book.setOf("region").positionOf.get("53")!;
  expect(reference).toMatchObject({ how: "published", label: "Bretagne" });
  expect(reference.value).toBeCloseTo(
    (counts.values[region]! / book.populationOf("region")[region]!) * 100_000,
    9,
  );
});

test("otherwise the median of the set, and it says so", () => {
  const { reference, setValues } = levelContext(
    indicatorOf("taux_pauvrete"),
    "bassin-de-vie",
    2021,
    contextOf("epci", LANDERNEAU),
  );
  expect(reference.how).toBe("median");
  expect(reference.label).toBe("médiane des 135\u00a0bassins de vie de Bretagne");
  const below = setValues.filter((value) => value < reference.value!).length;
  const above = setValues.filter((value) => value > reference.value!).length;
  expect(Math.abs(below - above)).toBeLessThan(setValues.length / 10);
});

test("a number has no reference", () => {
  const { reference } = levelContext(
    indicatorOf("population"),
    "epci",
    2023,
    contextOf("epci", LANDERNEAU),
  );
  expect(reference).toMatchObject({ value: null, how: "none" });
});
