import { describe, expect, test } from "vitest";
import type { DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import {
  documentProblemMessage,
  formatSize,
  missingImagesWords,
  downloadWords,
} from "@/ui/diagnostic/documents/documents-words";
import { isQualitativeEmpty } from "@/ui/diagnostic/documents/is-qualitative-empty";

test.each([
  [1_234_567, "1,2\u00a0Mo"],
  [340_400, "340\u00a0ko"],
  [12, "1\u00a0ko"],
])("%i bytes", (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});

test("the card says what was downloaded, when, and how large it is", () => {
  const blob = new Blob([new Uint8Array(1_200_000)]);
  expect(
    downloadWords({
      kind: "done",
      file: "diagnostic-x-2026-11-21.docx",
      order: {} as never,
      blob,
      at: "10:42",
      missingImages: 0,
      since: null,
    }),
  ).toBe("Téléchargé à 10:42\u00a0: diagnostic-x-2026-11-21.docx (1,2\u00a0Mo)");
});

test("problems say what to do, and that nothing is lost", () => {
  for (const kind of ["unreachable", "broken"] as const) {
    const { title, advice } = documentProblemMessage({ kind, detail: "x".repeat(400) });
    expect(title).toContain("\u00a0:");
    expect(advice).toMatch(/éessayez/);
    expect(advice).toContain("n’est perdu");
    expect(advice.length).toBeLessThan(420);
  }
});

test("figures that were not drawn are counted", () => {
  expect(missingImagesWords(0)).toBe("");
  expect(missingImagesWords(1)).toContain("1\u00a0figure pour Word\u00a0: elle y est décrite");
  expect(missingImagesWords(12)).toContain("12\u00a0figures");
});

describe("the qualitative half", () => {
  const withNotes = (notes: Partial<DiagnosticNotes>) =>
    isQualitativeEmpty({ ...FIRST_NOTES, ...notes });

  test("is empty at first, and with blanks only", () => {
    expect(withNotes({})).toBe(true);
    expect(withNotes({ texts: { ...FIRST_NOTES.texts, contexte: " \n" } })).toBe(true);
  });

  test("is not once anything is written; a title is not a part of it", () => {
    expect(withNotes({ title: "Diagnostic" })).toBe(true);
    expect(withNotes({ texts: { ...FIRST_NOTES.texts, forces: "Un réseau actif." } })).toBe(false);
    expect(withNotes({ comite: [{ id: "1", nom: "A", fonction: "", organisme: "" }] })).toBe(false);
  });
});
