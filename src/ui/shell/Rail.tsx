import type { Screen } from "@/domain/etude";
import { useAtlasState, useServices } from "../model/context";

const SCREENS: readonly {
  readonly screen: Screen;
  readonly label: string;
  readonly path: string;
}[] = [
  {
    screen: "carte",
    label: "Carte",
    path: "M3 6l6-2.5 6 2.5 6-2.5v15L15 21l-6-2.5L3 21zM9 3.5v15M15 6v15",
  },
  {
    screen: "diagnostic",
    label: "Diagnostic",
    path: "M3 3v18h18M7 17v-5M12 17V7M17 17v-8",
  },
  {
    screen: "perimetre",
    label: "Périmètre",
    path: "M4 8l7-4 8 3 2 7-5 6-9-1-4-6zM11 4l1 8 9 2M12 12l-5 7",
  },
  {
    screen: "fiche",
    label: "Fiche élu",
    path: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  },
  {
    screen: "a-propos",
    label: "À propos",
    path: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.2v.6",
  },
];

/** The screens of the product. */
export function Rail() {
  const { store } = useServices();
  const current = useAtlasState((state) => state.history.present.screen);
  return (
    <nav className="rail" aria-label="Écrans">
      <p className="rail-brand" aria-hidden="true">
        Atlas
        <br />
        CLS
      </p>
      <ul>
        {SCREENS.map(({ screen, label, path }) => (
          <li key={screen}>
            <button
              type="button"
              className="rail-button"
              aria-current={screen === current ? "page" : undefined}
              onClick={() => store.getState().change({ screen })}
            >
              <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
                <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
              </svg>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
