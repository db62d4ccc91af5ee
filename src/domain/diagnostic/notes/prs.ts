/** One line of a frame, that a priority can be tied to. */
export interface PrsLine {
  /** Kept in the notes of a study: never changed, never used for another line. */
  readonly id: string;
  /** As the source writes it. */
  readonly libelle: string;
}

/** What an ARS asks of its contracts: lines under two headings, with their source. */
export interface PrsFrame {
  readonly id: string;
  readonly titre: string;
  /** Codes of the départements where it applied. */
  readonly departements: readonly string[];
  readonly ambitions: { readonly titre: string; readonly lignes: readonly PrsLine[] };
  readonly axes: { readonly titre: string; readonly lignes: readonly PrsLine[] };
  readonly source: string;
  /** Who steers a project with the collectivity, as the source says it; empty where it says nothing. */
  readonly copilotage: string;
  /** How far the frame still holds. */
  readonly note: string;
}

export const PRS_FRAMES: readonly PrsFrame[] = [
  {
    id: "bretagne-2018",
    titre: "PRS Bretagne 2018-2022",
    departements: ["22", "29", "35", "56"],
    ambitions: {
      titre: "Ambitions du projet régional de santé",
      lignes: [
        {
          id: "bretagne-2018-mortalite",
          libelle: "Réduire la mortalité prématurée évitable",
        },
        {
          id: "bretagne-2018-inegalites",
          libelle: "Lutter contre les inégalités sociales et territoriales en santé",
        },
        {
          id: "bretagne-2018-parcours",
          libelle: "Assurer la continuité et la pertinence des parcours de santé",
        },
        {
          id: "bretagne-2018-acces",
          libelle:
            "Garantir à tous l’accès à une offre de santé adaptée et de qualité au plus près du domicile",
        },
      ],
    },
    axes: {
      titre: "Objectifs du contrat",
      lignes: [
        {
          id: "bretagne-2018-prevention",
          libelle:
            "La réduction de la mortalité prématurée évitable par la structuration d’une offre locale en prévention et promotion de la santé",
        },
        {
          id: "bretagne-2018-organisations",
          libelle:
            "Le développement d’organisations locales sanitaires et médico-sociales favorisant la fluidité des parcours et l’accès aux soins de tous",
        },
        {
          id: "bretagne-2018-vulnerables",
          libelle: "Un meilleur accès à la santé des populations vulnérables",
        },
      ],
    },
    source: "ARS Bretagne, brochure «\u00a0Les contrats locaux de santé\u00a0»",
    copilotage:
      "Chaque projet de contrat est copiloté par un chargé de mission référent de la délégation départementale de l’ARS.",
    note: "La période de ce projet régional de santé, 2018-2022, est achevée\u00a0: vérifiez les orientations en vigueur auprès de l’ARS.",
  },
  {
    id: "auvergne",
    titre: "Contrats locaux de santé en Auvergne",
    departements: ["03", "15", "43", "63"],
    ambitions: {
      titre: "Objectifs prioritaires pour les territoires",
      lignes: [
        {
          id: "auvergne-inegalites",
          libelle: "Réduire les inégalités sociales et territoriales de santé",
        },
        {
          id: "auvergne-proximite",
          libelle: "Mettre en œuvre des solutions pour une offre de santé de proximité",
        },
      ],
    },
    axes: {
      titre: "Domaines du contrat",
      lignes: [
        { id: "auvergne-prevention", libelle: "Prévention de la santé" },
        { id: "auvergne-soins", libelle: "Soins" },
        { id: "auvergne-medico-social", libelle: "Accompagnement médico-social" },
      ],
    },
    source: "ARS Auvergne, plaquette «\u00a0Les contrats locaux de santé\u00a0»",
    copilotage: "",
    note: "Plaquette sans date, antérieure au PRS 2018-2022 et à la région Auvergne-Rhône-Alpes (elle cite l’article L. 1434-17, devenu L. 1434-10)\u00a0: vérifiez les orientations en vigueur auprès de l’ARS.",
  },
];

/**
 * Frames known for some départements, or null when none is: « aucun cadre connu ». A perimeter
 * over two régions may have two, or one for a part of it only.
 *
 * @example frameOf(["35", "44"])?.map(({ id }) => id) // ["bretagne-2018"]
 */
export function frameOf(departements: readonly string[]): readonly PrsFrame[] | null {
  const frames = PRS_FRAMES.filter((frame) =>
    frame.departements.some((code) => departements.includes(code)),
  );
  return frames.length > 0 ? frames : null;
}

/** Départements, among some, for which no frame is known. */
export const withoutFrame = (departements: readonly string[]): string[] =>
  departements.filter((code) => frameOf([code]) === null);
