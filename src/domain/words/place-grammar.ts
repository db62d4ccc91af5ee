/**
 * How a name takes its article: none (Paris), l’ (l’Ain), le, la, les. Départements follow the
 * « type de nom en clair » of Insee's COG 2026, read after « à »; where Insee gives no article
 * (Ille-et-Vilaine, Bretagne) common usage does.
 */
type Article = "" | "l" | "le" | "la" | "les";

type Grammar = "departement" | "region" | "ancienne-region";

const BY_ARTICLE: Record<Grammar, Record<Exclude<Article, "la">, string>> = {
  departement: {
    "": "75 974 976",
    l: "01 02 03 07 09 10 11 12 27 28 34 35 36 37 38 60 61 89 91",
    le: "14 15 18 25 29 30 32 39 41 45 46 47 49 56 59 62 63 67 68 69 81 82 83 84 90 94 95",
    les: "04 05 06 08 13 22 40 64 65 66 78 79 88 92",
  },
  region: { "": "04 06", l: "11 76 84", le: "24 44", les: "32 52" },
  // Common usage, as for the régions of today: « à Midi-Pyrénées », « à l’Auvergne ».
  "ancienne-region": { "": "54 73 82", l: "42 72 83", le: "31 74 91", les: "" },
};

/** Names that common usage leaves without article after « de »: « de Bretagne », « d’Occitanie ». */
const BARE_AFTER_DE: Record<Grammar, string> = {
  departement: "28 35 37 41 49 54 71 77",
  region: "11 27 28 53 75 76 84 93 94",
  "ancienne-region": "21 22 23 25 26 41 42 43 72 83",
};

type Named = { readonly level: string; readonly code: string; readonly nom: string };

const includes = (codes: string, code: string): boolean => codes.split(" ").includes(code);

const isKnown = (level: string): level is Grammar => level in BY_ARTICLE;

function articleOf({ level, code }: Named): Article {
  if (level === "france") return "la";
  if (!isKnown(level)) return "";
  const groups = BY_ARTICLE[level];
  for (const article of ["", "l", "le", "les"] as const)
    if (includes(groups[article], code)) return article;
  return "la";
}

/** « d’Hyères », but « de Haute-Normandie ». */
const startsWithVowel = (nom: string): boolean => /^(?:h(?!aut)|[aeéèêiîoôuyœ])/i.test(nom);

/** « Le Faou » gives « du Faou », « Les Vans » gives « des Vans »; « La » and « L’ » stay. */
function afterDeOfTown(nom: string): string {
  if (nom.startsWith("Le ")) return `du ${nom.slice(3)}`;
  if (nom.startsWith("Les ")) return `des ${nom.slice(4)}`;
  return startsWithVowel(nom) ? `d’${nom}` : `de ${nom}`;
}

/**
 * A place after « à »: what a figure is compared with.
 *
 * @example afterA({ level: "region", code: "53", nom: "Bretagne" }) // "à la Bretagne"
 */
export function afterA(place: Named): string {
  switch (articleOf(place)) {
    case "":
      return `à ${place.nom}`;
    case "l":
      return `à l’${place.nom}`;
    case "le":
      return `au ${place.nom}`;
    case "la":
      return `à la ${place.nom}`;
    case "les":
      return `aux ${place.nom}`;
  }
}

/**
 * A place after « de »: where territories lie.
 *
 * @example afterDe({ level: "departement", code: "22", nom: "Côtes-d'Armor" }) // "des Côtes-d'Armor"
 */
export function afterDe(place: Named): string {
  const { level, code, nom } = place;
  const isBare = (isKnown(level) && includes(BARE_AFTER_DE[level], code)) || level === "france";
  const article = isBare ? "" : articleOf(place);
  switch (article) {
    case "":
      return afterDeOfTown(nom);
    case "l":
      return `de l’${nom}`;
    case "le":
      return `du ${nom}`;
    case "la":
      return `de la ${nom}`;
    case "les":
      return `des ${nom}`;
  }
}

/**
 * A place where something happens. Overseas départements and régions follow « en » or « à ».
 *
 * @example within({ level: "region", code: "32", nom: "Hauts-de-France" }) // "dans les Hauts-de-France"
 */
export function within(place: Named): string {
  const { level, nom } = place;
  switch (articleOf(place)) {
    case "":
      return `à ${nom}`;
    case "l":
      return level === "departement" ? `dans l’${nom}` : `en ${nom}`;
    case "la":
      return level === "departement" ? `dans la ${nom}` : `en ${nom}`;
    case "le":
      return `dans le ${nom}`;
    case "les":
      return `dans les ${nom}`;
  }
}

/** A place after a comparative: « qu’en Bretagne », « que dans les Hauts-de-France ». */
export function thanWithin(place: Named): string {
  const where = within(place);
  return startsWithVowel(where) || where.startsWith("à") ? `qu’${where}` : `que ${where}`;
}
