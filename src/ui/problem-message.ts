import type { DataProblem } from "@/domain/data-problem";
import type { MapProblem } from "@/map/engine";
import type { StorageProblem } from "@/state/autosave";
import type { UrlProblem } from "@/state/url";

export type Problem = DataProblem | MapProblem | StorageProblem;

/** What happened, and what to do. */
export interface ProblemMessage {
  readonly title: string;
  readonly advice: string;
}

/** French words of every expected problem. */
export function problemMessage(problem: Problem): ProblemMessage {
  switch (problem.kind) {
    case "unreachable":
      return {
        title: `Le fichier ${problem.file} n’a pas pu être chargé.`,
        advice: "Vérifiez la connexion, puis réessayez. Ce qui est déjà affiché reste utilisable.",
      };
    case "missing":
      return {
        title: `Le fichier ${problem.file} est absent du site (réponse ${problem.status}).`,
        advice: "Réessayez ; si le message revient, prévenez la personne qui héberge cette page.",
      };
    case "truncated":
      return {
        title: `Le fichier ${problem.file} est incomplet ou abîmé.`,
        advice: "Réessayez ; si le message revient, videz le cache du navigateur.",
      };
    case "malformed":
      return {
        title: `Le fichier ${problem.file} n’a pas la forme attendue (${problem.path}).`,
        advice: `Attendu : ${problem.expected} ; trouvé : ${problem.found}. Rechargez la page, ou prévenez la personne qui l’héberge.`,
      };
    case "no-webgl":
      return {
        title: "La carte ne peut pas être dessinée : ce navigateur n’offre pas WebGL.",
        advice:
          "Le tableau, la recherche et la fiche de chaque territoire fonctionnent. Pour la carte, activez l’accélération graphique ou changez de navigateur.",
      };
    case "geometry-failed":
      return {
        title: "Des contours n’ont pas pu être dessinés.",
        advice:
          "Le tableau et la fiche de chaque territoire fonctionnent. Rechargez la page pour réessayer.",
      };
    case "storage-full":
      return {
        title: "Votre étude ne peut plus être enregistrée : l’espace du navigateur est plein.",
        advice:
          "Continuez sans crainte tant que cette page reste ouverte ; libérez de l’espace, ou gardez le lien de la page.",
      };
    case "storage-forbidden":
      return {
        title:
          "Votre étude n’est pas enregistrée : le navigateur interdit le stockage à cette page.",
        advice:
          "Continuez sans crainte tant que cette page reste ouverte ; pour la retrouver, gardez son lien.",
      };
  }
}

const PARAMETERS: Record<string, string> = {
  ecran: "écran",
  region: "région",
  niveau: "niveau",
  indicateur: "indicateur",
  annee: "année",
  territoire: "territoire",
  date: "date",
  classes: "classes",
  vue: "vue",
};

/** « le territoire « epci:999999999 » est inconnu ». */
export const urlProblemMessage = ({ parameter, value }: UrlProblem): string =>
  `${PARAMETERS[parameter] ?? parameter} « ${value.length > 60 ? `${value.slice(0, 60)}…` : value} »`;
