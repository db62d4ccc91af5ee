/** Titles of the parts of the page for the élus, on screen, on paper and in Word. */
export const FICHE_TITLES = {
  kicker: "Diagnostic territorial de santé : l’essentiel au",
  facts: "Ce qui compte d’abord",
  access: "Accès aux médecins généralistes",
  ages: "Âges des habitants",
  contracts: "Contrat local de santé",
  recevabilite: "Recevabilité d’un contrat",
  contacts: "Qui contacter",
  remarks: "À savoir",
} as const;
