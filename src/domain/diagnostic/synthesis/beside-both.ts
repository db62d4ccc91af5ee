import type { IndicatorTraits } from "../../indicator/traits";
import { comparatorOf } from "../profile/compared-entries";
import { entriesOf, type Profile } from "../profile/profile";
import type { ProfileEntry } from "../profile/profile-entry";
import type { Reading } from "../words/reading";
import { standingOf, type Standing } from "./standing";

/** One indicator of a subject, compared with the région where there is one, and with France. */
export interface DoubleEntry {
  readonly key: string;
  /** Compared with France. */
  readonly entry: ProfileEntry;
  /** Same figures, compared with the région, then with France. */
  readonly entries: readonly ProfileEntry[];
  readonly traits: IndicatorTraits;
}

/** The entries of a subject beside each reference of the synthesis: same figures, same order. */
export function doubleEntries(profiles: readonly Profile[]): DoubleEntry[] {
  const [last] = profiles.slice(-1);
  const byKey = profiles
    .slice(0, -1)
    .map((profile) => new Map(entriesOf(profile).map((entry) => [entry.key, entry])));
  return (last ? entriesOf(last) : []).map((entry) => ({
    key: entry.key,
    entry,
    entries: [
      ...byKey
        .flatMap((entries) => entries.get(entry.key) ?? [])
        .filter((other) => comparatorOf(other) !== comparatorOf(entry)),
      entry,
    ],
    traits: entry.indicator.traits,
  }));
}

/** Where the same reading is in each entry: they are in the same order. */
export function standingsAt({ entries }: DoubleEntry, at: number): Standing[] {
  return entries.flatMap((entry) => {
    const reading: Reading | undefined = entry.readings[at];
    return (reading && standingOf(entry, reading)) ?? [];
  });
}

/** Those among standings that judge: France alone for mortality and prevention. */
export const judgesOf = (standings: readonly Standing[]): readonly Standing[] =>
  standings[0]?.entry.indicator.traits.synthesis?.judgedBy === "france"
    ? standings.slice(-1)
    : standings;
