import type { Register } from "@/domain/contract/register";

/** Contracts and statements as embedded: dates as the source gives them. */
export const contratsFile = ({ contracts, recordedOn, searched, annonces }: Register) => ({
  releveLe: recordedOn,
  recherche: searched,
  annonces: annonces.map(({ date, level, ...annonce }) => ({
    date: date?.text ?? null,
    niveau: level,
    code: annonce.code,
    mesure: annonce.mesure,
    valeur: annonce.valeur,
    auMoins: annonce.isFloor ? "oui" : "non",
    source: annonce.source,
    precision: annonce.precision,
  })),
  contrats: contracts.map(({ signature, fin, prolongation, ...cls }) => ({
    id: cls.id,
    nom: cls.nom,
    porteur: cls.porteur,
    epci: cls.epci,
    communes: cls.communes,
    departements: cls.departements,
    dateSignature: signature?.text ?? null,
    dateFin: fin?.text ?? null,
    dateProlongation: prolongation?.text ?? null,
    avenant: cls.avenant,
    generation: cls.generation,
    statut: cls.statut,
    axes: cls.axes,
    sources: cls.sources,
    confiance: cls.confiance,
    perimetre: cls.perimetre,
    comptees: cls.comptees,
    verifieLe: cls.verifieLe,
  })),
});
