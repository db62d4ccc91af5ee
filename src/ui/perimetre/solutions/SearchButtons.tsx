interface Props {
  /** How far the search is; null: none is running. */
  readonly progress: string | null;
  readonly startLabel: string;
  readonly isOff?: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  /** Stops with the best so far; absent where there is no such thing. */
  readonly onKeep?: () => void;
}

/** Starts a search; while it runs, says how far it is and stops it. */
export function SearchButtons(props: Props) {
  const { progress, startLabel, isOff = false, onStart, onCancel, onKeep } = props;
  if (progress === null)
    return (
      <button type="button" className="button button-primary" disabled={isOff} onClick={onStart}>
        {startLabel}
      </button>
    );
  return (
    <div className="perimetre-keys">
      <p role="status">{progress}</p>
      {onKeep && (
        <button type="button" className="button small" onClick={onKeep}>
          Arrêter et garder
        </button>
      )}
      <button type="button" className="button small" onClick={onCancel}>
        Annuler
      </button>
    </div>
  );
}
