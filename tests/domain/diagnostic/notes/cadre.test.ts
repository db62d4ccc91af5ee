import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cadreFrom, frameFrom, linesFrom } from "@/domain/diagnostic/notes/cadre";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import { readNotes } from "@/domain/diagnostic/notes/read-notes";
import { frameOf } from "@/domain/diagnostic/notes/prs";
import { SEED } from "../../seed";

describe("lines of a frame from a text", () => {
  test("are the text, whatever it was before, each with an identifier of its own", () => {
    const text = fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const before = linesFrom(first.join("\n"), [], "x");
        const after = linesFrom(second.join("\n"), before, "x");
        expect(after.map(({ libelle }) => libelle).join("\n")).toBe(second.join("\n"));
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
        // A study with them opens again.
        const cadre = { titre: "", source: "", axes: after, ambitions: [] };
        expect(readNotes({ ...FIRST_NOTES, cadre }, "n").cadre!.axes).toEqual(after);
      }),
      { seed: SEED },
    );
  });

  test("keep their identifiers when another line is rewritten, added or moved", () => {
    const before = linesFrom("Accès\nPrévention\nParcours", [], "x");
    const idsOf = (text: string): Record<string, string> =>
      Object.fromEntries(linesFrom(text, before, "x").map(({ id, libelle }) => [libelle, id]));
    expect(idsOf("Parcours\nAccès\nPrévention")).toEqual({
      Accès: "x1",
      Prévention: "x2",
      Parcours: "x3",
    });
    expect(idsOf("Accès aux soins\nPrévention\nParcours")).toMatchObject({
      "Accès aux soins": "x1",
      Prévention: "x2",
    });
    expect(idsOf("Accès\nJeunes\nPrévention\nParcours")).toMatchObject({ Jeunes: "x4" });
  });
});

test("a known frame becomes lines of the user, and priorities stay tied to the same words", () => {
  const frames = frameOf(["35"])!;
  const priorites = [
    {
      id: "r1",
      titre: "",
      pourquoi: "",
      axes: ["bretagne-2018-vulnerables", "ailleurs"],
      ambitions: ["bretagne-2018-acces"],
    },
  ];
  const made = cadreFrom(frames, priorites);
  const wordsOf = (lines: readonly { id: string; libelle: string }[], ids: readonly string[]) =>
    ids.map((id) => lines.find((line) => line.id === id)?.libelle ?? null);
  const known = frames[0]!;
  expect(wordsOf(made.cadre.axes, made.priorites[0]!.axes)).toEqual(
    wordsOf(known.axes.lignes, priorites[0]!.axes),
  );
  expect(wordsOf(made.cadre.ambitions, made.priorites[0]!.ambitions)).toEqual(
    wordsOf(known.ambitions.lignes, priorites[0]!.ambitions),
  );
  expect(made.priorites[0]!.axes).toContain("ailleurs");
});

test("a line without a word cannot be ticked", () => {
  const axes = linesFrom("Accès\n\n  ", [], "x");
  const frame = frameFrom({ titre: " ", source: "", axes, ambitions: [] });
  expect(frame.axes.lignes).toEqual([{ id: "x1", libelle: "Accès" }]);
  expect(frame.titre).toBe("cadre saisi");
});
