import { frameOf, withoutFrame } from "@/domain/diagnostic/notes/prs";
import { ItemList } from "./ItemList";
import { NoteSection } from "./NoteSection";
import type { NotesPartProps } from "./notes-part";
import { noFrameWords } from "./notes-words";
import { PrioriteFields } from "./PrioriteFields";

interface Props extends NotesPartProps {
  readonly departements: readonly string[];
}

/** Priorities of the contract, and the lines of the PRS that they serve. */
export function PrioritesSection({ subject, notes, write, departements }: Props) {
  const frames = frameOf(departements) ?? [];
  const unknown = withoutFrame(departements);
  return (
    <NoteSection
      title="Priorités"
      hint="Peu nombreuses, tirées du diagnostic, chacune avec un référent qui la portera."
    >
      {frames.map(({ id, titre, note, source }) => (
        <p className="prs-note" key={id}>
          <strong>{titre}.</strong> {note}{" "}
          <span className="soft">{`Source\u00a0: ${source}.`}</span>
        </p>
      ))}
      {(unknown.length > 0 || frames.length === 0) && (
        <p className="prs-note">{noFrameWords(unknown)}</p>
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
