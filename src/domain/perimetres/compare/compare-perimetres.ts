import type { Atlas } from "../../geography/atlas";
import type { CommuneNames } from "../../geography/commune-names";
import type { Zonages } from "../../geography/gazetteer";
import type { Profile } from "../../diagnostic/profile/profile";
import { partsOf, perimetreSubject, type Subject } from "../../group/subject";
import type { Perimetre } from "../../group/perimetre";
import { compareMembers, type MembersCompared } from "./compare-members";
import { compareProfiles, type ComparedIndicator } from "./compare-profiles";
import { comparisonRows, type ComparisonRow } from "./compare-rows";
import type { PerimetreCheck } from "../verdict/perimetre-check";

/** Perimeters side by side: more would not fit a page. */
export const MOST_COMPARED = 3;

export const LETTERS = ["A", "B", "C"] as const;
export type Letter = (typeof LETTERS)[number];

/**
 * The perimeters that are compared unless the user chooses: that of the subject and the first others,
 * in the order of the list, so that letters are those of « Périmètre A », « Périmètre B »…
 */
export function comparedFirst<Each extends Pick<Perimetre, "id">>(
  perimetres: readonly Each[],
  subject: string | null,
): Each[] {
  const isSubject = ({ id }: Each): boolean => id === subject;
  const places = MOST_COMPARED - (perimetres.some(isSubject) ? 1 : 0);
  const others = perimetres.filter((each) => !isSubject(each)).slice(0, places);
  return perimetres.filter((each) => isSubject(each) || others.includes(each));
}

export interface Compared {
  readonly perimetre: Perimetre;
  readonly check: PerimetreCheck;
  /** Null while its figures are not there. */
  readonly profile: Profile | null;
}

export interface ComparisonFiles {
  readonly atlas: Atlas;
  readonly names: CommuneNames;
  readonly zonages: Zonages;
}

/** A beside another perimeter. */
export interface ComparisonPair {
  readonly letter: Letter;
  readonly members: MembersCompared;
}

/** Two or three perimeters side by side, in plain data; the first is A, which the others meet. */
export interface PerimetreComparison {
  readonly perimetres: readonly { readonly letter: Letter; readonly nom: string }[];
  readonly rows: readonly ComparisonRow[];
  /** A with B, then A with C. */
  readonly pairs: readonly ComparisonPair[];
  /** Null where the profile of a perimeter is missing. */
  readonly indicators: readonly ComparedIndicator[] | null;
  /** Départements touched: the first one decides the projection of the maps. */
  readonly departements: readonly string[];
}

function factsOf(subject: Subject, check: PerimetreCheck, { atlas, zonages }: ComparisonFiles) {
  const bassins = partsOf(subject, zonages.bassinsDeVie, atlas.population);
  return { check, wholeBassins: bassins.filter(({ isInside }) => isInside).length };
}

/**
 * Compares two or three perimeters of a study. Coverage gained: inhabitants who are today under no
 * contract « signé » or « adopté ». Differences are those of A from each of the others.
 *
 * @throws with fewer than two perimeters, or more than three
 */
export function comparePerimetres(
  compared: readonly Compared[],
  files: ComparisonFiles,
): PerimetreComparison {
  const { length } = compared;
  if (length < 2 || length > MOST_COMPARED)
    throw new Error(`comparePerimetres requires two or three perimeters, got ${length}`);
  const subjects = compared.map(({ perimetre }) => perimetreSubject(perimetre, files.atlas));
  const profiles = compared.flatMap(({ profile }) => profile ?? []);
  const facts = compared.map(({ check }, at) => factsOf(subjects[at]!, check, files));
  return {
    perimetres: compared.map(({ perimetre }, at) => ({
      letter: LETTERS[at]!,
      nom: perimetre.nom.trim() || "Sans nom",
    })),
    rows: comparisonRows(facts, compared[0]!.check.populationYear),
    pairs: subjects.slice(1).map((subject, at) => ({
      letter: LETTERS[at + 1]!,
      members: compareMembers(subjects[0]!, subject, files),
    })),
    indicators: profiles.length === length ? compareProfiles(profiles) : null,
    departements: [
      ...new Set(compared.flatMap(({ check }) => check.departements.map(({ code }) => code))),
    ],
  };
}
