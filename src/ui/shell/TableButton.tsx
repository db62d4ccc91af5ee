import { useAtlasState, useServices } from "../model/context";
import { isSmallScreen } from "./small-screen";

/** Opens and closes the table below the map. */
export function TableButton() {
  const { store } = useServices();
  const isOpen = useAtlasState(({ view }) => view.tableOpen);
  const toggle = () =>
    store.getState().look({
      tableOpen: !isOpen,
      // Sheets would cover it.
      ...(isSmallScreen() ? { controlsOpen: false, territoryOpen: false } : {}),
    });
  return (
    <button type="button" className="button" aria-expanded={isOpen} onClick={toggle}>
      Tableau
    </button>
  );
}
