import { levelName, ofTheWholeLevel } from "../../words/level-name";
import type { ProfileEntry } from "../profile/profile-entry";

/** What families of indicators do not allow, from their definitions. In French. */
const BY_FAMILY: readonly (readonly [pattern: RegExp, limit: string])[] = [
  [
    /^apl_/,
    "Ne dit ni le délai d’un rendez-vous, ni si les médecins prennent de nouveaux patients, ni la demande propre au territoire.",
  ],
  [
    /^part_pop_sous_dense$/,
    "Seuil de 2,5 consultations (DREES)\u00a0: ce n’est pas le zonage de l’ARS (ZIP, ZAC), qui seul ouvre droit aux aides.",
  ],
  [
    /^densite_(?!population)|^taux_nombre_(generalistes|infirmiers|dentistes)/,
    "Compte des professionnels là où ils exercent, sans leur temps de travail\u00a0: un territoire voisin peut en fournir l’offre.",
  ],
  [
    /^taux_nombre_(pharmacies|urgences|gymnases|bassins)/,
    "Compte des équipements, sans leur taille, leurs horaires ni leur accessibilité.",
  ],
  [
    /^taux_nombre_deces$|^taux_brut_mortalite/,
    "Taux brut\u00a0: il suit d’abord l’âge des habitants. Il ne dit pas si l’on meurt davantage à âge égal.",
  ],
  [
    /^mortalite_|^esperance_vie/,
    "Ne distingue pas les décès évitables des autres, et ne dit rien des causes locales.",
  ],
  [
    /^part_ald$/,
    "Part brute\u00a0: elle suit d’abord l’âge, et le recours au médecin qui fait la demande.",
  ],
  [
    /^vaccin_/,
    "Couverture au lieu de résidence dans les données de remboursement\u00a0: une partie des vaccinations (collège, établissements) peut y manquer.",
  ],
  [
    /^taux_pauvrete$|^niveau_vie_median$/,
    "Valeur publiée seulement\u00a0: ne se moyenne pas, et cache les écarts à l’intérieur du territoire.",
  ],
  [
    /^couverture_cls$/,
    "Être couvert par un contrat ne dit rien des actions menées ni de leurs résultats.",
  ],
  [
    /^evolution_population$|^population$|^densite_population/,
    "Ne dit rien de l’âge des habitants ni des résidents saisonniers.",
  ],
  [
    /^part_|^taille_menages$/,
    "Moyenne du territoire\u00a0: elle cache les écarts entre quartiers et entre communes.",
  ],
];

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
  const known = BY_FAMILY.find(([pattern]) => pattern.test(indicator.id));
  if (known) limits.push(known[1]);
  if (lead?.measure.state === "value" && !lead.interval && indicator.kind === "rate")
    limits.push(
      "Sans intervalle\u00a0: un petit écart ne veut rien dire, et aucun écart n’est testé.",
    );
  if (reference.how === "median")
    limits.push("La référence est une médiane de territoires, non la valeur de l’ensemble.");
  return limits;
}
