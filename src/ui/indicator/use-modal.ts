import { useLayoutEffect, type RefObject } from "react";

/**
 * Opens a `<dialog>` over the page while mounted; closing it gives the focus back. `first` has the
 * focus at once, but not on a touch screen, where it would bring up the keyboard.
 */
export function useModal(
  dialog: RefObject<HTMLDialogElement | null>,
  first: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    if (!matchMedia("(pointer: coarse)").matches) first.current?.focus();
    return () => element?.close();
  }, [dialog, first]);
}
