import { useAtlasState, useServices } from "../model/context";

/** On a small screen the panels are sheets: these buttons open them, one at a time. */
export function SheetBar() {
  const { store } = useServices();
  const { look } = store.getState();
  const { controlsOpen, territoryOpen } = useAtlasState((state) => state.view);
  return (
    <div className="mobile-bar">
      <button
        type="button"
        className="button"
        aria-expanded={controlsOpen}
        onClick={() => look({ controlsOpen: !controlsOpen, territoryOpen: false })}
      >
        Réglages et recherche
      </button>
      <button
        type="button"
        className="button"
        aria-expanded={territoryOpen}
        onClick={() => look({ territoryOpen: !territoryOpen, controlsOpen: false })}
      >
        Fiche du territoire
      </button>
    </div>
  );
}
