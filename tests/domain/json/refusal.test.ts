import { expect, test } from "vitest";
import { attempt, refuse } from "@/domain/json/refusal";

test.each<[unknown, string]>([
  [[1, 2], "liste de 2"],
  [null, "rien"],
  [undefined, "rien"],
  [{ a: 1 }, "objet"],
  ["Brest", '« "Brest" »'],
  [1.5, "« 1.5 »"],
  ["x".repeat(60), `« "${"x".repeat(39)} »`],
])("%j is found as %s", (value, found) => {
  const refusal = attempt<never>(() => refuse("etude.nom", "texte", value));
  expect(refusal).toMatchObject({ path: "etude.nom", expected: "texte", found });
  expect(refusal.message).toBe(`etude.nom : texte attendu, ${found} trouvé`);
});

test("attempt gives the value, and lets any other error go on", () => {
  expect(attempt(() => 5)).toBe(5);
  expect(() =>
    attempt(() => {
      throw new RangeError("other");
    }),
  ).toThrow(RangeError);
});
