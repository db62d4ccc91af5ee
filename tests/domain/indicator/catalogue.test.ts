import { expect, test } from "vitest";
import { indicatorOfRole, lotOf } from "@/domain/indicator/catalogue";
import { realFigures } from "../diagnostic/real-profile";

const { catalogue } = (await realFigures()).files;

test("access is read by commune, poverty by bassin: both are embedded there", () => {
  const levelsOf = (role: "access" | "poverty") =>
    indicatorOfRole(catalogue, role)!.availability.map(({ level }) => level);
  expect(levelsOf("access")).toContain("commune");
  expect(levelsOf("poverty")).toContain("bassin-de-vie");
  expect(indicatorOfRole(catalogue, "access")?.unit).toContain("consultations");
});

test("a catalogue without the role has none", () => {
  expect(indicatorOfRole({ indicators: [] }, "access")).toBeNull();
});

test("the lot that holds a column, at the levels where it does", () => {
  const lots = { apl: { epci: ["apl_mg"] }, ages: { epci: ["part_75_plus"], commune: ["apl_mg"] } };
  expect(lotOf(lots, "apl_mg", "epci")).toBe("apl");
  expect(lotOf(lots, "apl_mg", "commune")).toBe("ages");
  expect(lotOf(lots, "part_75_plus", "commune")).toBeNull();
});
