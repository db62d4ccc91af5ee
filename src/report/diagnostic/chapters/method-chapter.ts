import type { DossierBlock } from "../../dossier/dossier";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { ABSENCES } from "@/domain/measure";
import { ABSENCE_MEANINGS, ABSENCE_WORDS } from "@/domain/words/absence-words";
import { capitalised, formatDay, formatNumber, formatShare, plural } from "@/domain/words/french";
import { body, bold, heading, bulletList, note, say } from "./blocks";

/** A rule with its name. */
const rules = (items: readonly (readonly [name: string, words: string])[]): DossierBlock[] =>
  bulletList(items.map(([name, words]) => [bold(`${name} : `), say(words)]));

const INTERVALS = (level: string): DossierBlock[] => [
  heading(2, "Intervalles et tests"),
  body(
    `Un chiffre tiré d’un petit nombre d’événements varie d’une année à l’autre par hasard. L’intervalle de confiance à ${level} dit entre quelles valeurs ce hasard le laisse ; il n’existe que pour les taux dont la source donne l’effectif.`,
  ),
  ...rules([
    [
      "Taux",
      "effectif O ÷ population P × base (1 000 ou 100 000 habitants), sur la population municipale légale.",
    ],
    [
      "Intervalle d’un taux (Byar), à partir de 10 événements",
      "bas = O × (1 − 1/(9O) − z/(3√O))³ ; haut = (O + 1) × (1 − 1/(9(O + 1)) + z/(3√(O + 1)))³ ; l’un et l’autre divisés par P et multipliés par la base. z = 1,96 à 95 %, 3,09 à 99,8 %.",
    ],
    [
      "Moins de 10 événements",
      "bornes exactes de Poisson : bas = χ²(α/2 ; 2O) ÷ 2, haut = χ²(1 − α/2 ; 2O + 2) ÷ 2.",
    ],
    [
      "Comparaison",
      "si la référence est hors de l’intervalle, l’écart est testé par un test exact de Poisson sur l’effectif attendu (référence × P ÷ base). Sinon l’écart est « non significatif » : il n’a pas été démontré, ce qui ne veut pas dire qu’il n’existe pas.",
    ],
    [
      "Comparaisons multiples (Benjamini-Hochberg)",
      "les p de tous les tests du profil sont rangés du plus petit au plus grand ; chacun est multiplié par le nombre de tests et divisé par son rang. Un écart est retenu sous 5 %. Ceux que la correction écarte sont signalés.",
    ],
    [
      "Sans intervalle",
      "la position seule est donnée (rang et quart), sans jugement. Le niveau de 99,8 % convient aux longues listes.",
    ],
  ]),
];

const POSITIONS: readonly DossierBlock[] = [
  heading(2, "Rangs, quarts et références"),
  ...rules([
    [
      "Quart",
      "les quartiles sont ceux du type 7 (interpolation linéaire, celle de R et d’Excel). Un quart n’est dit que si l’ensemble a au moins vingt valeurs et trois quarts des territoires renseignés, et jamais d’un bloc d’ex aequo. Le rang se compte depuis le bout le plus proche : « 2e valeur la plus basse ».",
    ],
    [
      "Référence",
      "la valeur publiée pour la région, le département ou la France ; à défaut, la somme des effectifs rapportée à la somme des habitants ; à défaut, la médiane des territoires de même niveau, désignée comme telle.",
    ],
    [
      "Écart",
      "relatif, (valeur − référence) ÷ référence ; en points entre deux pourcentages ; en années pour une espérance de vie.",
    ],
    [
      "Graphique en épine",
      "chaque axe est centré sur la référence ; bandes du minimum au maximum et du 1er au 3e quartile ; le côté favorable est à droite. L’axe est retiré si plus d’un quart des territoires n’a pas de valeur.",
    ],
    [
      "Atouts et points d’attention",
      "des chiffres du territoire lui-même, du même côté de la région et de la France (de la France seule pour la mortalité et la prévention), au-delà de l’écart minimal que le catalogue donne à chaque indicateur, avec pour l’une des deux une différence significative ou une place dans le quart extrême d’au moins vingt territoires. Une densité fondée sur moins de trois cas, ou qu’un cas de plus ou de moins remettrait en cause, n’y entre pas par sa place. Aucune note globale n’est calculée ; un seul indicateur par famille est proposé. Les chiffres du bassin et du département vont au contexte.",
    ],
    [
      "Fausses alertes à attendre",
      "parmi les différences dites significatives, 5 % au plus sont fausses. Une place n’est pas une preuve : un quart des territoires est par construction dans chaque quart extrême. Avec des valeurs tirées au hasard parmi les EPCI de France, la règle de la place et de l’écart minimal proposerait encore 7 ou 8 constats sur 17 familles d’indicateurs.",
    ],
  ]),
];

