import { lazy, Suspense, type ComponentProps } from "react";
import { CarteScreen } from "./carte/CarteScreen";
import { useAtlasState } from "./model/context";
import { Notices } from "./notices/Notices";
import { Rail } from "./shell/Rail";
import { useUndoKeys } from "./shell/use-undo-keys";
import "./shell/shell.css";

const About = lazy(() => import("./about/About").then((module) => ({ default: module.About })));
const DiagnosticScreen = lazy(() =>
  import("./diagnostic/DiagnosticScreen").then((module) => ({ default: module.DiagnosticScreen })),
);
const PerimetreScreen = lazy(() =>
  import("./perimetre/PerimetreScreen").then((module) => ({ default: module.PerimetreScreen })),
);
const FicheScreen = lazy(() =>
  import("./fiche/FicheScreen").then((module) => ({ default: module.FicheScreen })),
);

type AtlasScreenProps = ComponentProps<typeof Notices>;

/** The rail of screens, the current one, and what went wrong. */
export function AtlasScreen(notices: AtlasScreenProps) {
  const screen = useAtlasState((state) => state.history.present.screen);
  useUndoKeys();
  return (
    <div className="atlas">
      <Rail />
      {screen === "carte" ? (
        <CarteScreen />
      ) : (
        <Suspense fallback={<main className="page soft">Chargement…</main>}>
          {screen === "diagnostic" && <DiagnosticScreen />}
          {screen === "perimetre" && <PerimetreScreen />}
          {screen === "fiche" && <FicheScreen />}
          {screen === "a-propos" && (
            <main className="page">
              <About />
            </main>
          )}
        </Suspense>
      )}
      <Notices {...notices} />
    </div>
  );
}
