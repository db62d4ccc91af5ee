import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from "downshift";
import { useId, useRef, useState } from "react";
import { plural } from "@/domain/words/french";
import type { SearchMatch } from "@/domain/search/search";
import { formatTerritoryRef, type TerritoryRef } from "@/domain/geography/territory";
import { epciOf } from "./search-entries";
import { SearchPopup } from "./SearchPopup";
import { usePopupPlace } from "./use-popup-place";
import { useTerritorySearch } from "./use-territory-search";
import "./search.css";

interface Props {
  readonly label?: string;
  /** The user was already in the field. */
  readonly isFocused?: boolean;
  /** `epci`: the EPCI of a chosen commune; null for another level, and for a commune without one. */
  readonly onChoose: (ref: TerritoryRef, epci: TerritoryRef | null) => void;
}

type State = UseComboboxState<SearchMatch>;

const { InputKeyDownEscape, InputKeyDownEnter, ItemClick } = useCombobox.stateChangeTypes;
const CLEARING: readonly string[] = [InputKeyDownEscape, InputKeyDownEnter, ItemClick];

/** Our differences with downshift: nothing stays chosen, and leaving the field chooses nothing. */
function reduce(
  state: State,
  { type, changes }: UseComboboxStateChangeOptions<SearchMatch>,
): Partial<State> {
  const types = useCombobox.stateChangeTypes;
  if (type === types.InputChange) return { ...changes, highlightedIndex: 0 };
  if (type === types.InputClick) return { ...changes, isOpen: true, highlightedIndex: 0 };
  if (type === types.InputBlur)
    return { ...changes, selectedItem: null, inputValue: state.inputValue };
  return CLEARING.includes(type) ? { ...changes, inputValue: "" } : changes;
}

const KEYS = "Flèches haut et bas pour parcourir, Entrée pour choisir, Échap pour effacer.";

/** Finds a territory of any level by its name, its code or a postal code. */
export function TerritorySearch({
  label = "Rechercher un territoire",
  onChoose,
  isFocused = false,
}: Props) {
  const field = useRef<HTMLDivElement>(null);
  const inputId = useId();
  const [query, setQuery] = useState("");
  const [highlighted, setHighlighted] = useState(-1);
  const { atlas, matches, communes, prepare } = useTerritorySearch(query);
  const isAsked = query.trim() !== "";

  const combobox = useCombobox<SearchMatch>({
    items: matches,
    inputId,
    itemToString: () => query,
    itemToKey: (match) => (match ? formatTerritoryRef(match.entry.ref) : null),
    inputValue: query,
    selectedItem: null,
    highlightedIndex: matches.length === 0 ? -1 : Math.min(highlighted, matches.length - 1),
    stateReducer: reduce,
    onHighlightedIndexChange: ({ highlightedIndex }) => setHighlighted(highlightedIndex),
    onInputValueChange: ({ inputValue }) => setQuery(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem && atlas)
        onChoose(selectedItem.entry.ref, epciOf(selectedItem.entry.ref, atlas));
    },
    getA11yStatusMessage: ({ isOpen }) => {
      if (!isOpen || !isAsked) return "";
      if (matches.length > 0) return `${plural(matches.length, "résultat", "résultats")}. ${KEYS}`;
      return communes === "loading" ? "Chargement de la liste des communes…" : "Aucun résultat.";
    },
  });
  const isOpen = combobox.isOpen && isAsked;
  const place = usePopupPlace(field, isOpen);

  return (
    <div className="search">
      <label className="field-label" {...combobox.getLabelProps()} htmlFor={inputId}>
        {label}
      </label>
      <div className="search-field" ref={field}>
        <input
          className="input"
          // The field that the user had entered was a stand-in for this one.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={isFocused}
          placeholder="Nom ou code"
          spellCheck={false}
          {...combobox.getInputProps({
            onFocus: prepare,
            // At once, or React puts the caret back at the end.
            onChange: (event) => setQuery(event.currentTarget.value),
            "aria-expanded": isOpen,
          })}
        />
        {query !== "" && (
          <button
            type="button"
            className="button button-plain search-clear"
            aria-label="Effacer la recherche"
            onClick={() => {
              combobox.reset();
              setQuery("");
              field.current?.querySelector("input")?.focus();
            }}
          >
            ×
          </button>
        )}
      </div>
      <SearchPopup
        combobox={combobox}
        isOpen={isOpen}
        place={place}
        query={query}
        matches={matches}
        communes={communes}
        atlas={atlas}
      />
    </div>
  );
}
