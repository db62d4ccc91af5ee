import type { Atlas } from "@/domain/geography/atlas";
import { memberWords } from "@/domain/group/member-words";
import { useFileValue } from "../model/context";
import { TerritorySearch } from "../search/TerritorySearch";
import { memberName } from "./member-name";
import type { MemberChange, PerimetreEdits } from "./use-perimetre-edits";

interface Props {
  readonly atlas: Atlas;
  readonly edits: PerimetreEdits;
}

function Words({ atlas, member, outcome }: MemberChange & Pick<Props, "atlas">) {
  const names = useFileValue("names");
  return memberWords(member, outcome, (ref) => memberName(ref, atlas, names));
}

/** Adds a member by its name, and says what a change of members did beside what was asked. */
export function MemberSearch({ atlas, edits: { add, last } }: Props) {
  return (
    <div>
      <TerritorySearch label="Ajouter un EPCI ou une commune" onChoose={(ref) => add(ref)} />
      <p className="small" role="status">
        {last && <Words atlas={atlas} {...last} />}
      </p>
    </div>
  );
}
