import type { Baseline } from "@/domain/diagnostic/notes/baseline";
import { BLANK_ACTION } from "@/domain/diagnostic/notes/blank-items";
import { ActionFields } from "./ActionFields";
import { ItemList } from "./ItemList";
import { NoteSection } from "./NoteSection";
import type { NotesPartProps } from "./notes-part";

interface Props extends NotesPartProps {
  readonly baselines: readonly Baseline[];
}

/** Actions of the contract: each is a line of the plan, and a sheet of its own. */
export function ActionsSection({ subject, notes, write, baselines }: Props) {
  return (
    <NoteSection
      title="Actions"
      hint={
        "De chaque priorité à des fiches action\u00a0: qui pilote, avec qui, pour qui, quand, et à quoi l’on verra que cela marche."
      }
    >
      <ItemList
        items={notes.actions}
        prefix="a"
        noun="Action"
        isFeminine
        addLabel="Ajouter une action"
        empty="Aucune action. Écrivez d’abord les priorités, puis une à trois actions pour chacune."
        blank={{ ...BLANK_ACTION, priorite: notes.priorites.at(-1)?.id ?? "" }}
        nameOf={({ titre }) => titre}
        onChange={(actions, burst) => write({ actions }, burst)}
      >
        {(action, set) => (
          <ActionFields
            action={action}
            name={`${subject}/${action.id}`}
            priorites={notes.priorites}
            baselines={baselines}
            set={set}
          />
        )}
      </ItemList>
    </NoteSection>
  );
}
