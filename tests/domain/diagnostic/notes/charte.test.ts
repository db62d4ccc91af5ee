import { expect, test } from "vitest";
import { imagesOf, MAX_LOGOS, type Logo } from "@/domain/diagnostic/notes/charte";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import { readNotes } from "@/domain/diagnostic/notes/read-notes";
import { attempt, Refusal } from "@/domain/json/refusal";

const [ONE, OTHER] = ["1".repeat(64), "af".repeat(32)];

const logo = (id: string, image: string): Logo => ({ id, nom: "ARS", image });

const refusedAt = (charte: unknown): string | null => {
  const read = attempt(() => readNotes({ ...FIRST_NOTES, charte }, "notes"));
  return read instanceof Refusal ? read.path : null;
};

test("an image that two diagnostics show is asked for once", () => {
  const charte = (...logos: Logo[]) => ({ charte: { couleur: "", logos } });
  expect(
    imagesOf({
      a: charte(logo("l1", ONE), logo("l2", OTHER)),
      b: charte(logo("l1", OTHER)),
      c: charte(),
    }),
  ).toEqual([ONE, OTHER]);
});

test("a colour or a logo that is none is refused where it stands", () => {
  expect(refusedAt({ couleur: "#ffe600", logos: [logo("l1", ONE)] })).toBeNull();
  for (const couleur of ["red", "#FFE600", "#ffe60", "url(x)"])
    expect(refusedAt({ couleur, logos: [] })).toBe("notes.charte.couleur");
  expect(refusedAt({ couleur: "", logos: [logo("l1", "../x")] })).toBe(
    "notes.charte.logos[0].image",
  );
  const many = Array.from({ length: MAX_LOGOS + 1 }, (_, i) => logo(`l${i + 1}`, ONE));
  expect(refusedAt({ couleur: "", logos: many })).toBe("notes.charte.logos");
});
