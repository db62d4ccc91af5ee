import type { Reading } from "../words/reading";
import { entriesOf, type Profile } from "./profile";
import type { ProfileEntry } from "./profile-entry";

/** One figure beside each of its references, in their order: same readings, other comparisons. */
export type ComparedEntries = ReadonlyMap<string, readonly ProfileEntry[]>;

/** What a figure is compared with: an index has one base, whatever the reference of the profile. */
export const comparatorOf = ({ reference: { how, label, reference } }: ProfileEntry): string =>
  how === "median" ? label : reference.key;

/**
 * The profiles whose references stand side by side: that of the reference chosen, where it is
 * neither of the two others, then those of the région and of France.
 */
export const comparedProfiles = ({
  profile,
  yardsticks,
}: {
  readonly profile: Profile;
  readonly yardsticks: readonly Profile[];
}): readonly Profile[] =>
  yardsticks.some(({ reference }) => reference.key === profile.reference.key)
    ? yardsticks
    : [profile, ...yardsticks];

/** Those of different comparators, of which the last stays; without a value, where there is no other. */
function distinct(entries: readonly ProfileEntry[]): readonly ProfileEntry[] {
  const last = new Map(entries.map((entry) => [comparatorOf(entry), entry]));
  const all = entries.filter((entry) => last.get(comparatorOf(entry)) === entry);
  const known = all.filter(({ reference }) => reference.value !== null);
  return known.length > 0 ? known : all.slice(0, 1);
}

/** The entries of a subject beside each reference, by key. */
export function compareEntries(profiles: readonly Profile[]): ComparedEntries {
  const byKey = new Map<string, ProfileEntry[]>();
  for (const entry of profiles.flatMap(entriesOf))
    byKey.set(entry.key, [...(byKey.get(entry.key) ?? []), entry]);
  return new Map([...byKey].map(([key, entries]) => [key, distinct(entries)]));
}

/** A reading beside one reference. */
export interface BesideReference {
  readonly entry: ProfileEntry;
  readonly reading: Reading;
}

/** The same reading beside each reference: entries have them in the same order. */
export const readingsBeside = (
  entries: readonly ProfileEntry[],
  at: number,
): readonly BesideReference[] =>
  entries.flatMap((entry) => {
    const reading = entry.readings[at];
    return reading ? [{ entry, reading }] : [];
  });

/** Does this reference judge the figure? Mortality and prevention are judged against France alone. */
export const isJudge = ({ indicator, reference }: ProfileEntry): boolean =>
  indicator.traits.synthesis?.judgedBy !== "france" || reference.reference.kind === "france";
