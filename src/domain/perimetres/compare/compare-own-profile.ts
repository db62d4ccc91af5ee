import type { Confidence } from "@/stats/interval";
import { computeComparables } from "../../diagnostic/comparables/comparables";
import { FIRST_NOTES } from "../../diagnostic/notes/diagnostic-notes";
import type { Figures } from "../../book/book";
import { buildProfile, type Profile } from "../../diagnostic/profile/profile";
import { chooseReference, referencesOf } from "../../diagnostic/reference";
import { perimetreSubject } from "../../group/subject";
import type { Perimetre } from "../../group/perimetre";

/** Profile of a perimeter, for its own figures and their intervals: its reference is not used. */
export function ownProfile(
  perimetre: Perimetre,
  figures: Figures,
  confidence: Confidence,
): Profile {
  const subject = perimetreSubject(perimetre, figures.files.atlas);
  const reference = chooseReference(referencesOf(subject, figures), null);
  const comparables = computeComparables(subject, figures, FIRST_NOTES.comparables);
  return buildProfile(subject, figures, reference, confidence, comparables);
}
