import type { TerritorySheet } from "@/domain/sheet/territory-sheet";
import type { TerritoryRef } from "@/domain/geography/territory";
import { codeWords, levelWords } from "./sheet-words";

interface Props {
  readonly sheet: TerritorySheet;
  readonly onLocate: () => void;
  readonly onDiagnose: () => void;
  readonly onClose: () => void;
  readonly onSelect: (territory: TerritoryRef) => void;
}

export const CloseButton = ({ onClose }: { readonly onClose: () => void }) => (
  <button
    type="button"
    className="button button-plain territory-close"
    aria-label="Fermer"
    title="Fermer"
    onClick={onClose}
  >
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M2 2 L12 12 M12 2 L2 12" stroke="currentColor" strokeWidth="1.5" fill="none" />
    </svg>
  </button>
);

/** Name, level and code of the territory, the EPCI of a commune, and the way to the map. */
export function SheetHeader({ sheet, onLocate, onDiagnose, onClose, onSelect }: Props) {
  const { level, epci } = sheet;
  return (
    <header className="territory-header">
      <div className="territory-title">
        <h2>{sheet.nom}</h2>
        <CloseButton onClose={onClose} />
      </div>
      <p className="territory-kind">
        {levelWords(sheet)} · {codeWords(sheet)}
      </p>
      {level === "commune" && (
        <p className="territory-kind">
          {epci ? (
            <>
              Membre de{" "}
              <button type="button" className="territory-plain" onClick={() => onSelect(epci.ref)}>
                {epci.nom}
              </button>
            </>
          ) : (
            "N’appartient à aucun EPCI à fiscalité propre."
          )}
        </p>
      )}
      <div className="territory-keys">
        <button type="button" className="button small" onClick={onLocate}>
          Centrer la carte
        </button>
        <button type="button" className="button small" onClick={onDiagnose}>
          Diagnostic complet
        </button>
      </div>
    </header>
  );
}
