import { expect, test } from "vitest";
import { carriedCommunes, NO_CHANGES } from "@/domain/geography/commune-changes";
import { indexCommunes } from "@/domain/geography/commune-index";

test("communes whose population is carried are those of some départements", () => {
  const communes = indexCommunes(2026, ["01001", "97601", "97617"]);
  const carried = { year: 2017, departements: ["976"] };
  expect([...carriedCommunes(communes, { ...NO_CHANGES, carried })]).toEqual([0, 1, 1]);
  expect([...carriedCommunes(communes, NO_CHANGES)]).toEqual([0, 0, 0]);
});
