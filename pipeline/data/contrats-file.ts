import type { Register } from "@/domain/contract/register";

/** Contracts as embedded: dates as the source gives them. */
export const contratsFile = ({ contracts, recordedOn, searched }: Register) => ({
  releveLe: recordedOn,
  recherche: searched,
  contrats: contracts.map(({ signature, fin, ...cls }) => ({
    id: cls.id,
    nom: cls.nom,
    porteur: cls.porteur,
    epci: cls.epci,
    communes: cls.communes,
    departements: cls.departements,
    dateSignature: signature?.text ?? null,
    dateFin: fin?.text ?? null,
    generation: cls.generation,
    statut: cls.statut,
    axes: cls.axes,
    sources: cls.sources,
    confiance: cls.confiance,
  })),
});
