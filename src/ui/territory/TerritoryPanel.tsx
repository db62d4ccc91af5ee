import { chooseTerritory } from "@/domain/etude";
import { useAtlasState, useServices } from "@/ui/model/context";
import type { ProblemMessage } from "@/ui/problem-message";
import { FailedProvider } from "./pending";
import { CloseButton } from "./SheetHeader";
import { TerritorySheetView } from "./TerritorySheetView";
import { useTerritorySheet } from "./use-territory-sheet";
import "./territory.css";

interface FailuresProps {
  readonly failures: readonly ProblemMessage[];
  readonly onRetry: () => void;
}

/** What is missing from the sheet, why, and how to ask again. */
export function Failures({ failures, onRetry }: FailuresProps) {
  if (failures.length === 0) return null;
  return (
    <div className="territory-failures" role="alert">
      <p>Cette fiche est incomplète.</p>
      <ul>
        {failures.map(({ title }) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <p>{failures[0]?.advice}</p>
      <button type="button" className="button" onClick={onRetry}>
        Réessayer
      </button>
    </div>
  );
}

/** Keeps the place of the blocks to come. */
const Loading = ({ onClose }: { readonly onClose: () => void }) => (
  <div className="territory-loading" aria-busy="true">
    <div className="territory-title">
      <h2>Chargement de la fiche…</h2>
      <CloseButton onClose={onClose} />
    </div>
  </div>
);

interface Props {
  /** Frames the territory on the map. */
  readonly onLocate: () => void;
}

/** Sheet of the territory that the study chose. */
export function TerritoryPanel({ onLocate }: Props) {
  const { library } = useServices();
  const change = useAtlasState((state) => state.change);
  const { state, failures, isLoading, onNames, onZones } = useTerritorySheet();
  const onClose = () => change({ territory: null });
  return (
    <div className="territory-panel">
      <FailedProvider value={failures.length > 0 && !isLoading}>
        <Failures failures={failures} onRetry={library.retry} />
        {state.status === "loading" && <Loading onClose={onClose} />}
        {state.status === "unknown" && (
          <div className="territory-empty">
            <div className="territory-title">
              <h2>Territoire inconnu</h2>
              <CloseButton onClose={onClose} />
            </div>
            <p>
              Le code {state.territory.code} n’existe pas dans la géographie {state.cog} à ce
              niveau. Cherchez le territoire par son nom, ou cliquez-le sur la carte.
            </p>
          </div>
        )}
        {state.status === "ready" && (
          <TerritorySheetView
            key={`${state.sheet.level}:${state.sheet.code}`}
            sheet={state.sheet}
            onLocate={onLocate}
            onDiagnose={() => change({ screen: "diagnostic", perimetre: null })}
            onClose={onClose}
            onSelect={(territory) => change(chooseTerritory(territory))}
            onNames={onNames}
            onZones={onZones}
          />
        )}
      </FailedProvider>
    </div>
  );
}
