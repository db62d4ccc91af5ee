import { useEffect } from "react";
import { useServices } from "../model/context";

/** A field that holds text has an undo of its own, unless what it holds is the study itself. */
const hasOwnUndo = (target: EventTarget | null): boolean =>
  !(target instanceof HTMLElement && target.dataset["holds"] === "study") &&
  (target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement &&
      ["text", "search"].includes(target.type) &&
      target.value !== ""));

/** Ctrl+Z undoes, Ctrl+Maj+Z and Ctrl+Y redo (Cmd on a Mac). */
export function useUndoKeys(): void {
  const { store } = useServices();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || hasOwnUndo(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) store.getState().undo();
      else if (key === "y" || (key === "z" && event.shiftKey)) store.getState().redo();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [store]);
}
