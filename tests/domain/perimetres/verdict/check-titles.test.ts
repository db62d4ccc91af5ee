import { expect, test } from "vitest";
import { checkTitles } from "@/domain/perimetres/verdict/check-titles";
import { realFigures } from "../../diagnostic/real-profile";
import { groupOf } from "../real-files";

const { atlas, catalogue } = (await realFigures()).files;
const titles = (...codes: readonly string[]) => checkTitles(groupOf(codes), atlas, catalogue);

test("EPCI are read by EPCI: former populations and areas, nothing of the communes", () => {
  expect(titles("242900801")).toEqual([
    "columns:epci:population-2017",
    "columns:epci:population-2019-2022",
    "columns:epci:surfaces",
  ]);
});

test("a single commune asks for the communes of the régions that the group touches", () => {
  const asked = titles("242900801", "29155");
  expect(asked).toContain("columns:commune:surfaces:53");
  expect(asked.some((title) => title.startsWith("columns:commune") && !title.endsWith(":53"))).toBe(
    false,
  );
});
