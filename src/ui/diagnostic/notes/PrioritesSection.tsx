import { cadreFrom, EMPTY_CADRE, frameFrom } from "@/domain/diagnostic/notes/cadre";
import { frameOf, withoutFrame, type PrsFrame } from "@/domain/diagnostic/notes/prs";
import { CadreFields } from "./CadreFields";
import { ItemList } from "./ItemList";
import { NoteSection } from "./NoteSection";
import type { NotesPartProps } from "./notes-part";
import { noFrameWords } from "./notes-words";
import { PrioriteFields } from "./PrioriteFields";

interface Props extends NotesPartProps {
  readonly departements: readonly string[];
}

interface KnownProps extends NotesPartProps {
  readonly known: readonly PrsFrame[];
  readonly unknown: readonly string[];
}

/** What is known of the ARS, and the way to write what is in force instead. */
function KnownFrames({ notes, write, known, unknown }: KnownProps) {
  return (
    <>
      {known.map(({ id, titre, note, source }) => (
        <p className="prs-note" key={id}>
          <strong>{titre}.</strong> {note}{" "}
          <span className="soft">{`Source\u00a0: ${source}.`}</span>
        </p>
      ))}
      {(unknown.length > 0 || known.length === 0) && (
        <p className="prs-note">{noFrameWords(unknown)}</p>
      )}
      <div className="notes-buttons">
        {known.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => write(cadreFrom(known, notes.priorites))}
          >
            Modifier ces axes et ambitions
          </button>
        )}
        <button type="button" className="button" onClick={() => write({ cadre: EMPTY_CADRE })}>
          Saisir un autre cadre
        </button>
      </div>
    </>
  );
}

/** Priorities of the contract, and the lines of the PRS that they serve. */
export function PrioritesSection({ departements, ...part }: Props) {
  const { subject, notes, write } = part;
  const known = frameOf(departements) ?? [];
  const frames = notes.cadre ? [frameFrom(notes.cadre)] : known;
  return (
    <NoteSection
      title="Priorités"
      hint="Peu nombreuses, tirées du diagnostic, chacune avec un référent qui la portera."
    >
      {notes.cadre ? (
        <>
          <CadreFields
            subject={subject}
            cadre={notes.cadre}
            onChange={(cadre, burst) => write({ cadre }, burst)}
          />
          <div className="notes-buttons">
            <button type="button" className="button" onClick={() => write({ cadre: null })}>
              Revenir au cadre connu
            </button>
          </div>
        </>
      ) : (
        <KnownFrames {...part} known={known} unknown={withoutFrame(departements)} />
      )}
      <ItemList
        items={notes.priorites}
        prefix="r"
        noun="Priorité"
        isFeminine
        addLabel="Ajouter une priorité"
        empty="Aucune priorité. Partez des faiblesses et des points d’attention du diagnostic."
        blank={{ titre: "", pourquoi: "", axes: [], ambitions: [] }}
        nameOf={({ titre }) => titre}
        onChange={(priorites, burst) => write({ priorites }, burst)}
      >
        {(priorite, set) => (
          <PrioriteFields
            priorite={priorite}
            name={`${subject}/${priorite.id}`}
            frames={frames}
            set={set}
          />
        )}
      </ItemList>
    </NoteSection>
  );
}
