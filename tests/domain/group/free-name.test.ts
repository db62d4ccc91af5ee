import { describe, expect, test } from "vitest";
import { freeName, freeNames } from "@/domain/group/free-name";

const named = (...noms: readonly string[]) => noms.map((nom) => ({ nom }));

describe("a free name", () => {
  test("is the first letter that no perimeter has", () => {
    expect(freeName([])).toBe("Périmètre A");
    expect(freeName(named("Périmètre A", "Périmètre C"))).toBe("Périmètre B");
  });

  test("has a number after Z", () => {
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
    const taken = named(...letters.map((letter) => `Périmètre ${letter}`));
    expect(freeName(taken)).toBe("Périmètre A26");
  });

  test("of several groups skips the numbers that are taken", () => {
    expect(freeNames(named("Découpage 2"), "Découpage", 3)).toEqual([
      "Découpage 1",
      "Découpage 3",
      "Découpage 4",
    ]);
    expect(freeNames([], "Découpage", 0)).toEqual([]);
  });
});
