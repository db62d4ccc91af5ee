import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";

const source = "ARS Bretagne, brochure « Les contrats locaux de santé »";

/** As the brochure of the ARS Bretagne gives it. */
export const BRETAGNE: ArsRule = {
  region: "53",
  nom: "ARS Bretagne",
  minimum: { value: 50_000, source },
  steps: {
    value: [
      { below: 150_000, etp: 1 },
      { below: null, etp: 2 },
    ],
    source,
  },
  ceilingPerEtp: { value: 25_000, source },
  cofinancing: { value: "Co-financement de la collectivité porteuse", source },
  durationYears: null,
  unit: { value: "epci", source },
};
