import { expect, test } from "vitest";
import {
  copilotingWords,
  ETAPE_WORDS,
  STEPS_SOURCE,
  TASKS,
} from "@/domain/diagnostic/notes/contract-steps";
import { ETAPES } from "@/domain/diagnostic/notes/diagnostic-notes";

// ARS Bretagne, brochure « Les contrats locaux de santé »: « Les étapes du CLS », 1 to 6, and « C’est
// quoi l’ingénierie territoriale en santé ? », four points.
test("has the six steps and the four tasks of the brochure, with its name", () => {
  expect(ETAPES.map((etape) => ETAPE_WORDS[etape])).toEqual([
    "Lettre d’intention de la collectivité",
    "Cadrage de la démarche avec l’ARS",
    "Diagnostic territorial de santé",
    "Élaboration concertée du contrat et de ses actions",
    "Suivi des actions",
    "Évaluation",
  ]);
  expect(TASKS).toHaveLength(4);
  expect(STEPS_SOURCE).toContain("ARS Bretagne, brochure");
});

test("says who steers only where the ARS says it", () => {
  expect(copilotingWords(["29"])).toContain("copiloté par un chargé de mission référent");
  expect(copilotingWords(["63"])).toBe("");
  expect(copilotingWords(["44"])).toBe("");
});
