import { expect, test } from "vitest";
import { rateColumn } from "@/domain/book/rate-column";
import { columnFrom, measureAt } from "@/domain/book/column";
import { measureOf, NO_DATA, SECRET } from "@/domain/measure";

const counts = columnFrom("morts", "epci", 2024, [measureOf(342), SECRET, NO_DATA, measureOf(5)]);

// Insee 2024, bassin de vie de Landerneau: 342 deaths, 39 849 inhabitants.
test("count over inhabitants; an absence stays what it is; nobody makes no rate", () => {
  const rates = rateColumn("taux", counts, [39_849, 10, 10, 0], 1000);
  expect(rates.indicator).toBe("taux");
  expect(measureAt(rates, 0)).toEqual({
    state: "value",
    value: expect.closeTo(8.5823985545434, 12),
  });
  expect([1, 2, 3].map((at) => measureAt(rates, at))).toEqual([SECRET, NO_DATA, NO_DATA]);
});
