import { expect, test } from "vitest";
import { FIRST_NOTES, NOTE_TEXTS } from "@/domain/diagnostic/notes/diagnostic-notes";
import { readNotes } from "@/domain/diagnostic/notes/read-notes";

test("the first notes hold every text, all empty, and are sound", () => {
  expect(Object.keys(FIRST_NOTES.texts)).toEqual([...NOTE_TEXTS]);
  expect(Object.values(FIRST_NOTES.texts).join("")).toBe("");
  expect(readNotes(structuredClone(FIRST_NOTES), "n")).toEqual(FIRST_NOTES);
});
