import { describe, expect, test } from "vitest";
import { NOT_LOADED, NOT_PUBLISHED } from "@/domain/measure";
import { absentAt, levelAbsenceWords } from "@/domain/indicator/level-absence";

const cancer = {
  elsewhere: [{ levels: ["region", "france"] as const, where: "Inserm-CépiDc" }],
  unpublishedAt: ["epci"] as const,
};

describe("a level at which the atlas has no figure", () => {
  test("published elsewhere: where", () => {
    expect(absentAt(cancer, "region")).toEqual(NOT_LOADED);
    expect(levelAbsenceWords(cancer, "region")).toBe(
      "pas repris dans l’atlas (où\u00a0: Inserm-CépiDc)",
    );
  });

  test("known to be left out by its producer: said of the producer", () => {
    expect(absentAt(cancer, "epci")).toEqual(NOT_PUBLISHED);
    expect(levelAbsenceWords(cancer, "epci")).toBe("non publié par le producteur à ce niveau");
  });

  test("not known: said of the atlas alone", () => {
    for (const indicator of [cancer, {}]) {
      expect(absentAt(indicator, "bassin-de-vie")).toEqual(NOT_LOADED);
      expect(levelAbsenceWords(indicator, "bassin-de-vie")).toBe("pas dans l’atlas à ce niveau");
    }
  });
});
