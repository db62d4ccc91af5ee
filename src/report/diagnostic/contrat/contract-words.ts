import { reckonedMark } from "@/domain/contract/cls";
import type { SheetContract, SheetCoverage } from "@/domain/sheet/sheet-contracts";
import { capitalised, formatShare, formatSourceDate, plural } from "@/domain/words/french";

/** « signé : 14 janvier 2020 ; fin : 2024 ; prolongé : 2025 ». */
export function datesWords({ cls }: SheetContract): string {
  const from = cls.signature
    ? `signé : ${formatSourceDate(cls.signature)}`
    : "signature non précisée";
  const to = cls.fin ? `fin : ${formatSourceDate(cls.fin)}` : "fin non précisée";
  const until = cls.prolongation
    ? ` ; prolongé : ${formatSourceDate(cls.prolongation)}${reckonedMark(cls, "prolongation")}`
    : "";
  return `${from}${reckonedMark(cls, "signature")} ; ${to}${reckonedMark(cls, "fin")}${until}`;
}

/** « 12 communes, 30 % des habitants ». */
export const extentWords = ({ communes, share }: SheetContract): string =>
  communes === null
    ? "périmètre inconnu ou connu en partie"
    : `${plural(communes, "commune", "communes")}${share === null ? "" : `, ${formatShare(share)} des habitants`}`;

/** Why the table of contracts is empty: never « none » where one may be. */
export function emptyWords({ knowledge, perhaps }: SheetCoverage): string {
  if (knowledge === "hors relevé")
    return "Hors relevé : les contrats n’ont pas été cherchés sur ce territoire.";
  if (knowledge === "partiel")
    return "Relevé partiel : aucun contrat n’est connu de nos sources sur ce territoire, d’autres peuvent exister.";
  return perhaps.length > 0
    ? `Aucun contrat au périmètre connu. ${perhaps.map(capitalised).join(". ")}.`
    : "Aucun contrat n’est recensé sur ce territoire : aucun n’est connu de nos sources, ce qui ne prouve pas qu’il n’y en a pas.";
}
