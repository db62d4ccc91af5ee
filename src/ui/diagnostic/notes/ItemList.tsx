import { useRef, useState, type ReactNode } from "react";
import { nextId } from "@/domain/group/next-id";
import { moveItem } from "./move-item";

interface ListItem {
  readonly id: string;
}

interface Props<Item extends ListItem> {
  readonly items: readonly Item[];
  /** First letters of the identifiers. */
  readonly prefix: string;
  /** « Entretien », « Priorité ». */
  readonly noun: string;
  /** Whether the noun is feminine: « retirée ». */
  readonly isFeminine?: boolean;
  /** « Ajouter un entretien ». */
  readonly addLabel: string;
  /** What a list without items says: what to do next. */
  readonly empty: string;
  readonly blank: Omit<Item, "id">;
  /** A few words that tell an item from the others; empty while it is blank. */
  readonly nameOf: (item: Item) => string;
  readonly onChange: (items: readonly Item[], burst?: string) => void;
  readonly children: (
    item: Item,
    set: (patch: Partial<Omit<Item, "id">>, burst?: string) => void,
  ) => ReactNode;
}

interface ItemActionsProps {
  readonly title: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** Buttons that do nothing at an end stay reachable: the focus is not lost on the way. */
function ItemActions({ title, isFirst, isLast, onMove, onRemove }: ItemActionsProps) {
  const move = (label: string, by: number, isOff: boolean) => (
    <button
      type="button"
      className="button button-plain"
      aria-disabled={isOff}
      aria-label={`${label}\u00a0: ${title}`}
      onClick={() => !isOff && onMove(by)}
    >
      {label}
    </button>
  );
  return (
    <div className="items-actions">
      {move("Monter", -1, isFirst)}
      {move("Descendre", 1, isLast)}
      <button
        type="button"
        className="button button-plain"
        aria-label={`Retirer\u00a0: ${title}`}
        onClick={onRemove}
      >
        Retirer
      </button>
    </div>
  );
}

/** Items that the user adds, writes, orders and removes; each act is one step of undo. */
export function ItemList<Item extends ListItem>(props: Props<Item>) {
  const { items, prefix, noun, blank, nameOf, onChange, children } = props;
  const adder = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly items: unknown } | null>(null);
  /** Identifier of the item whose first field takes the focus once it is there. */
  const toFocus = useRef<string | null>(null);

  const titleOf = (item: Item, i: number): string => {
    const name = nameOf(item).trim();
    return `${noun} ${i + 1}${name && `\u00a0: ${name}`}`;
  };
  const add = () => {
    const id = nextId(prefix, items);
    toFocus.current = id;
    onChange([...items, { ...blank, id } as Item]);
  };
  const remove = (item: Item, i: number) => {
    const left = items.filter(({ id }) => id !== item.id);
    onChange(left);
    const ending = props.isFeminine ? "e" : "";
    setSaid({ text: `${titleOf(item, i)}, retiré${ending}. Ctrl+Z l’annule.`, items: left });
    adder.current?.focus();
  };
  const move = (i: number, by: number) => onChange(moveItem(items, i, by));
  const set = (item: Item) => (patch: Partial<Omit<Item, "id">>, burst?: string) =>
    onChange(
      items.map((one) => (one.id === item.id ? { ...one, ...patch } : one)),
      burst,
    );
  /** The first field of what has just been added. */
  const focusAdded = (id: string) => (element: HTMLLIElement | null) => {
    if (!element || toFocus.current !== id) return;
    toFocus.current = null;
    element.querySelector<HTMLElement>("input, textarea")?.focus();
  };

  return (
    <div className="items">
      {items.length === 0 && <p className="small soft">{props.empty}</p>}
      <ol>
        {items.map((item, i) => (
          <li key={item.id} ref={focusAdded(item.id)}>
            <fieldset>
              <legend>{titleOf(item, i)}</legend>
              <div className="items-fields">{children(item, set(item))}</div>
            </fieldset>
            <ItemActions
              title={titleOf(item, i)}
              isFirst={i === 0}
              isLast={i === items.length - 1}
              onMove={(by) => move(i, by)}
              onRemove={() => remove(item, i)}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="small soft">
        {said?.items === items && said.text}
      </p>
      <button type="button" className="button" ref={adder} onClick={add}>
        {props.addLabel}
      </button>
    </div>
  );
}
