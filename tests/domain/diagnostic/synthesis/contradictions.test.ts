import { expect, test } from "vitest";
import { contradictionOf } from "@/domain/diagnostic/synthesis/contradictions";
import { visible } from "../example-entry";
import { doubleOf } from "./example-double";

const better = { polarity: "higher-better" } as const;
const practices = (value: number) =>
  doubleOf("b", value, {
    indicator: { ...better, dataset: "BPE" },
    synthesis: { more: "Plus de praticiens", less: "Moins de praticiens", beside: "c" },
  });
const access = (value: number) =>
  doubleOf("c", value, {
    indicator: { ...better, dataset: "APL" },
    synthesis: { more: "Accès plus facile", less: "Accès moins facile" },
  });

test("two measures of a need on opposite sides are told together", () => {
  const found = contradictionOf(practices(20), access(3), [])!;
  expect(found).toMatchObject({ key: "b", list: "a-expliquer", evidence: "position" });
  expect(visible(found.text)).toMatch(
    /^Plus de praticiens, mais accès moins facile\. .*20,0~% en 2022 \(Bretagne 10,0~%~; France 10,0~%\)~; .*3,0~% en 2022 .*L’accès tient compte de l’âge/,
  );
});

test("nothing where they agree, where one is ordinary, or where neither is sure", () => {
  expect(contradictionOf(practices(20), access(18), [])).toBeNull();
  expect(contradictionOf(practices(20), access(10.5), [])).toBeNull();
  expect(contradictionOf(practices(13), access(8), [])).toBeNull();
});

test("what is bad when high contradicts what is good when high", () => {
  const shortage = doubleOf("d", 20, {
    indicator: { polarity: "lower-better" },
    synthesis: { more: "Plus d’habitants sans médecin", beside: "c" },
  });
  expect(contradictionOf(shortage, access(3), [])).toBeNull();
  expect(contradictionOf(shortage, access(20), [])?.direction).toBe(
    "Plus d’habitants sans médecin, mais accès plus facile",
  );
  // A side without words is never told, here neither.
  const silent = doubleOf("d", 20, {
    indicator: { polarity: "lower-better" },
    synthesis: { more: "", beside: "c" },
  });
  expect(contradictionOf(silent, access(20), [])).toBeNull();
});

test("a wider figure is set against what the territory proves, not against a hint", () => {
  const wide = practices(20);
  const entries = wide.entries.map((entry) => ({ ...entry, scale: "around" as const }));
  const around = { ...wide, entries, entry: entries.at(-1)! };
  expect(contradictionOf(around, access(8), [])).toBeNull();
  expect(contradictionOf(around, access(3), [])!.text).toContain("ne vaut pas pour celui-ci");
});
