import type { Atlas } from "@/domain/geography/atlas";
import type { Perimetre } from "@/domain/group/perimetre";
import { useFileValue } from "../model/context";
import { memberName } from "./member-name";
import type { PerimetreEdits } from "./use-perimetre-edits";

interface Props {
  readonly atlas: Atlas;
  readonly perimetre: Perimetre;
  readonly edits: PerimetreEdits;
  readonly className: string;
}

/** EPCI and communes of a perimeter, each with a button that takes it out. */
export function MemberList({ atlas, perimetre, edits, className }: Props) {
  const names = useFileValue("names");
  return (
    <ul className={className} aria-label="Membres du périmètre">
      {perimetre.members.map((member) => {
        const nom = memberName(member, atlas, names);
        return (
          <li key={member.code}>
            <span>{nom}</span>
            <button
              type="button"
              className="button button-plain"
              aria-label={`Retirer ${nom}`}
              onClick={() => edits.takeOut(member)}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
