import { lazy, Suspense } from "react";
import { CarteScreen } from "./carte/CarteScreen";
import { useAtlasState } from "./model/context";
import { Notices } from "./notices/Notices";
import type { Problem } from "./problem-message";
import { Rail } from "./shell/Rail";
import { useUndoKeys } from "./shell/use-undo-keys";
import "./shell/shell.css";

const About = lazy(() => import("./about/About").then((module) => ({ default: module.About })));

interface AtlasScreenProps {
  readonly problems: readonly Problem[];
  readonly unknown: readonly string[];
  readonly onForgetUnknown: () => void;
}

/** The rail of screens, the current one, and what went wrong. */
export function AtlasScreen({ problems, unknown, onForgetUnknown }: AtlasScreenProps) {
  const screen = useAtlasState((state) => state.history.present.screen);
  useUndoKeys();
  return (
    <div className="atlas">
      <Rail />
      {screen === "carte" ? (
        <CarteScreen />
      ) : (
        <main className="page">
          <Suspense fallback={<p className="soft">Chargement…</p>}>
            <About />
          </Suspense>
        </main>
      )}
      <Notices problems={problems} unknown={unknown} onForgetUnknown={onForgetUnknown} />
    </div>
  );
}
