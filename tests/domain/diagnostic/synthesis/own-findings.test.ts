import { describe, expect, test } from "vitest";
import type { DoubleEntry } from "@/domain/diagnostic/synthesis/beside-both";
import {
  findingFrom,
  membersFinding,
  ownFinding,
  type Around,
} from "@/domain/diagnostic/synthesis/own-findings";
import { standingsAt } from "@/domain/diagnostic/synthesis/beside-both";
import { measureOf } from "@/domain/measure";
import { readingOf, visible } from "../example-entry";
import { doubleOf, type DoubleChanges } from "./example-double";

const HERE: Around = { departements: new Set(["29"]), spreadOf: () => "" };
const own = (value: number, changes?: DoubleChanges) =>
  ownFinding(doubleOf("a", value, changes), HERE);

describe("the list", () => {
  test("follows the polarity, where région and France agree", () => {
    expect(own(20)).toMatchObject({ key: "a", list: "attention", evidence: "position", size: 10 });
    expect(own(1)).toMatchObject({ list: "atout" });
    expect(own(20, { indicator: { polarity: "higher-better" } })!.list).toBe("atout");
    expect(own(20, { indicator: { polarity: "neutral" } })!.list).toBe("caracteristique");
  });

  test("is « contrasté » where they do not", () => {
    expect(own(20, { region: 19.5 })!.list).toBe("contraste");
    expect(own(20, { region: 25 })!.list).toBe("contraste");
    // What is neutral is not judged: its sentence names both.
    const neutral = own(20, { region: 19.5, indicator: { polarity: "neutral" } });
    expect(neutral!.list).toBe("caracteristique");
  });

  test("a difference of 28 % with France is no strength for being 1 % under the région", () => {
    const found = own(20, { region: 20.5, france: 10, synthesis: { judgedBy: "france" } });
    expect(found!.list).toBe("attention");
  });

  test("context stays context, a reserve is to be explained", () => {
    expect(own(20, { synthesis: { use: "context" } })!.list).toBe("contexte");
    const reserve = { words: "Près d’une frontière.", departements: ["29"] };
    const found = own(1, { synthesis: { reserve } });
    expect(found).toMatchObject({ list: "a-expliquer" });
    expect(found!.text).toMatch(/Près d’une frontière\.$/);
    expect(own(20, { synthesis: { reserve } })!.list).toBe("attention");
    expect(own(1, { synthesis: { reserve: { ...reserve, departements: ["35"] } } })!.list).toBe(
      "atout",
    );
  });

  test("nothing for the ordinary, nor for a side without words", () => {
    expect(own(12)).toBeNull();
    expect(own(1, { synthesis: { less: "" } })).toBeNull();
    expect(own(20, { entry: { scale: "around" } })).toBeNull();
  });
});

test("where the members of a group differ, the line says it", () => {
  const found = ownFinding(doubleOf("a", 20), { ...HERE, spreadOf: () => "de 2 (A) à 38 (B)" });
  expect(visible(found!.short)).toMatch(/: 20,0~% en 2022, de 2 \(A\) à 38 \(B\)$/);
});

test("a line begins with its place where the figure is not of the territory", () => {
  const of = doubleOf("a", 20);
  const verdict = { side: "higher", isAgreed: true, evidence: "position", size: 1 } as const;
  const found = findingFrom(of, "contexte", standingsAt(of, 0), verdict, "20", "Finistère : ");
  expect(found.short).toMatch(/^Finistère : plus de cas qu’en Bretagne/);
});

describe("members that nothing sums up", () => {
  const members = (values: readonly number[], unread: readonly string[] = []): DoubleEntry => {
    const readings = values.map((value) =>
      readingOf({ measure: measureOf(value), isInSet: false }),
    );
    const of = doubleOf("a", 20);
    const entries = of.entries.map((entry) => ({
      ...entry,
      scale: "members" as const,
      readings,
      unread,
      lead: null,
    }));
    return { ...of, entries, entry: entries.at(-1)! };
  };

  test("characterise the group where all agree, and are never its strength", () => {
    expect(membersFinding(members([20, 19]))).toMatchObject({ list: "caracteristique", size: 9 });
    expect(visible(membersFinding(members([20, 19]))!.short)).toContain(
      "de 19,0 à 20,0~% selon les 2~EPCI en 2022",
    );
    expect(visible(membersFinding(members([20, 20]))!.short)).toContain("20,0~% dans les 2~EPCI");
  });

  test("say nothing where they do not, or where a member is unknown", () => {
    expect(membersFinding(members([20, 12]))).toBeNull();
    expect(membersFinding(members([20, 1]))).toBeNull();
    expect(membersFinding(members([20, 19], ["Redon"]))).toBeNull();
    expect(membersFinding(doubleOf("a", 20))).toBeNull();
  });
});
