import { expect, test } from "vitest";
import { measureAt } from "@/domain/book/column";
import { reportedTo } from "@/domain/book/reported-to";
import { realFigures } from "../diagnostic/real-profile";

test("no rate is made on the population of Mayotte, carried from 2017", async () => {
  const book = await realFigures();
  const { atlas } = book.files;
  const { zoning, positionOf } = book.setOf("departement");
  const inhabitants = reportedTo(zoning, "departement", atlas);
  expect(inhabitants[positionOf.get("976")!]).toBe(0);
  // Insee, populations légales 2023.
  expect(inhabitants[positionOf.get("29")!]).toBe(
    book.populationOf("departement")[positionOf.get("29")!],
  );
  const rates = book.column("taux_nombre_gymnases", "departement", null)!;
  expect(measureAt(rates, positionOf.get("976")!)).toEqual({ state: "no-data" });
  expect(measureAt(rates, positionOf.get("29")!).state).toBe("value");
  expect(reportedTo(book.zoningOf("france")!, "france", atlas)[0]).toBe(
    book.populationOf("france")[0],
  );
});
