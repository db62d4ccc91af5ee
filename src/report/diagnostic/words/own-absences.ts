import { ownAbsence } from "@/domain/diagnostic/profile/own-absence";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Subject } from "@/domain/group/subject";
import { formatList } from "@/domain/words/french";
import { frenchSpaces } from "../french-spaces";

/**
 * Indicators read in other territories because the level of the subject has none of their figures, by
 * reason, in French; empty where there is none.
 */
export function ownAbsenceWords(
  entries: readonly ProfileEntry[],
  subject: Pick<Subject, "level">,
): string {
  const byReason = new Map<string, string[]>();
  for (const { scale, indicator } of entries) {
    const reason = scale === "own" ? null : ownAbsence(indicator, subject);
    if (reason === null) continue;
    byReason.set(reason, [...(byReason.get(reason) ?? []), indicator.traits.placedLabel]);
  }
  const sentences = [...byReason].map(
    ([reason, labels]) => `${formatList(labels)}\u00a0: ${reason}.`,
  );
  return sentences.length === 0
    ? ""
    : frenchSpaces(`Sans chiffre propre au territoire. ${sentences.join(" ")}`);
}
