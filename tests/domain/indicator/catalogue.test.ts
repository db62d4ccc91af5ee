import { expect, test } from "vitest";
import { indicatorOfRole } from "@/domain/indicator/catalogue";
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
  expect(indicatorOfRole({ themes: [], indicators: [] }, "access")).toBeNull();
});
