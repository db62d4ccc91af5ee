import { plural } from "@/domain/words/french";
import type { SheetLink } from "@/domain/sheet/territory-sheet";
import type { TerritoryRef } from "@/domain/geography/territory";
import { Pending } from "./pending";

interface Props {
  readonly members: readonly SheetLink[];
  /** Names of communes load when the list unfolds. */
  readonly onOpen: () => void;
  readonly onSelect: (territory: TerritoryRef) => void;
}

/** Communes of an EPCI, each opening its own sheet. */
export function MemberCommunes({ members, onOpen, onSelect }: Props) {
  const isNamed = members.every(({ nom }) => nom !== null);
  return (
    <details
      className="territory-members"
      onToggle={({ currentTarget }) => currentTarget.open && onOpen()}
    >
      <summary>
        {members.length > 1 ? "Ses " : "Sa "}
        {plural(members.length, "commune", "communes")}
      </summary>
      {isNamed ? (
        <ul>
          {members.map(({ ref, nom }) => (
            <li key={ref.code}>
              <button type="button" className="territory-plain" onClick={() => onSelect(ref)}>
                {nom}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <Pending />
        </p>
      )}
    </details>
  );
}
