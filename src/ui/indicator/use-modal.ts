import { useLayoutEffect, type RefObject } from "react";

/** Opens a `<dialog>` over the page while mounted; closing it gives the focus back. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, [dialog]);
}
