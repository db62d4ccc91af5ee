import type { ComputeRule } from "@/domain/indicator/indicator";
import type { IndicatorTraits } from "@/domain/indicator/traits";
import { AGREEMENTS, type Agreement } from "@/domain/words/label-grammar";
import { optionalWord, wordOf } from "../catalogue-words";
import { AREA, POPULATION_COUNT } from "../columns/area-columns";
import { parseNumber } from "../read-table";
import { synthesisOf } from "./synthesis-traits";

const TABLE = "catalogue-complements.csv";

export const TRAIT_COLUMNS = [
  "id",
  "libelle_situe",
  "libelle_court",
  "libelle_courant",
  "explication",
  "accord",
  "famille",
  "limite",
  "fiche",
  "bloc",
  "rang",
  "comparable",
  "role",
  "calcul",
  "depuis",
  "dit_par",
  "cause",
  "synthese",
  "juge_par",
  "ecart_minimal",
  "dit_plus",
  "dit_moins",
  "a_rapprocher",
  "reserve",
  "reserve_departements",
  "motif",
  "motif_synthese",
] as const;

export type TraitRow = Readonly<Record<(typeof TRAIT_COLUMNS)[number], string>>;

/** Words that are the same in the table and in the code. */
const same = <Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;

const ACCORDS: Readonly<Record<string, Agreement>> = same(AGREEMENTS);
const BLOCKS = same(["zones-sous-denses", "sante-mentale"]);
const LIKENESSES = { logarithme: "log", valeur: "linear" } as const;
const SHEETS = { population: "population", acces: "access", sante: "health" } as const;
const ROLES = {
  acces: "access",
  pauvrete: "poverty",
  "acces-65-ou-moins": "access-65-or-under",
  enfants: "children",
  "65-ans": "over-65",
  "75-ans": "over-75",
} as const;
const COMPUTES = {
  population: "inhabitants",
  evolution: "yearly-change",
  densite: "density",
  couverture: "coverage",
} as const;

/** How the page computes an indicator; null when its figures are published. */
export function computeOf({ id, calcul, depuis }: TraitRow): ComputeRule | null {
  const rule = optionalWord(COMPUTES, calcul, id);
  if ((rule === "yearly-change") !== (depuis !== ""))
    throw new Error(
      `computeOf requires « depuis » for « evolution » alone, got « ${depuis} » for ${id}`,
    );
  switch (rule) {
    case "yearly-change":
      return { rule, from: parseNumber(depuis, `${TABLE}, ${id}`), count: POPULATION_COUNT };
    case "density":
      return { rule, area: AREA.id, year: AREA.year };
    case "inhabitants":
    case "coverage":
      return { rule };
    case null:
      return null;
  }
}

/** What decides the use of an indicator is justified; what only names it is not. */
function checkReason({ id, bloc, comparable, role, dit_par, motif }: TraitRow): void {
  const decides = [bloc, comparable, role, dit_par].some((cell) => cell !== "");
  if (decides !== (motif.trim() !== ""))
    throw new Error(
      `checkReason requires a reason where a column decides and there alone, got « ${motif} » for ${id}`,
    );
}

function lawPlaceOf({ id, bloc, rang }: TraitRow): IndicatorTraits["lawPlace"] {
  const block = optionalWord(BLOCKS, bloc, id);
  if ((block === null) !== (rang === ""))
    throw new Error(
      `lawPlaceOf requires « bloc » and « rang » together, got « ${rang} » for ${id}`,
    );
  return block && { block, rank: parseNumber(rang, `${TABLE}, ${id}`) };
}

/**
 * Traits of an indicator from its row.
 *
 * @param label of the catalogue, where the row gives no other
 * @param limits sentence of each word of « limite »
 */
export function traitsOf(
  row: TraitRow,
  label: string,
  limits: Readonly<Record<string, string>>,
): IndicatorTraits {
  const { id } = row;
  checkReason(row);
  const placedLabel = row.libelle_situe || label;
  return {
    placedLabel,
    shortLabel: row.libelle_court || placedLabel,
    plainLabel: row.libelle_courant || placedLabel,
    explanation: row.explication,
    agreement: wordOf(ACCORDS, row.accord, id),
    family: row.famille || id,
    synthesis: synthesisOf(row),
    limit: optionalWord(limits, row.limite, id) ?? "",
    lawPlace: lawPlaceOf(row),
    likeness: optionalWord(LIKENESSES, row.comparable, id),
    sheet: optionalWord(SHEETS, row.fiche, id),
    role: optionalWord(ROLES, row.role, id),
    saidBy: row.dit_par || null,
    cause: row.cause || null,
  };
}