const COMPARABLES: readonly DossierBlock[] = [
  heading(2, "Territoires comparables"),
  body(
    "Chaque variable est centrée et réduite sur les territoires de France (population et densité en logarithme). La distance est la racine de la moyenne des carrés des écarts ; les plus proches sont retenus. Les variables de santé sont exclues du choix.",
  ),
];

const AGGREGATION: readonly DossierBlock[] = [
  heading(2, "Regrouper des territoires"),
  ...rules([
    ["Effectifs", "ils s’additionnent."],
    ["Taux avec effectif", "somme des effectifs ÷ somme des habitants."],
    [
      "APL",
      "moyenne pondérée par la population standardisée de la DREES ; la part des habitants en commune sous-dense (APL sous 2,5) par la population totale.",
    ],
    [
      "Médianes, taux de pauvreté, taux sans effectif, indices",
      "ils ne se moyennent pas : les valeurs publiées des membres, ou des territoires qui couvrent le périmètre, sont données telles quelles avec leur nom.",
    ],
    [
      "Territoire qui déborde",
      "le chiffre d’un bassin ou d’un département n’est jamais présenté comme celui du territoire. Il ne parle pour lui que si la moitié au moins des habitants y vit.",
    ],
  ]),
];

const ABSENCE_RULES: readonly DossierBlock[] = [
  heading(2, "Un chiffre, ou la raison de son absence"),
  ...rules([
    ["Valeur", "publiée, ou calculée à partir de chiffres publiés."],
    ...ABSENCES.map((state): [string, string] => [
      capitalised(ABSENCE_WORDS[state]),
      ABSENCE_MEANINGS[state],
    ]),
  ]),
  note("Une absence n’est jamais remplacée par zéro, et n’entre dans aucune moyenne."),
];

const TREND: readonly DossierBlock[] = [
  heading(2, "Évolutions"),
  body(
    "La pente est calculée sur les cinq dernières années, chaque année pesant 1 ÷ ET², où ET = (haut − bas) ÷ 3,92. Elle est significative si (pente ÷ son erreur type)² dépasse 9,5495 et si son signe résiste au retrait de n’importe quelle année. Sans intervalle ou avec moins de cinq années, aucune tendance n’est testée.",
  ),
];

/** How each figure and each judgement was made. */
export function methodChapter({ profile, contracts, populationYear }: Diagnostic): DossierBlock[] {
  const { confidence, tests, reference } = profile;
  const level = formatShare(confidence, confidence === 0.95 ? 0 : 1);
  const { day, recordedOn, searchedWords } = contracts.coverage;
  return [
    heading(1, "Méthode"),
    body(
      `Choix de ce dossier : référence ${reference.nom}, intervalles à ${level}, ${plural(tests, "écart testé", "écarts testés")} ensemble, population municipale de ${populationYear}.`,
    ),
    ...INTERVALS(level),
    ...POSITIONS,
    ...TREND,
    ...COMPARABLES,
    ...AGGREGATION,
    ...ABSENCE_RULES,
    heading(2, "Contrats"),
    body(
      `Le relevé des contrats date du ${formatDay(recordedOn)} ; ce dossier montre leur état au ${formatDay(day)}. Ils n’ont tous été cherchés qu’${searchedWords} (« recensé ») ; ailleurs, le relevé est partiel où quelques contrats sont connus, et le reste est hors relevé : aucun compte, aucune part, jamais zéro. Sont comptés comme couverts les habitants des communes d’un contrat signé ou adopté. « Aucun CLS recensé » veut dire que l’on n’en connaît pas.`,
    ),
    note(
      `Le seuil de sous-densité de la DREES (${formatNumber(2.5, 1)} consultations par an et par habitant) n’est pas le zonage de l’ARS (ZIP, ZAC), qui seul ouvre droit aux aides.`,
    ),
  ];
}
