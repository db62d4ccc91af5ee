import type { GroupCriterionId } from "@/domain/perimetres/search/search-types";
import { moveItem } from "../../diagnostic/notes/move-item";
import { CRITERIA } from "./search-words";

interface Props {
  readonly order: readonly GroupCriterionId[];
  readonly onChange: (order: readonly GroupCriterionId[]) => void;
}

const labelOf = (id: GroupCriterionId): string =>
  CRITERIA.find((each) => each.id === id)?.label ?? id;

/** The criteria by which groups are ranked: the first decides, the next ones part the equals. */
export function CriteriaOrder({ order, onChange }: Props) {
  // A button that does nothing at an end stays reachable: the focus is not lost on the way.
  const move = (at: number, by: number, word: string, arrow: string) => {
    const isOff = at + by < 0 || at + by >= order.length;
    return (
      <button
        type="button"
        className="button button-plain"
        aria-disabled={isOff}
        aria-label={`${word}\u00a0: ${labelOf(order[at]!)}`}
        onClick={() => !isOff && onChange(moveItem(order, at, by))}
      >
        {arrow}
      </button>
    );
  };
  return (
    <fieldset className="perimetre-criteria">
      <legend className="field-label">Classer par, dans cet ordre</legend>
      <ol>
        {order.map((id, at) => (
          <li key={id}>
            <span>
              {at + 1}. {labelOf(id)}
            </span>
            <span className="perimetre-arrows">
              {move(at, -1, "Monter", "↑")}
              {move(at, 1, "Descendre", "↓")}
            </span>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
