/** Words in full of an abbreviation: one, and several. */
interface Written {
  readonly one: string;
  readonly many: string;
}

const same = (words: string): Written => ({ one: words, many: words });

/** Abbreviations of the field that a page read aloud says in full; names of producers are names. */
const ABBREVIATIONS: Readonly<Record<string, Written>> = {
  APL: same("accessibilité potentielle localisée"),
  ARS: { one: "agence régionale de santé", many: "agences régionales de santé" },
  CLS: { one: "contrat local de santé", many: "contrats locaux de santé" },
  CLSM: { one: "conseil local de santé mentale", many: "conseils locaux de santé mentale" },
  EPCI: { one: "intercommunalité", many: "intercommunalités" },
  ETP: { one: "équivalent temps plein", many: "équivalents temps plein" },
  PETR: same("pôle d’équilibre territorial et rural"),
  QPV: same("quartier prioritaire"),
  ZAC: same("zone d’action complémentaire"),
  ZIP: same("zone d’intervention prioritaire"),
};

/** Legal forms at the head of the official names of intercommunalités. */
const LEGAL_FORMS: Readonly<Record<string, string>> = {
  CA: "communauté d’agglomération",
  CC: "communauté de communes",
  CU: "communauté urbaine",
};

/** Words after which several are meant. */
const SEVERAL = /\b(?:des|les|ces|ses|leurs|plusieurs|aux)\s$/iu;
const COUNT = /(?:^|[^\d,])(\d[\d\s]*(?:,\d+)?)\s$/u;

/** Are there several, by the word or the number before? French counts from two on. */
function isMany(before: string): boolean {
  const [, count] = COUNT.exec(before) ?? [];
  return count === undefined
    ? SEVERAL.test(before)
    : Number(count.replaceAll(/\s/gu, "").replace(",", ".")) >= 2;
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase("fr") + words.slice(1);

/** Does a sentence, or the name after a colon, begin here? */
const isFirst = (before: string): boolean => /(?:^|[.!?:]\s)$/u.test(before);

/** The name of the atlas is a name. */
const SHORT = new RegExp(`(?<!Atlas )\\b(?:${Object.keys(ABBREVIATIONS).join("|")})\\b`, "gu");
const FORM = /\b(?:CA|CC|CU)(?=\s\p{L})/gu;

/**
 * Words of the atlas as a page read aloud says them: « 3 EPCI » becomes « 3 intercommunalités », the
 * legal form of a name is whole. What the user wrote is left as it is.
 *
 * @example writtenOut("CA du Pays : 2 CLS") // "Communauté d’agglomération du Pays : 2 contrats locaux de santé"
 */
export const writtenOut = (text: string): string =>
  text
    .replace(SHORT, (short, at: number, all: string) => {
      const before = all.slice(0, at);
      const { one, many } = ABBREVIATIONS[short]!;
      const words = isMany(before) ? many : one;
      return isFirst(before) ? capital(words) : words;
    })
    .replace(FORM, (short, at: number, all: string) => {
      const before = all.slice(0, at);
      return isFirst(before) ? capital(LEGAL_FORMS[short]!) : LEGAL_FORMS[short]!;
    });
