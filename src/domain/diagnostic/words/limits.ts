import { levelName, ofTheWholeLevel } from "../../words/level-name";
import type { ProfileEntry } from "../profile/profile-entry";

/** « Ce que ce chiffre ne permet pas »: sentences, the most important first. */
export function limitsOf({
  indicator,
  scale,
  level,
  lead,
  readings,
  reference,
}: ProfileEntry): string[] {
  const limits: string[] = [];
  if (scale === "around") {
    const { many } = levelName(level);
    limits.push(
      readings.length > 1
        ? `Chiffres des ${many} qui couvrent le territoire\u00a0: aucun n’est celui du territoire lui-même.`
        : `Chiffre ${ofTheWholeLevel(level)}\u00a0: ce n’est pas celui du territoire lui-même.`,
    );
  }
  if (scale === "members" || scale === "inside")
    limits.push(
      "Ces chiffres ne s’additionnent pas et ne se moyennent pas pour le territoire entier.",
    );
  if (indicator.traits.limit !== "") limits.push(indicator.traits.limit);
  if (lead?.measure.state === "value" && !lead.interval && indicator.kind === "rate")
    limits.push(
      "Sans intervalle\u00a0: un petit écart ne veut rien dire, et aucun écart n’est testé.",
    );
  if (reference.how === "median")
    limits.push("La référence est une médiane de territoires, non la valeur de l’ensemble.");
  return limits;
}
