import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { SheetCoverage } from "@/domain/sheet/sheet-contracts";
import { COVERING } from "@/domain/contract/cls-coverage";
import { annonceSentence } from "@/domain/contract/annonce";
import { capitalised, formatDay, formatList, formatShare, plural } from "@/domain/words/french";

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

/** « 2 contrats sont recensés dans un autre état : « à vérifier » », or what may be there. */
function othersWords({ coverage, inPerimeter }: Diagnostic["contracts"]): string {
  const known = inPerimeter.filter(({ status }) => status !== null && status !== "terminé");
  if (known.length > 0) {
    const states = [...new Set(known.map(({ status }) => `« ${status} »`))];
    return ` ${plural(known.length, "contrat est recensé", "contrats sont recensés")} dans un autre état : ${formatList(states)}.`;
  }
  if (coverage.perhaps.length > 0) return "";
  return " Aucun contrat n’est recensé : cela ne prouve pas qu’il n’y en a pas.";
}

/** What is known where not all contracts were looked for: no share of it. */
function unrecordedWords({ coverage, inPerimeter }: Diagnostic["contracts"]): string {
  const known = inPerimeter.filter(({ status }) => status !== null && status !== "terminé");
  const names = known.map(({ cls, status }) => `${cls.nom} (${status})`);
  if (coverage.knowledge === "hors relevé")
    return `ce territoire est hors relevé : ${names.length === 0 ? "rien n’y est compté" : formatList(names)}.`;
  return names.length === 0
    ? "le relevé est partiel ici, et aucune part n’est calculée : aucun contrat en cours n’est connu de nos sources, d’autres peuvent exister."
    : `le relevé est partiel ici, et aucune part n’est calculée. ${plural(names.length, "contrat connu", "contrats connus")} : ${formatList(names)}.`;
}

/** « L’ARS annonçait plus de 65 % de la population couverte le 9 janvier 2024 », with its page. */
const announcedSentences = ({ annonces }: SheetCoverage): string =>
  annonces
    .map((annonce) => ` ${capitalised(annonceSentence(annonce))} (${annonce.source}).`)
    .join("");

/** @param others what is said of contracts that do not cover anybody */
function shareWords(contracts: Diagnostic["contracts"], others = othersWords(contracts)): string {
  const { coverage } = contracts;
  const { share, day, knowledge } = coverage;
  const date = `Au ${formatDay(day)}`;
  if (share === null && knowledge !== "recensé")
    return `${date}, ${unrecordedWords(contracts)} ${limitWords(coverage)}`;
  if (share !== null && share > 0)
    return `${date}, ${formatShare(share)} des habitants vivent dans une commune couverte par un contrat local de santé signé ou adopté.${doubtWords(contracts)}`;
  const nobody = coverage.perhaps.length > 0 ? "au périmètre connu " : "";
  return `${date}, aucun habitant n’est couvert par un contrat local de santé ${nobody}signé ou adopté.${others}`;
}

/** How much of the subject is under a contract, how far the record goes, and what others announced. */
export function coverageWords({ contracts }: Pick<Diagnostic, "contracts">): string {
  const { coverage } = contracts;
  if (coverage.population === 0)
    return "Sans habitants, la couverture par un contrat local de santé ne se mesure pas.";
  const perhaps = coverage.perhaps.map((words) => ` ${capitalised(words)}.`).join("");
  return `${shareWords(contracts)}${perhaps}${announcedSentences(coverage)}`;
}

/**
 * The share alone, or why there is none: for a page that names the contracts beside it.
 *
 * @param isUnsureSaid the running contracts of unknown perimeter are not named elsewhere on the page
 */
export function coverageInShort(
  { contracts }: Pick<Diagnostic, "contracts">,
  isUnsureSaid: boolean,
): string {
  const { coverage, inPerimeter } = contracts;
  const { share, day, knowledge, population } = coverage;
  if (population === 0) return coverageWords({ contracts });
  const isSearched = share !== null || knowledge === "recensé";
  const words = isSearched
    ? shareWords(contracts, inPerimeter.length > 0 ? "" : undefined)
    : `Au ${formatDay(day)}, ${knowledge === "partiel" ? "le relevé est partiel ici : d’autres contrats peuvent exister" : "ce territoire est hors relevé"}. ${limitWords(coverage)}`;
  // Those that are over are in the diagnosis.
  const perhaps = (isUnsureSaid ? coverage.perhaps : []).filter(
    (each) => !/\scontrats? terminés?\s/u.test(` ${each}`),
  );
  return [words, ...perhaps.map((each) => `${capitalised(each)}.`)].join(" ");
}

/** The same, a contact said to be one. */
export const toldContacts = (diagnostic: Diagnostic): string[] =>
  contactWords(diagnostic).map((line, at) =>
    at < diagnostic.contacts.contacts.length ? `Contact à l’ARS : ${line}` : line,
  );

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
