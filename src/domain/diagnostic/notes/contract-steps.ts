import type { Etape } from "./diagnostic-notes";
import { frameOf, PRS_FRAMES } from "./prs";

/** Documents in which the steps, the tasks and who signs are written. */
export const STEPS_SOURCE = PRS_FRAMES.map(({ source }) => source).join("\u00a0; ");

/** The six steps of a contract. */
export const ETAPE_WORDS: Readonly<Record<Etape, string>> = {
  intention: "Lettre d’intention de la collectivité",
  cadrage: "Cadrage de la démarche avec l’ARS",
  diagnostic: "Diagnostic territorial de santé",
  elaboration: "Élaboration concertée du contrat et de ses actions",
  suivi: "Suivi des actions",
  evaluation: "Évaluation",
};

/** Who signs, who may be associated, and who steers, as both documents say it. */
export const WHO_SIGNS =
  "Le contrat est signé par l’ARS et la collectivité. Le préfet, les services de l’État, les acteurs de santé, les associations et d’autres institutions peuvent y être associés.";

/** Who steers a project in these départements, as the ARS says it; empty where it says nothing. */
export const copilotingWords = (departements: readonly string[]): string =>
  (frameOf(departements) ?? [])
    .map(({ copilotage }) => copilotage)
    .filter((words) => words !== "")
    .join(" ");

/** Tasks of the chargé de mission (« ingénierie territoriale en santé »). */
export const TASKS: readonly string[] = [
  "Identifier les enjeux et les ressources en santé du territoire.",
  "Mobiliser les acteurs au service de dynamiques intersectorielles.",
  "Piloter le contrat et accompagner les projets locaux.",
  "Informer et communiquer en matière de santé.",
];
