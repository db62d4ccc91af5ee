import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import {
  copyNotes,
  isSubjectKey,
  notesOf,
  perimetreKey,
  subjectKey,
  withNotes,
  withoutPerimetre,
} from "@/domain/diagnostic/notes/subject-key";
import { chooseTerritory, FIRST_ETUDE, type Etude } from "@/domain/etude";
import { LEVELS } from "@/domain/geography/level";
import { formatTerritoryRef } from "@/domain/geography/territory";
import { SEED } from "../../seed";

const brest = { level: "epci", code: "242900314" } as const;
const PAYS = { id: "p1", nom: "Pays", members: [brest] };
const open: Etude = { ...FIRST_ETUDE, territory: brest, perimetres: [PAYS], perimetre: "p1" };

describe("the subject", () => {
  test("is the open perimeter, or else the chosen territory, or else none", () => {
    expect(subjectKey(open)).toBe("perimetre:p1");
    expect(subjectKey({ ...open, perimetre: null })).toBe("epci:242900314");
    expect(subjectKey(FIRST_ETUDE)).toBeNull();
  });

  test("is the territory when the open perimeter does not exist any more", () => {
    expect(subjectKey({ ...open, perimetres: [] })).toBe("epci:242900314");
  });

  test("is the territory that the user has just chosen", () => {
    const ref = { level: "commune", code: "29019" } as const;
    expect(subjectKey({ ...open, ...chooseTerritory(ref) })).toBe("commune:29019");
  });
});

test("keys of subjects are known, and nothing else", () => {
  for (const level of LEVELS)
    expect(isSubjectKey(formatTerritoryRef({ level, code: "2A" }))).toBe(true);
  expect(isSubjectKey(perimetreKey("p12"))).toBe(true);
  for (const key of [
    "__proto__",
    "constructor",
    "",
    "epci:",
    "perimetre:x",
    "perimetre:12",
    "epci:1:2",
  ])
    expect(isSubjectKey(key)).toBe(false);
});

describe("notes", () => {
  test("are empty where nothing was written, whatever the key", () => {
    for (const key of ["epci:242900314", "__proto__", "constructor", "toString"])
      expect(notesOf(FIRST_ETUDE, key)).toBe(FIRST_NOTES);
  });

  test("are written for one subject, and leave the others as they are", () => {
    const key = fc.constantFrom("epci:242900314", "perimetre:p1", "commune:29019", "__proto__");
    fc.assert(
      fc.property(key, key, fc.string(), (one, other, title) => {
        const first = { ...FIRST_ETUDE, ...withNotes(FIRST_ETUDE, one, { author: "Anne" }) };
        const second = { ...first, ...withNotes(first, other, { title }) };
        expect(notesOf(second, other).title).toBe(title);
        expect(notesOf(second, one).author).toBe("Anne");
        expect(notesOf(second, one) === notesOf(first, one)).toBe(one !== other);
        expect(Object.getPrototypeOf(second.diagnostics)).toBe(Object.prototype);
        expect(FIRST_ETUDE.diagnostics).toEqual({});
      }),
      { seed: SEED },
    );
  });
});

test("a copy has the notes of its model, and each then lives its own life", () => {
  const noted: Etude = { ...open, ...withNotes(open, "perimetre:p1", { title: "Dossier" }) };
  const copied: Etude = {
    ...noted,
    diagnostics: copyNotes(noted, "perimetre:p1", "perimetre:p2"),
  };
  expect(notesOf(copied, "perimetre:p2").title).toBe("Dossier");
  const changed = { ...copied, ...withNotes(copied, "perimetre:p2", { title: "Autre" }) };
  expect(notesOf(changed, "perimetre:p1").title).toBe("Dossier");
  expect(copyNotes(open, "perimetre:p1", "perimetre:p2")).toBe(open.diagnostics);
});

test("a perimeter goes with its notes, so that its number brings none to the next", () => {
  const noted: Etude = { ...open, ...withNotes(open, "perimetre:p1", { title: "Dossier" }) };
  const kept: Etude = { ...noted, ...withNotes(noted, "epci:242900314", { title: "Autre" }) };
  const left = { ...kept, ...withoutPerimetre(kept, "p1") };
  expect(left).toMatchObject({ perimetres: [], perimetre: null });
  expect(Object.keys(left.diagnostics)).toEqual(["epci:242900314"]);
  expect(withoutPerimetre({ ...kept, perimetre: null }, "p1").perimetre).toBeNull();
  expect(withoutPerimetre(kept, "p2").perimetre).toBe("p1");
});
