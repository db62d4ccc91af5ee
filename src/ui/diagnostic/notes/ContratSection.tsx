import { copilotingWords, ETAPE_WORDS, WHO_SIGNS } from "@/domain/diagnostic/notes/contract-steps";
import {
  ETAPES,
  type DiagnosticNotes,
  type Etape,
} from "@/domain/diagnostic/notes/diagnostic-notes";
import { ItemList } from "./ItemList";
import { NoteChoice } from "./NoteChoice";
import { NoteLine } from "./NoteLine";
import { NoteSection } from "./NoteSection";
import type { NotesPartProps } from "./notes-part";

function Etapes({ subject, notes, write }: NotesPartProps) {
  const set = (
    etape: Etape,
    patch: Partial<DiagnosticNotes["etapes"][Etape]>,
    burst: string,
  ): void => {
    const etapes = { ...notes.etapes, [etape]: { ...notes.etapes[etape], ...patch } };
    write({ etapes }, burst);
  };
  return (
    <ol className="etapes">
      {ETAPES.map((etape, at) => (
        <li key={etape}>
          <fieldset className="items-fields">
            <legend>{`${at + 1}. ${ETAPE_WORDS[etape]}`}</legend>
            <NoteLine
              label="Date"
              name={`${subject}/${etape}/date`}
              value={notes.etapes[etape].date}
              onChange={(date, burst) => set(etape, { date }, burst)}
            />
            <NoteLine
              label="Où l’on en est"
              isWide
              name={`${subject}/${etape}/note`}
              value={notes.etapes[etape].note}
              onChange={(note, burst) => set(etape, { note }, burst)}
            />
          </fieldset>
        </li>
      ))}
    </ol>
  );
}

const ROLES = [
  { value: "signataire", label: "Signataire" },
  { value: "associe", label: "Associé" },
] as const;

function Signataires({ subject, notes, write }: NotesPartProps) {
  return (
    <ItemList
      items={notes.signataires}
      prefix="s"
      noun="Signataire"
      addLabel="Ajouter un signataire ou un associé"
      empty={`Aucun signataire. ${WHO_SIGNS}`}
      blank={{ nom: "", qualite: "", role: "signataire" }}
      nameOf={({ nom }) => nom}
      onChange={(signataires, burst) => write({ signataires }, burst)}
    >
      {({ id, nom, qualite, role }, set) => (
        <>
          <NoteLine
            label="Nom"
            name={`${subject}/${id}/nom`}
            value={nom}
            onChange={(value, burst) => set({ nom: value }, burst)}
          />
          <NoteLine
            label="Qualité"
            name={`${subject}/${id}/qualite`}
            value={qualite}
            onChange={(value, burst) => set({ qualite: value }, burst)}
          />
          <NoteChoice
            label="Rôle"
            choices={ROLES}
            value={role}
            onChange={(value) => set({ role: value === "associe" ? "associe" : "signataire" })}
          />
        </>
      )}
    </ItemList>
  );
}

interface Props extends NotesPartProps {
  readonly departements: readonly string[];
}

/** Where the contract stands, and who signs it. */
export function ContratSection({ departements, ...part }: Props) {
  return (
    <NoteSection title="Étapes et signataires" hint={copilotingWords(departements)}>
      <Etapes {...part} />
      <Signataires {...part} />
    </NoteSection>
  );
}
