import { expect, test } from "vitest";
import { writtenOut } from "@/report/diagnostic/fiche/written-out";

test.each([
  ["CA du Pays de Redon", "Communauté d’agglomération du Pays de Redon"],
  ["Porteur : CC Hautes Terres", "Porteur : Communauté de communes Hautes Terres"],
  ["porté par la CU de Brest", "porté par la communauté urbaine de Brest"],
  ["61 EPCI de Bretagne", "61 intercommunalités de Bretagne"],
  ["1\u00a0EPCI", "1\u00a0intercommunalité"],
  ["1 207 EPCI", "1 207 intercommunalités"],
  ["les EPCI voisins", "les intercommunalités voisins"],
  ["2\u00a0ETP d’ingénierie", "2\u00a0équivalents temps plein d’ingénierie"],
  ["0,25 ETP", "0,25 équivalent temps plein"],
  ["pour un 2e ETP", "pour un 2e équivalent temps plein"],
  ["l’ARS de Bretagne", "l’agence régionale de santé de Bretagne"],
  ["CLS du Pays (2e)", "Contrat local de santé du Pays (2e)"],
  ["Calculs : Atlas CLS.", "Calculs : Atlas CLS."],
  ["CCAS, ACCÈS, CA", "CCAS, ACCÈS, CA"],
])("« %s »", (text, written) => {
  expect(writtenOut(text)).toBe(written);
});
