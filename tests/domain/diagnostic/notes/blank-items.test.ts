import { expect, test } from "vitest";
import { BLANK_ACTION, BLANK_ENTRETIEN } from "@/domain/diagnostic/notes/blank-items";
import { readNotes } from "@/domain/diagnostic/notes/read-notes";

test("a blank item is sound, says nothing, and has no consent", () => {
  const [action, entretien] = [
    { id: "a1", ...BLANK_ACTION },
    { id: "e1", ...BLANK_ENTRETIEN },
  ];
  const { actions, entretiens } = readNotes({ actions: [action], entretiens: [entretien] }, "n");
  expect([actions, entretiens]).toEqual([[action], [entretien]]);
  expect(BLANK_ENTRETIEN.accord).toBe(false);
  expect(Object.values(BLANK_ACTION).join("")).toBe("");
});
