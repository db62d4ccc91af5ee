import { formatNumber, plural } from "../../words/french";
import type { ComparisonSet } from "../comparables/comparison-set";
import type { BesideReference } from "../profile/compared-entries";
import { censoredWords, rankWords, tieWords } from "./rank-words";
import type { Position } from "./reading";

/** Of how many values a rank is, after the name of the set (`inSet`) and with it (`alone`). */
function rankedWith({ count, isAdded }: Position, { label, positions }: ComparisonSet) {
  const known = isAdded ? count - 1 : count;
  const knownWords = plural(known, "connue", "connues");
  const isWhole = known >= positions.length;
  if (!isAdded) {
    const inSet = isWhole ? "" : ` sur ${knownWords}`;
    return { inSet, alone: ` des ${label}${inSet}` };
  }
  // The last of 11 is not « 11e des 10 ».
  const of = ` sur ${formatNumber(count)} en l’`;
  return isWhole
    ? { inSet: `${of}y ajoutant`, alone: `${of}ajoutant aux ${label}` }
    : {
        inSet: `${of}ajoutant aux ${knownWords}`,
        alone: `${of}ajoutant aux ${knownWords} des ${label}`,
      };
}

/** « quart le plus élevé des 61 EPCI de Bretagne (10e valeur la plus haute) ». */
function positionWords(position: Position, set: ComparisonSet, decimals: number) {
  if (position.censored) return censoredWords(position.censored, decimals);
  const { quarter } = position;
  const { label } = set;
  const [value, ties] = [rankWords(position), tieWords(position)];
  const { inSet, alone } = rankedWith(position, set);
  if (quarter === 4) return `quart le plus élevé des ${label} (${value}${inSet}${ties})`;
  if (quarter === 1) return `quart le plus bas des ${label} (${value}${inSet}${ties})`;
  return `${value}${alone}${ties}`;
}

/** The place of a figure in the set of each reference, those that there are: a set is said once. */
export function placesInSets(compared: readonly BesideReference[]): string {
  const places = compared.flatMap(({ entry, reading: { position } }) =>
    position ? [positionWords(position, entry.set, entry.indicator.decimals)] : [],
  );
  return [...new Set(places)].join(", ");
}
