import { useAtlasState, useServices } from "../model/context";

/** Takes back the last change of the study, and puts it back: what the keys do, for the pointer. */
export function UndoButtons() {
  const { store } = useServices();
  const { undo, redo } = store.getState();
  const canUndo = useAtlasState(({ history }) => history.past.length > 0);
  const canRedo = useAtlasState(({ history }) => history.future.length > 0);
  return (
    <>
      <button
        type="button"
        className="button button-icon"
        disabled={!canUndo}
        onClick={undo}
        title="Annuler (Ctrl+Z)"
        aria-label="Annuler"
      >
        ↶
      </button>
      <button
        type="button"
        className="button button-icon"
        disabled={!canRedo}
        onClick={redo}
        title="Rétablir (Ctrl+Maj+Z)"
        aria-label="Rétablir"
      >
        ↷
      </button>
    </>
  );
}
