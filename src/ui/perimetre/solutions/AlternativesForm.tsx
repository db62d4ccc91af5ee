import { useId } from "react";
import type { GroupCriterionId } from "@/domain/perimetres/search/search-types";
import { CriteriaOrder } from "./CriteriaOrder";

export const AREAS = [
  { id: "departement", label: "son ou ses départements" },
  { id: "region", label: "sa ou ses régions" },
  { id: "france", label: "la France" },
] as const;

/** What the user asks of the groups. */
export interface GroupsAsked {
  readonly area: (typeof AREAS)[number]["id"];
  /** EPCI of a group at most. */
  readonly most: number;
  readonly criteria: readonly GroupCriterionId[];
  readonly isFree: boolean;
  readonly onlyMinimal: boolean;
}

interface Props {
  readonly asked: GroupsAsked;
  /** EPCI of the open perimeter: no group has fewer. */
  readonly least: number;
  readonly onChange: (asked: GroupsAsked) => void;
}

/** Groups of more EPCI than this make no contract, and are too many to list. */
const MOST = 10;

/** Where to look, how far, and what to prefer. */
export function AlternativesForm({ asked, least, onChange }: Props) {
  const [areaId, mostId] = [useId(), useId()];
  const set = (patch: Partial<GroupsAsked>) => onChange({ ...asked, ...patch });
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor={areaId}>
          Chercher dans
        </label>
        <select
          id={areaId}
          className="input"
          value={asked.area}
          onChange={({ target }) => set({ area: target.value as GroupsAsked["area"] })}
        >
          {AREAS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor={mostId}>
          Au plus {Math.max(asked.most, least)} EPCI
        </label>
        <input
          id={mostId}
          className="perimetre-range"
          type="range"
          min={Math.max(1, least)}
          max={Math.max(MOST, least)}
          value={Math.max(asked.most, least)}
          onChange={({ target }) => set({ most: Number(target.value) })}
        />
      </div>
      <CriteriaOrder order={asked.criteria} onChange={(criteria) => set({ criteria })} />
      <label className="diag-check">
        <input
          type="checkbox"
          checked={asked.isFree}
          onChange={({ target }) => set({ isFree: target.checked })}
        />
        sans EPCI déjà couvert par un contrat signé ou adopté
      </label>
      <label className="diag-check">
        <input
          type="checkbox"
          checked={asked.onlyMinimal}
          onChange={({ target }) => set({ onlyMinimal: target.checked })}
        />
        seulement ceux dont aucun EPCI n’est de trop
      </label>
    </>
  );
}
