import { ItemList } from "./ItemList";
import { NoteLine } from "./NoteLine";
import { NoteSection } from "./NoteSection";
import type { NotesPartProps } from "./notes-part";

/** Who steers the diagnostic. */
export function ComiteSection({ subject, notes, write }: NotesPartProps) {
  return (
    <NoteSection
      title="Comité de pilotage"
      hint="Qui décide et qui répond de la démarche, avec un référent nommé dans la collectivité et un à l’ARS."
    >
      <ItemList
        items={notes.comite}
        prefix="m"
        noun="Membre"
        addLabel="Ajouter un membre"
        empty={"Aucun membre. Commencez par l’élu\u00b7e et le référent qui portent la démarche."}
        blank={{ nom: "", fonction: "", organisme: "" }}
        nameOf={({ nom, organisme }) => nom || organisme}
        onChange={(comite, burst) => write({ comite }, burst)}
      >
        {({ id, nom, fonction, organisme }, set) => (
          <>
            <NoteLine
              label="Nom"
              name={`${subject}/${id}/nom`}
              value={nom}
              onChange={(value, burst) => set({ nom: value }, burst)}
            />
            <NoteLine
              label="Fonction"
              name={`${subject}/${id}/fonction`}
              value={fonction}
              onChange={(value, burst) => set({ fonction: value }, burst)}
            />
            <NoteLine
              label="Organisme"
              name={`${subject}/${id}/organisme`}
              value={organisme}
              onChange={(value, burst) => set({ organisme: value }, burst)}
            />
          </>
        )}
      </ItemList>
    </NoteSection>
  );
}
