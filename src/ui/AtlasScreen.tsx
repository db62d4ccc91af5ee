import { Suspense, type ComponentProps } from "react";
import { lazyPart } from "./part/lazy-part";
import { CarteScreen } from "./carte/CarteScreen";
import { useAtlasState } from "./model/context";
import { Notices } from "./notices/Notices";
import { Rail } from "./shell/Rail";
import { useUndoKeys } from "./shell/use-undo-keys";
import "./shell/shell.css";

const About = lazyPart(() => import("./about/About").then((module) => module.About));
const DiagnosticScreen = lazyPart(() =>
  import("./diagnostic/DiagnosticScreen").then((module) => module.DiagnosticScreen),
);
const PerimetreScreen = lazyPart(() =>
  import("./perimetre/PerimetreScreen").then((module) => module.PerimetreScreen),
);
const FicheScreen = lazyPart(() =>
  import("./fiche/FicheScreen").then((module) => module.FicheScreen),
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
