import { useAtlasState, useServices } from "../model/context";

interface Props {
  readonly controls?: string;
  readonly territory?: string;
}

/** On a small screen the panels are sheets: these buttons open them, one at a time. */
export function SheetBar({
  controls = "Réglages et recherche",
  territory = "Fiche du territoire",
}: Props) {
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
        {controls}
      </button>
      <button
        type="button"
        className="button"
        aria-expanded={territoryOpen}
        onClick={() => look({ territoryOpen: !territoryOpen, controlsOpen: false })}
      >
        {territory}
      </button>
    </div>
  );
}
