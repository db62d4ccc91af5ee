import type { Baseline } from "@/domain/diagnostic/notes/baseline";
import type { Action, Priorite } from "@/domain/diagnostic/notes/diagnostic-notes";
import { capitalised } from "@/domain/words/french";
import { NoteChoice } from "./NoteChoice";
import { NoteField } from "./NoteField";
import { NoteLine } from "./NoteLine";
import { otherBaselineWords } from "./notes-words";

interface Props {
  readonly action: Action;
  /** Begins the names of its fields. */
  readonly name: string;
  readonly priorites: readonly Priorite[];
  readonly baselines: readonly Baseline[];
  readonly set: (patch: Partial<Omit<Action, "id">>, burst?: string) => void;
}

/** Lines of text of an action, in the order of its sheet. */
const LINES = [
  ["pilote", "Pilote"],
  ["partenaires", "Partenaires"],
  ["public", "Public"],
  ["calendrier", "Calendrier"],
  ["moyens", "Moyens"],
  ["revue", "Date de revue"],
] as const;

const priorityLabel = ({ titre }: Priorite, at: number): string =>
  titre.trim() === "" ? `Priorité ${at + 1}` : `Priorité ${at + 1} – ${titre}`;

/** Taking a figure of the profile writes its name and its value: both can be changed after it. */
function MeasureFields({ action, name, baselines, set }: Omit<Props, "priorites">) {
  const chosen = baselines.find(({ key }) => key === action.indicateur);
  const hasMoved = chosen !== undefined && chosen.value !== action.depart;
  return (
    <>
      <NoteChoice
        label="Chiffre du profil"
        hint="Remplit les deux champs suivants."
        isWide
        choices={[
          { value: "", label: "Aucun\u00a0: l’indicateur est écrit à la main" },
          ...baselines.map(({ key, label, value, theme }) => ({
            value: key,
            label: `${label}\u00a0: ${value}`,
            group: capitalised(theme),
          })),
        ]}
        value={action.indicateur}
        onChange={(indicateur) => {
          const taken = baselines.find(({ key }) => key === indicateur);
          set(
            taken ? { indicateur, mesure: taken.label, depart: taken.value } : { indicateur: "" },
          );
        }}
      />
      <NoteLine
        label="Indicateur de suivi"
        isWide
        name={`${name}/mesure`}
        value={action.mesure}
        onChange={(mesure, burst) => set({ mesure }, burst)}
      />
      <NoteLine
        label="Valeur de départ"
        warning={hasMoved ? otherBaselineWords(chosen.value) : null}
        name={`${name}/depart`}
        value={action.depart}
        onChange={(depart, burst) => set({ depart }, burst)}
      />
      <NoteLine
        label="Cible"
        name={`${name}/cible`}
        value={action.cible}
        onChange={(cible, burst) => set({ cible }, burst)}
      />
    </>
  );
}

/** What the sheet of an action holds. */
export function ActionFields({ action, name, priorites, baselines, set }: Props) {
  return (
    <>
      <NoteLine
        label="Titre"
        isWide
        name={`${name}/titre`}
        value={action.titre}
        onChange={(titre, burst) => set({ titre }, burst)}
      />
      <NoteChoice
        label="Priorité servie"
        hint="Ses axes et ses ambitions s’impriment sur la fiche."
        isWide
        choices={[
          { value: "", label: "Aucune" },
          ...priorites.map((each, at) => ({ value: each.id, label: priorityLabel(each, at) })),
        ]}
        value={action.priorite}
        onChange={(priorite) => set({ priorite })}
      />
      <NoteField
        label="Objectif"
        name={`${name}/objectif`}
        value={action.objectif}
        onChange={(objectif, burst) => set({ objectif }, burst)}
      />
      {LINES.map(([key, label]) => (
        <NoteLine
          key={key}
          label={label}
          name={`${name}/${key}`}
          value={action[key]}
          onChange={(value, burst) => set({ [key]: value }, burst)}
        />
      ))}
      <MeasureFields action={action} name={name} baselines={baselines} set={set} />
    </>
  );
}
