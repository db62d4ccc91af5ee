import { describe, expect, test } from "vitest";
import { FIRST_ETUDE, FIRST_WORK } from "@/domain/etude";
import { attempt, Refusal } from "@/domain/json/refusal";
import { migrate, STEPS } from "@/state/migrate";
import { saveEtude } from "@/state/save-etude";
import { VERSION } from "@/state/version";

const refusedAt = (saved: unknown): string | null => {
  const outcome = attempt(() => migrate(saved, "etude"));
  return outcome instanceof Refusal ? outcome.path : null;
};

test("there is a step to each version", () => {
  expect(VERSION).toBe(STEPS.length + 1);
});

test("a study of this version is left as it is", () => {
  const saved = saveEtude(FIRST_ETUDE);
  expect(saved.version).toBe(VERSION);
  expect(migrate(saved, "etude")).toBe(saved);
});

describe("from version 1", () => {
  test("the two halves are told apart, and what was not there yet is empty", () => {
    const { perimetres, perimetre, diagnostics, regles, voisinages, decoupages, ...address } =
      FIRST_ETUDE;
    const made = [{ id: "p1", nom: "Pays", members: [] }];
    expect(migrate({ version: 1, ...address, perimetres: made }, "etude")).toEqual({
      version: VERSION,
      address: { ...address, perimetre: null },
      work: { ...FIRST_WORK, perimetres: made },
    });
    const all = { perimetres, perimetre, diagnostics, regles, voisinages, decoupages };
    expect(migrate({ version: 1, ...address, ...all }, "etude")).toEqual(saveEtude(FIRST_ETUDE));
  });

  test("what it does not know is checked later: nothing is put in its place", () => {
    const odd = { version: 1, scope: 5, diagnostics: null };
    expect(migrate(odd, "etude")).toMatchObject({
      address: { scope: 5 },
      work: { diagnostics: null },
    });
  });
});

test.each([0, VERSION + 1, 1.5, "1", null, undefined])("version %j is refused", (version) => {
  expect(refusedAt({ ...FIRST_ETUDE, version })).toBe("etude.version");
});

test.each([null, undefined, "x", 5, [[]]])("%j is no study", (saved) => {
  expect(refusedAt(saved)).toBe("etude");
});
