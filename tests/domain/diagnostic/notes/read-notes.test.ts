import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_TEXT } from "@/domain/json/checked-value";
import { Refusal } from "@/domain/json/refusal";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import { readNotes } from "@/domain/diagnostic/notes/read-notes";
import { notes } from "../../../state/etude-example";
import { SEED } from "../../seed";

test("any notes come back whole, from a file as from a browser", () => {
  fc.assert(
    fc.property(notes, (written) => {
      expect(readNotes(structuredClone(written), "n")).toEqual(written);
      expect(readNotes(JSON.parse(JSON.stringify(written)), "n")).toEqual(written);
    }),
    { seed: SEED },
  );
});

test("notes from before a field take its first value", () => {
  expect(readNotes({}, "n")).toEqual(FIRST_NOTES);
  expect(readNotes({ texts: { forces: "x" } }, "n").texts).toEqual({
    ...FIRST_NOTES.texts,
    forces: "x",
  });
});

// The rate of deaths made from their count was an entry of its own up to 0.3.0.
test("what was written of an indicator that is no more is kept", () => {
  const synthesis = {
    hidden: ["taux_nombre_deces", "taux_nombre_pharmacies"],
    texts: { taux_nombre_deces: "Neuf décès pour mille habitants." },
    order: ["taux_nombre_deces"],
    added: [],
  };
  // Saved before lists were kept with the lines: it opens.
  expect(readNotes({ synthesis }, "n").synthesis).toEqual({ ...synthesis, lists: {} });
});

describe("refuses, and says where", () => {
  const entretien = {
    id: "e1",
    code: "",
    acteur: "",
    theme: "",
    commune: "",
    date: "",
    propos: "",
    analyse: "",
    accord: false,
  };
  test.each([
    [null, "n"],
    ["notes", "n"],
    [{ title: 5 }, "n.title"],
    [{ title: "x".repeat(MAX_TEXT + 1) }, "n.title"],
    [{ reference: "region:toString" }, "n.reference"],
    [{ confidence: 0.9 }, "n.confidence"],
    [{ comparables: { variables: null, count: 31 } }, "n.comparables.count"],
    [{ comparables: { variables: null, count: Number.NaN } }, "n.comparables.count"],
    [{ comparables: { variables: [5], count: 10 } }, "n.comparables.variables[0]"],
    [{ texts: { menaces: null } }, "n.texts.menaces"],
    [{ entretiens: {} }, "n.entretiens"],
    [{ entretiens: [entretien, { ...entretien, id: "" }] }, "n.entretiens[1].id"],
    [{ entretiens: [entretien, entretien] }, "n.entretiens"],
    [{ entretiens: [{ ...entretien, accord: "oui" }] }, "n.entretiens[0].accord"],
    [{ cadre: { titre: "", source: "", axes: [{ id: "", libelle: "" }] } }, "n.cadre.axes[0].id"],
    [{ actions: [{ id: "a1" }] }, "n.actions[0].titre"],
    [{ etapes: {} }, "n.etapes.intention"],
    [{ signataires: [{ id: "s1", nom: "", qualite: "", role: "autre" }] }, "n.signataires[0].role"],
    [{ santeMentale: { ptsm: { texte: 5 } } }, "n.santeMentale.ptsm.texte"],
    [{ synthesis: { texts: { cle: {} } } }, "n.synthesis.texts.cle"],
    [
      { synthesis: { added: [{ id: "s1", list: "autre", text: "" }] } },
      "n.synthesis.added[0].list",
    ],
  ])("%j", (hostile, path) => {
    expect(() => readNotes(hostile, "n")).toThrow(expect.objectContaining({ path }));
  });

  /** Fields of what was read, or the error. */
  const outcome = (value: unknown): unknown => {
    try {
      return Object.keys(readNotes(value, "n"));
    } catch (error) {
      return error;
    }
  };

  test("anything is read or refused, never a crash", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), notes, (value, sound) => {
        for (const key of Object.keys(FIRST_NOTES))
          expect([new Refusal("", "", ""), Object.keys(FIRST_NOTES)]).toContainEqual(
            withoutPlace(outcome({ ...sound, [key]: value })),
          );
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

const withoutPlace = (outcome: unknown): unknown =>
  outcome instanceof Refusal ? new Refusal("", "", "") : outcome;
