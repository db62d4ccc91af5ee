import { expect, test } from "vitest";
import { CONTRACT_TEXT_WORDS, PARTICIPATION_TEXTS } from "@/domain/diagnostic/notes/contract-texts";
import { NOTE_TEXTS } from "@/domain/diagnostic/notes/diagnostic-notes";
import { NOTE_FIELDS } from "@/report/diagnostic/chapters/notes-chapter";
import { TEXT_WORDS } from "@/ui/diagnostic/notes/notes-words";

test("the texts on the contract are called alike where they are written and where they are printed", () => {
  for (const key of ["bilan", ...PARTICIPATION_TEXTS] as const) {
    expect(NOTE_TEXTS).toContain(key);
    expect(TEXT_WORDS[key]).toBe(CONTRACT_TEXT_WORDS[key]);
    expect(NOTE_FIELDS[key]).toBe(CONTRACT_TEXT_WORDS[key]);
    expect(CONTRACT_TEXT_WORDS[key].hint).toMatch(/\.$/);
  }
});
