import { ItemList } from "./ItemList";
import { NoteLine } from "./NoteLine";
import { NoteSection } from "./NoteSection";
import type { NotesPartProps } from "./notes-part";
import { NO_SOURCE } from "./notes-words";

/** Figures that the embedded data do not hold. */
export function ChiffresSection({ subject, notes, write }: NotesPartProps) {
  return (
    <NoteSection
      title="Chiffres locaux"
      hint="Ce que les données de l’atlas ne disent pas, chaque chiffre avec son année et sa source."
    >
      <ItemList
        items={notes.chiffresLocaux}
        prefix="c"
        noun="Chiffre"
        addLabel="Ajouter un chiffre"
        empty={
          "Aucun chiffre ajouté. Exemples\u00a0: file active d’un centre de santé, délai de rendez-vous, enquête de la commune."
        }
        blank={{ libelle: "", valeur: "", annee: "", source: "" }}
        nameOf={({ libelle }) => libelle}
        onChange={(chiffresLocaux, burst) => write({ chiffresLocaux }, burst)}
      >
        {({ id, libelle, valeur, annee, source }, set) => (
          <>
            <NoteLine
              label="Libellé"
              isWide
              name={`${subject}/${id}/libelle`}
              value={libelle}
              onChange={(value, burst) => set({ libelle: value }, burst)}
            />
            <NoteLine
              label="Valeur, avec son unité"
              name={`${subject}/${id}/valeur`}
              value={valeur}
              onChange={(value, burst) => set({ valeur: value }, burst)}
            />
            <NoteLine
              label="Année"
              name={`${subject}/${id}/annee`}
              value={annee}
              onChange={(value, burst) => set({ annee: value }, burst)}
            />
            <NoteLine
              label="Source"
              warning={valeur.trim() !== "" && source.trim() === "" ? NO_SOURCE : null}
              name={`${subject}/${id}/source`}
              value={source}
              onChange={(value, burst) => set({ source: value }, burst)}
            />
          </>
        )}
      </ItemList>
    </NoteSection>
  );
}
