import type { UseComboboxReturnValue } from "downshift";
import type { CSSProperties } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import type { SearchMatch } from "@/domain/search/search";
import { elsewhereWords } from "@/domain/words/elsewhere";
import { formatTerritoryRef } from "@/domain/geography/territory";
import { entryWords } from "./search-entries";

interface Props {
  readonly combobox: UseComboboxReturnValue<SearchMatch>;
  readonly isOpen: boolean;
  readonly place: CSSProperties;
  readonly query: string;
  readonly matches: readonly SearchMatch[];
  readonly communes: "loading" | "ready" | "failed";
  readonly atlas: Atlas | null;
}

/** Postal codes that answered, so that the match explains itself: « 29470 · ». */
function postalWords({ entry, kind }: SearchMatch, query: string): string {
  if (kind !== "postal-code") return "";
  const sought = query.replace(/\s/g, "");
  const codes = (entry.codesPostaux ?? "").split(" ").filter((code) => code.startsWith(sought));
  return `${codes.slice(0, 3).join(", ")} · `;
}

function Notice({ query, matches, communes }: Pick<Props, "query" | "matches" | "communes">) {
  if (communes === "loading") return <p>Chargement de la liste des communes…</p>;
  if (communes === "failed")
    return (
      <p>
        La liste des communes n’a pas pu être chargée. Quittez ce champ et revenez-y pour réessayer.
      </p>
    );
  if (matches.length > 0) return null;
  const why = elsewhereWords(query);
  if (why !== null)
    return (
      <p>
        {query.trim()}&nbsp;: {why}.
      </p>
    );
  return (
    <p>
      Aucun territoire ne correspond à «&nbsp;{query.trim()}&nbsp;». Essayez un nom de commune, un
      code postal ou un code Insee.
    </p>
  );
}

/** Results under the field; the list stays in the page when closed, as downshift needs it. */
export function SearchPopup(props: Props) {
  const { combobox, isOpen, place, query, matches, communes, atlas } = props;
  const { getMenuProps, getItemProps, highlightedIndex } = combobox;
  return (
    <div className="search-popup" style={place} hidden={!isOpen}>
      <ul {...getMenuProps()} hidden={matches.length === 0}>
        {isOpen &&
          atlas &&
          matches.map((match, index) => (
            <li
              key={formatTerritoryRef(match.entry.ref)}
              className="search-result"
              data-highlighted={index === highlightedIndex || undefined}
              {...getItemProps({ item: match, index })}
            >
              <span className="search-name">{match.entry.nom}</span>
              <span className="search-words">
                {postalWords(match, query)}
                {entryWords(match.entry, atlas)}
              </span>
            </li>
          ))}
      </ul>
      {isOpen && (
        <div className="search-notice">
          <Notice query={query} matches={matches} communes={communes} />
        </div>
      )}
    </div>
  );
}
