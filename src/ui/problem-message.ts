import type { DataProblem } from "@/domain/data-problem";
import { elsewhereWords } from "@/domain/words/elsewhere";
import type { MapProblem } from "@/map/engine";
import type { SessionUnread } from "@/state/saving/storage-problem";
import type { UrlProblem } from "@/state/url";

/** Another tab of this browser saves the same study. */
export interface OtherTab {
  readonly kind: "other-tab";
}

export type Problem = DataProblem | MapProblem | SessionUnread | OtherTab;

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
        title:
          problem.status >= 500
            ? `Le site n’a pas pu envoyer le fichier ${problem.file} (réponse ${problem.status}).`
            : `Le fichier ${problem.file} est absent du site (réponse ${problem.status}).`,
        advice:
          "Réessayez\u00a0; si le message revient, prévenez la personne qui héberge cette page.",
      };
    case "truncated":
      return {
        title: `Le fichier ${problem.file} est incomplet ou abîmé.`,
        advice: "Réessayez\u00a0; si le message revient, videz le cache du navigateur.",
      };
    case "malformed":
      return {
        title: `Le fichier ${problem.file} n’a pas la forme attendue (${problem.path}).`,
        advice: `Attendu\u00a0: ${problem.expected}\u00a0; trouvé\u00a0: ${problem.found}. Rechargez la page, ou prévenez la personne qui l’héberge.`,
      };
    case "no-webgl":
      return {
        title: "La carte ne peut pas être dessinée\u00a0: ce navigateur n’offre pas WebGL.",
        advice:
          "Le tableau, la recherche et la fiche de chaque territoire fonctionnent. Pour la carte, activez l’accélération graphique ou changez de navigateur.",
      };
    case "geometry-failed":
      return {
        title: "Des contours n’ont pas pu être dessinés.",
        advice:
          "Le tableau et la fiche de chaque territoire fonctionnent. Rechargez la page pour réessayer.",
      };
    case "session-unread":
      return {
        title:
          "Votre étude n’est pas relue ni enregistrée\u00a0: une partie de la page n’est pas arrivée.",
        advice: `Ce que le navigateur garde est laissé tel quel\u00a0: vérifiez la connexion et rechargez la page. Jusque-là, gardez votre travail avec «\u00a0Enregistrer l’étude…\u00a0».`,
      };
    case "other-tab":
      return {
        title: "Cette étude est ouverte dans un autre onglet.",
        advice:
          "Ce que vous écrivez dans l’un arrive dans l’autre\u00a0; si les deux écrivent la même chose, la page vous demande quoi garder.",
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
  perimetre: "code d’un périmètre",
  date: "date",
  classes: "classes",
  vue: "vue",
};

/** « territoire « commune:97501 » (Saint-Pierre-et-Miquelon, hors des régions…) ». */
export function urlProblemMessage({ parameter, value }: UrlProblem): string {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  const why = elsewhereWords(value.replace(/^.*:/, ""));
  const what = `${PARAMETERS[parameter] ?? parameter} «\u00a0${shown}\u00a0»`;
  return why === null ? what : `${what} (${why})`;
}
