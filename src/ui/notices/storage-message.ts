import type { SavingProblem } from "@/state/saving/storage-problem";
import type { ProblemMessage } from "../problem-message";

/** Notes travel by file, not by link. */
const KEEP_IT =
  "Tant que cette page reste ouverte, rien n’est perdu\u00a0: gardez votre travail avec «\u00a0Enregistrer l’étude…\u00a0».";

/** Why the study is not saved, and what to do. */
export function storageMessage(problem: SavingProblem): ProblemMessage {
  switch (problem.kind) {
    case "storage-full":
      return {
        title: "Votre étude ne peut plus être enregistrée\u00a0: l’espace du navigateur est plein.",
        advice: `Libérez de l’espace. ${KEEP_IT}`,
      };
    case "storage-forbidden":
      return {
        title:
          "Votre étude n’est pas enregistrée\u00a0: le navigateur interdit le stockage à cette page.",
        advice: `Une fenêtre de navigation privée ou un réglage l’interdit. ${KEEP_IT}`,
      };
    case "storage-lost":
      return {
        title:
          "Votre étude n’est plus enregistrée\u00a0: le navigateur a fermé le stockage de cette page.",
        advice: `Ses données de navigation ont pu être effacées, ou le disque débranché. ${KEEP_IT}`,
      };
    case "storage-unknown":
      return {
        title: `Votre étude n’a pas pu être enregistrée dans ce navigateur (${problem.detail}).`,
        advice: `La page réessaie. ${KEEP_IT}`,
      };
    case "storage-silent":
      return {
        title:
          "Le navigateur n’a pas rendu l’étude de votre dernière visite\u00a0: la page s’est ouverte sans elle.",
        advice: `Elle y est sans doute encore, et rien n’est enregistré à sa place\u00a0: rechargez la page. ${KEEP_IT}`,
      };
    case "steps-unsaved":
      return {
        title:
          "Votre étude est enregistrée, mais pas ce qui permet d’annuler\u00a0: l’espace manque.",
        advice: "Après un rechargement, «\u00a0Annuler\u00a0» ne remontera pas avant maintenant.",
      };
    case "newer-page":
      return {
        title: "Un autre onglet a enregistré cette étude avec une version plus récente de la page.",
        advice: `Rien n’est plus enregistré depuis cet onglet-ci. ${KEEP_IT} Puis rechargez la page.`,
      };
  }
}
