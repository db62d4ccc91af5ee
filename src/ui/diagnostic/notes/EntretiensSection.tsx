import { ItemList } from "./ItemList";
import { NoteField } from "./NoteField";
import { NoteLine } from "./NoteLine";
import { NoteSection } from "./NoteSection";
import type { NotesPartProps } from "./notes-part";

/** What people of the territory said. */
export function EntretiensSection({ subject, notes, write }: NotesPartProps) {
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
        blank={{ qui: "", fonction: "", date: "", propos: "" }}
        nameOf={({ qui, fonction }) => qui || fonction}
        onChange={(entretiens, burst) => write({ entretiens }, burst)}
      >
        {({ id, qui, fonction, date, propos }, set) => (
          <>
            <NoteLine
              label="Personne"
              name={`${subject}/${id}/qui`}
              value={qui}
              onChange={(value, burst) => set({ qui: value }, burst)}
            />
            <NoteLine
              label="Fonction"
              name={`${subject}/${id}/fonction`}
              value={fonction}
              onChange={(value, burst) => set({ fonction: value }, burst)}
            />
            <NoteLine
              label="Date"
              name={`${subject}/${id}/date`}
              value={date}
              onChange={(value, burst) => set({ date: value }, burst)}
            />
            <NoteField
              label="Propos"
              name={`${subject}/${id}/propos`}
              value={propos}
              onChange={(value, burst) => set({ propos: value }, burst)}
            />
          </>
        )}
      </ItemList>
    </NoteSection>
  );
}
