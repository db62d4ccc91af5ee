import type { StudyFileProblem } from "@/state/study-file";
import type { ProblemMessage } from "../problem-message";

/** The browser could not read the file at all. */
export interface UnreadableFile {
  readonly kind: "unreadable";
}

const BACK = "Votre étude n’a pas changé.";

/** Why a file was not opened, and what to do. */
export function studyFileMessage(
  problem: StudyFileProblem | UnreadableFile,
  file: string,
): ProblemMessage {
  const name = `«\u00a0${file}\u00a0»`;
  switch (problem.kind) {
    case "unreadable":
      return {
        title: `Le fichier ${name} n’a pas pu être lu.`,
        advice: `Vérifiez qu’il existe encore et qu’aucun autre logiciel ne le tient ouvert. ${BACK}`,
      };
    case "not-json":
      return {
        title: `Le fichier ${name} est incomplet, ou n’est pas une étude.`,
        advice: `Choisissez un fichier «\u00a0.atlas-cls.json\u00a0»\u00a0; si c’en est un, reprenez l’original\u00a0: une copie a pu s’interrompre. ${BACK}`,
      };
    case "not-a-study":
      return {
        title: `Le fichier ${name} n’a pas été enregistré par l’atlas.`,
        advice: `Choisissez un fichier «\u00a0.atlas-cls.json\u00a0», obtenu par «\u00a0Enregistrer l’étude…\u00a0». ${BACK}`,
      };
    case "newer-version":
      return {
        title: `Le fichier ${name} vient d’une version plus récente de l’atlas (format ${problem.version}).`,
        advice: `Rechargez cette page pour avoir la dernière version, puis ouvrez-le de nouveau. ${BACK}`,
      };
    case "malformed":
      return {
        title: `Le fichier ${name} a été modifié ou abîmé\u00a0: ${placeOf(problem.path)} n’est pas valable.`,
        advice: `Corrigez cet endroit dans le fichier, ou reprenez l’original. ${BACK}`,
      };
  }
}

/** Paths hold keys of the file: cut before they fill the screen. */
const placeOf = (path: string): string => (path.length > 120 ? `${path.slice(0, 120)}…` : path);
