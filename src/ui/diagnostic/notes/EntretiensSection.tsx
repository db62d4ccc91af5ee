import { BLANK_ENTRETIEN } from "@/domain/diagnostic/notes/blank-items";
import { ACTEURS, type Entretien } from "@/domain/diagnostic/notes/diagnostic-notes";
import { capitalised } from "@/domain/words/french";
import { ItemList } from "./ItemList";
import { NoteChoice } from "./NoteChoice";
import { NoteField } from "./NoteField";
import { NoteLine } from "./NoteLine";
import { NoteSection } from "./NoteSection";
import type { NotesPartProps } from "./notes-part";
import { NO_CONSENT } from "./notes-words";

interface FieldsProps {
  readonly entretien: Entretien;
  /** Begins the names of its fields. */
  readonly name: string;
  readonly themes: readonly string[];
  readonly set: (patch: Partial<Omit<Entretien, "id">>, burst?: string) => void;
}

function EntretienFields({ entretien, name, themes, set }: FieldsProps) {
  const { code, acteur, theme, commune, date, propos, analyse, accord } = entretien;
  return (
    <>
      <NoteLine
        label="Code"
        hint={"Plutôt qu’un nom\u00a0: E1, E2…"}
        name={`${name}/code`}
        value={code}
        onChange={(value, burst) => set({ code: value }, burst)}
      />
      <NoteLine
        label="Type d’acteur"
        hint="Une liste est proposée, un autre mot est permis."
        suggestions={ACTEURS}
        name={`${name}/acteur`}
        value={acteur}
        onChange={(value, burst) => set({ acteur: value }, burst)}
      />
      <NoteChoice
        label="Thème"
        hint="L’analyse s’imprime près de ses chiffres."
        choices={[
          { value: "", label: "Tous thèmes" },
          ...themes.map((value) => ({ value, label: capitalised(value) })),
        ]}
        value={theme}
        onChange={(value) => set({ theme: value })}
      />
      <NoteLine
        label="Commune"
        name={`${name}/commune`}
        value={commune}
        onChange={(value, burst) => set({ commune: value }, burst)}
      />
      <NoteLine
        label="Date"
        name={`${name}/date`}
        value={date}
        onChange={(value, burst) => set({ date: value }, burst)}
      />
      <NoteField
        label="Propos"
        hint="Les mots employés, tels quels."
        warning={propos.trim() !== "" && !accord ? NO_CONSENT : null}
        name={`${name}/propos`}
        value={propos}
        onChange={(value, burst) => set({ propos: value }, burst)}
      />
      <label className="note-check">
        <input
          type="checkbox"
          checked={accord}
          onChange={(event) => set({ accord: event.target.checked })}
        />
        <span>La personne accepte que ses propos soient imprimés</span>
      </label>
      <NoteField
        label="Analyse"
        hint="Ce que l’équipe en retient, à part des propos."
        name={`${name}/analyse`}
        value={analyse}
        onChange={(value, burst) => set({ analyse: value }, burst)}
      />
    </>
  );
}

interface Props extends NotesPartProps {
  readonly themes: readonly string[];
}

/** What people of the territory said. */
export function EntretiensSection({ subject, notes, write, themes }: Props) {
  return (
    <NoteSection
      title="Entretiens"
      hint={
        "Les chiffres disent combien, les entretiens disent comment et pourquoi\u00a0: notez les mots employés."
      }
    >
      <ItemList
        items={notes.entretiens}
        prefix="e"
        noun="Entretien"
        addLabel="Ajouter un entretien"
        empty={
          "Aucun entretien noté. Habitants, professionnels, élus, associations\u00a0: commencez par le dernier mené."
        }
        blank={BLANK_ENTRETIEN}
        nameOf={({ code, acteur }) => code || acteur}
        onChange={(entretiens, burst) => write({ entretiens }, burst)}
      >
        {(entretien, set) => (
          <EntretienFields
            entretien={entretien}
            name={`${subject}/${entretien.id}`}
            themes={themes}
            set={set}
          />
        )}
      </ItemList>
    </NoteSection>
  );
}
