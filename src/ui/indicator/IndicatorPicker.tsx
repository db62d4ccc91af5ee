import { useId, useMemo, useRef, useState } from "react";
import type { Catalogue } from "@/domain/indicator/catalogue";
import { capitalised, plural } from "@/domain/words/french";
import { indicatorOffer, type ThemeOffer } from "@/domain/indicator/indicator-offer";
import { levelName } from "@/domain/words/level-name";
import type { Level } from "@/domain/geography/level";
import { IndicatorTheme } from "./IndicatorTheme";
import { useModal } from "./use-modal";
import "./indicator.css";

interface Props {
  readonly catalogue: Catalogue;
  readonly level: Level;
  /** Identifier of the indicator shown; null is coverage alone. */
  readonly current: string | null;
  /** One decision: the indicator, and the level at which it is to be seen. */
  readonly onPick: (id: string | null, level: Level) => void;
  readonly onClose: () => void;
}

/** « 7 indicateurs par EPCI, 45 à un autre niveau, 57 sans chiffres ». */
function offerWords(offers: readonly ThemeOffer[], level: Level): string {
  const total = (part: (offer: ThemeOffer) => readonly unknown[]): number =>
    offers.reduce((sum, offer) => sum + part(offer).length, 0);
  const [elsewhere, absent] = [total((offer) => offer.elsewhere), total((offer) => offer.absent)];
  const here = plural(
    total((offer) => offer.offered),
    "indicateur",
    "indicateurs",
  );
  return [
    `${here} par ${levelName(level).by}`,
    ...(elsewhere > 0 ? [`${elsewhere} à un autre niveau`] : []),
    ...(absent > 0 ? [`${absent} sans chiffres`] : []),
  ].join(", ");
}

/** Choice of an indicator by theme, over the page; mounted while open. */
export function IndicatorPicker({ catalogue, level, current, onPick, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const headings = useRef(new Map<string, HTMLHeadingElement>());
  const [query, setQuery] = useState("");
  const [titleId, searchId] = [useId(), useId()];
  const offers = useMemo(() => indicatorOffer(catalogue, level, query), [catalogue, level, query]);
  useModal(dialog, field);

  const pick = (id: string | null, at: Level) => {
    onPick(id, at);
    onClose();
  };
  const goTo = (theme: string) => {
    const heading = headings.current.get(theme);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  };

  return (
    <dialog
      ref={dialog}
      className="picker"
      aria-labelledby={titleId}
      // Escape; the dialog that React mounts twice in development is open again by then.
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected && !currentTarget.open) onClose();
      }}
    >
      <header className="picker-header">
        <h2 id={titleId}>Choisir un indicateur</h2>
        <button type="button" className="button picker-close" onClick={onClose}>
          Fermer
        </button>
        <div className="field picker-search">
          <label className="field-label" htmlFor={searchId}>
            Rechercher dans les indicateurs
          </label>
          <input
            ref={field}
            id={searchId}
            className="input"
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <output className="picker-result">{offerWords(offers, level)}</output>
      </header>
      <nav className="picker-themes" aria-label="Thèmes">
        <ul>
          {offers.map(({ theme, offered, elsewhere, absent }) => (
            <li key={theme}>
              <button type="button" className="picker-jump" onClick={() => goTo(theme)}>
                {capitalised(theme)}{" "}
                <span className="picker-count">
                  {offered.length} sur {offered.length + elsewhere.length + absent.length}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="picker-list">
        {query.trim() === "" && (
          <button
            type="button"
            className="picker-choice"
            aria-pressed={current === null}
            onClick={() => pick(null, level)}
          >
            <span className="picker-label">Couverture par les CLS</span>
            <span className="picker-facts">
              L’état des contrats locaux de santé, sans indicateur dessous
            </span>
          </button>
        )}
        {offers.map((offer) => (
          <IndicatorTheme
            key={offer.theme}
            offer={offer}
            level={level}
            current={current}
            isSearching={query.trim() !== ""}
            onPick={pick}
            heading={(element) => {
              if (element) headings.current.set(offer.theme, element);
              else headings.current.delete(offer.theme);
            }}
          />
        ))}
        {offers.length === 0 && <NoAnswer query={query.trim()} onClear={() => setQuery("")} />}
      </div>
    </dialog>
  );
}

function NoAnswer({ query, onClear }: { readonly query: string; readonly onClear: () => void }) {
  return (
    <div className="picker-empty">
      <p>
        Aucun indicateur ne correspond à «&nbsp;{query}&nbsp;». Essayez un thème, un producteur ou
        un mot de la définition.
      </p>
      <button type="button" className="button" onClick={onClear}>
        Effacer la recherche
      </button>
    </div>
  );
}
