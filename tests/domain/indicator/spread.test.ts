import { expect, test } from "vitest";
import { readSpreadTitle } from "@/domain/indicator/spread";

test("a title tells the level, and the département where it is cut", () => {
  expect(readSpreadTitle("spread:bassin-de-vie:2A")).toEqual({
    level: "bassin-de-vie",
    part: "2A",
  });
  expect(readSpreadTitle("spread:region")).toEqual({ level: "region", part: null });
});
