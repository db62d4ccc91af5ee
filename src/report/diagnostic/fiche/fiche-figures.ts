import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { floorWords } from "@/domain/diagnostic/words/reference-words";
import { placeWords } from "@/domain/diagnostic/words/sentence";
import { plainLabel, plainRange, plainValue } from "./fiche-point";
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

const EXPLANATIONS: Readonly<Record<string, string>> = {
  apl_mg:
    "Nombre de consultations de médecin généraliste possibles par habitant et par an, compte tenu de l’âge des habitants et de la distance. Sous 2,5, la DREES parle de commune sous-dense.",
  part_pop_sous_dense:
    "Part des habitants qui vivent dans une commune où moins de 2,5 consultations de médecin généraliste sont possibles par habitant et par an (seuil de la DREES ; ce n’est pas le zonage de l’ARS).",
};

function valueOf(entry: ProfileEntry): string {
  const { lead, scale, year } = entry;
  if (!lead) return `${plainRange(entry)} (${year})`;
  const where = scale === "own" ? "" : `, ${placeWords(lead.place)}`;
  const date = lead.measure.state === "value" ? ` (${year}${where})` : "";
  return `${plainValue(lead.measure, entry)}${date}`;
}

function figureOf(entry: ProfileEntry): FicheFigure {
  const { key, reference } = entry;
  const beside =
    reference.value === null
      ? ""
      : `${reference.label} : ${floorWords(reference, plainValue({ state: "value", value: reference.value }, entry))} (${entry.year})`;
  return {
    key,
    label: plainLabel(entry),
    value: frenchSpaces(valueOf(entry)),
    reference: frenchSpaces(beside),
    explanation: frenchSpaces(EXPLANATIONS[key] ?? ""),
  };
}

const LABELS: Readonly<Record<string, string>> = {
  apl_mg: "Accès aux médecins généralistes",
  part_pop_sous_dense: "Habitants qui manquent de médecins généralistes",
};

/** The two key figures; a figure that does not exist here is said so. */
export function ficheFigures({ profile }: Diagnostic): FicheFigure[] {
  const entries = entriesOf(profile);
  return Object.keys(EXPLANATIONS).map((wanted) => {
    const entry = entries.find(({ key }) => key === wanted);
    if (entry) return figureOf(entry);
    return {
      key: wanted,
      label: LABELS[wanted]!,
      value: "non publié pour ce territoire",
      reference: "",
      explanation: frenchSpaces(EXPLANATIONS[wanted]!),
    };
  });
}
