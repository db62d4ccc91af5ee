import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { formatList, formatNumber, plural } from "@/domain/words/french";

/** Said once in a document: it holds for nearly all of its figures. */
export const SEXES =
  "Femmes et hommes ne sont pas distingués, sauf pour l’espérance de vie et la vaccination contre les papillomavirus.";

/** What the figures leave unknown, in sentences. */
export function unknownWords({ profile }: Diagnostic): string[] {
  const entries = entriesOf(profile);
  const absent = profile.themes.flatMap((theme) => theme.absent);
  const own = entries.filter(
    ({ scale, lead }) => scale === "own" && lead?.measure.state === "value",
  );
  const empty = profile.themes.filter(
    (theme) => theme.entries.length === 0 && theme.absent.length > 0,
  );
  return [
    `${plural(own.length, "indicateur est connu", "indicateurs sont connus")} pour le territoire lui-même, ${formatNumber(entries.length - own.length)} pour des territoires qui le couvrent ou le composent, ${plural(absent.length, "n’a aucun chiffre dans l’atlas", "n’ont aucun chiffre dans l’atlas")}.`,
    profile.tests === 0
      ? "Aucun écart ne peut être testé : les sources ne donnent pas les effectifs."
      : `${plural(profile.tests, "écart est testé", "écarts sont testés")} ; pour les autres, les sources ne donnent ni effectif ni intervalle, et un petit écart ne veut rien dire.`,
    ...(empty.length > 0
      ? [`Aucun chiffre de l’atlas pour : ${formatList(empty.map(({ theme }) => `« ${theme} »`))}.`]
      : []),
    SEXES,
    "Les chiffres ne disent ni les attentes des habitants, ni le travail des acteurs, ni les délais de rendez-vous : c’est l’objet de la partie à compléter.",
  ];
}
