/** Sections of the notes, in the order in which they stand. */
export const SECTION_TITLES = [
  "Dossier",
  "Contrat précédent",
  "Étapes et signataires",
  "Entretiens",
  "Participation des habitants",
  "Santé mentale",
  "Chiffres locaux",
  "Forces, faiblesses, opportunités, menaces",
  "Priorités",
  "Actions",
  "Comité de pilotage",
  "Conclusion",
] as const;

export type SectionTitle = (typeof SECTION_TITLES)[number];
