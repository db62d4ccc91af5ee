import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { SheetCoverage } from "@/domain/sheet/sheet-contracts";
import { COVERING } from "@/domain/contract/cls-coverage";
import { formatDay, formatList, formatShare, plural } from "@/domain/words/french";

const LEVELS = new Intl.ListFormat("fr-FR", { type: "disjunction" });

const limitWords = ({ searchedWords }: SheetCoverage): string =>
  `Les contrats n’ont été cherchés qu’${searchedWords} : ailleurs, l’absence d’un contrat dans le relevé ne dit rien.`;

/** « … repose sur des contrats de confiance moyenne »: the level that the record gives them. */
function doubtWords({ coverage, inPerimeter }: Diagnostic["contracts"]): string {
  if (!coverage.isUncertain) return "";
  const doubtful = inPerimeter.filter(
    ({ status, isUncertain }) => isUncertain && status !== null && COVERING.includes(status),
  );
  const levels = [...new Set(doubtful.map(({ cls }) => cls.confiance))];
  const words = levels.length === 0 ? "moyenne ou faible" : LEVELS.format(levels);
  return ` Une partie de ce chiffre repose sur des contrats de confiance ${words}.`;
}

/** How much of the subject is under a contract, and how far the record goes. */
export function coverageWords({ contracts }: Pick<Diagnostic, "contracts">): string {
  const { coverage, inPerimeter } = contracts;
  const { share, day, isFloor } = coverage;
  if (share === null)
    return "Sans habitants, la couverture par un contrat local de santé ne se mesure pas.";
  const date = `Au ${formatDay(day)}`;
  const doubt = doubtWords(contracts);
  const known = inPerimeter.filter(({ status }) => status !== null && status !== "terminé");
  if (share > 0)
    return `${date}, ${isFloor ? "au moins " : ""}${formatShare(share)} des habitants vivent dans une commune couverte par un contrat local de santé signé ou adopté.${doubt}${isFloor ? ` ${limitWords(coverage)}` : ""}`;
  if (isFloor)
    return `${date}, aucun contrat local de santé signé ou adopté n’est recensé ici. ${limitWords(coverage)}`;
  const states = [...new Set(known.map(({ status }) => `« ${status} »`))];
  const others =
    known.length === 0
      ? " Aucun contrat n’est recensé : cela ne prouve pas qu’il n’y en a pas."
      : ` ${plural(known.length, "contrat est recensé", "contrats sont recensés")} dans un autre état : ${formatList(states)}.`;
  return `${date}, aucun habitant n’est couvert par un contrat local de santé signé ou adopté.${others}`;
}

/** Whom to ask at the ARS: a line by contact, and a sentence where no source gives one. */
export function contactWords({ contacts }: Diagnostic): string[] {
  return [
    ...contacts.contacts.map(({ nom, courriel }) => `${nom} : ${courriel}`),
    ...(contacts.withoutContact.length > 0
      ? [
          `Aucun contact de l’ARS n’est donné par nos sources pour : ${formatList(contacts.withoutContact)}.`,
        ]
      : []),
    ...(contacts.contacts.length === 0 && contacts.withoutContact.length === 0
      ? ["Aucun contact de l’ARS n’est donné par nos sources."]
      : []),
  ];
}
