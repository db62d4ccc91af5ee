import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { AbsentEntry } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { placeWords } from "@/domain/diagnostic/words/sentence";
import { plainRange, plainValue } from "./fiche-point";
import { frenchSpaces } from "../french-spaces";

/** A figure that the page shows in large, with what it means. */
export interface FicheFigure {
  readonly key: string;
  readonly label: string;
  /** With its unit and its year, or the words of its absence. */
  readonly value: string;
  /** Reference with its name; empty where there is none. */
  readonly reference: string;
  readonly explanation: string;
}

function valueOf(entry: ProfileEntry): string {
  const { lead, scale, year } = entry;
  if (!lead) return `${plainRange(entry)} (${year})`;
  const where = scale === "own" ? "" : `, ${placeWords(lead.place)}`;
  const date = lead.measure.state === "value" ? ` (${year}${where})` : "";
  return `${plainValue(lead.measure, entry)}${date}`;
}

function figureOf(entry: ProfileEntry): FicheFigure {
  const { key, reference, indicator } = entry;
  const beside =
    reference.value === null
      ? ""
      : `${reference.label} : ${plainValue({ state: "value", value: reference.value }, entry)} (${entry.year})`;
  return {
    key,
    label: indicator.traits.plainLabel,
    value: frenchSpaces(valueOf(entry)),
    reference: frenchSpaces(beside),
    explanation: frenchSpaces(indicator.traits.explanation),
  };
}

function absentFigure({ indicator }: AbsentEntry): FicheFigure {
  const { plainLabel, explanation } = indicator.traits;
  return {
    key: indicator.id,
    label: plainLabel,
    value: "pas de chiffre pour ce territoire",
    reference: "",
    explanation: frenchSpaces(explanation),
  };
}

/** The key figures, which the catalogue explains; one that does not exist here is said so. */
export function ficheFigures({ profile }: Diagnostic): FicheFigure[] {
  const isKey = ({ indicator }: ProfileEntry | AbsentEntry): boolean =>
    indicator.traits.explanation !== "";
  return profile.themes.flatMap(({ entries, absent }) => [
    ...entries.filter(isKey).map(figureOf),
    ...absent.filter(isKey).map(absentFigure),
  ]);
}
