import { capitalised } from "./french";
import type { Level } from "../geography/level";
import { levelName } from "./level-name";

/** Legal form at the head of an EPCI name, and the article that links it to the place. */
const LEGAL_FORM = /^(?:CC|CA|CU)\s+(?:du\s|des\s|de la\s|de l['’]|de\s|d['’])?/;

/**
 * Name of an EPCI for a map, without its legal form: « CC du Pays d'Iroise » → « Pays d'Iroise ».
 * The full name stays everywhere else.
 *
 * @example shortEpciName("CA du Pays de Landerneau-Daoulas") // "Pays de Landerneau-Daoulas"
 */
export function shortEpciName(nom: string): string {
  const short = nom.replace(LEGAL_FORM, "");
  return short === "" ? nom : capitalised(short);
}

/** Name of a territory for a map, where a legal form takes the place of the next name. */
export const mapName = (level: Level, nom: string): string =>
  levelName(level).hasLegalForm ? shortEpciName(nom) : nom;
