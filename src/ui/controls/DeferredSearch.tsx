import { Suspense, useState } from "react";
import { lazyPart } from "../part/lazy-part";
import type { TerritoryRef } from "@/domain/geography/territory";

const TerritorySearch = lazyPart(() =>
  import("../search/TerritorySearch").then((module) => module.TerritorySearch),
);

interface DeferredSearchProps {
  /** The first map is drawn: what it did without may load. */
  readonly isSettled: boolean;
  readonly onChoose: (ref: TerritoryRef) => void;
}

/** Same field, before its code is there; what is typed meanwhile is kept. */
function Awaited({ onFocus }: { readonly onFocus: () => void }) {
  return (
    <div className="search">
      <label className="field-label" htmlFor="search-awaited">
        Rechercher un territoire
      </label>
      <input id="search-awaited" className="input" placeholder="Nom ou code" onFocus={onFocus} />
    </div>
  );
}

/** The search loads after the first map, or at once when the user goes to it. */
export function DeferredSearch({ isSettled, onChoose }: DeferredSearchProps) {
  const [isWanted, setWanted] = useState(false);
  if (!isSettled && !isWanted) return <Awaited onFocus={() => setWanted(true)} />;
  return (
    <Suspense fallback={<Awaited onFocus={() => setWanted(true)} />}>
      <TerritorySearch onChoose={onChoose} isFocused={isWanted} />
    </Suspense>
  );
}
