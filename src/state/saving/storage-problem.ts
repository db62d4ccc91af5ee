/** The part of the page that reads or saves a session did not arrive: what is kept is left as it is. */
export interface SessionUnread {
  readonly kind: "session-unread";
  readonly detail: string;
}

/** Why the browser saves nothing, or not all; the work goes on in memory. */
export type SavingProblem =
  | { readonly kind: "storage-forbidden"; readonly detail: string }
  | { readonly kind: "storage-full"; readonly detail: string }
  /** The browser closed or deleted its storage while the page was open. */
  | { readonly kind: "storage-lost"; readonly detail: string }
  | { readonly kind: "storage-unknown"; readonly detail: string }
  /** The browser has not answered: what it keeps is left as it is. */
  | { readonly kind: "storage-silent"; readonly detail: string }
  /** The study is saved, its steps of undo are not. */
  | { readonly kind: "steps-unsaved"; readonly detail: string }
  /** Another tab, of a later version of the page, saved what this one cannot read. */
  | { readonly kind: "newer-page"; readonly detail: string };

export type StorageProblem = SavingProblem | SessionUnread;

const KINDS: Readonly<Record<string, "storage-forbidden" | "storage-full" | "storage-lost">> = {
  QuotaExceededError: "storage-full",
  SecurityError: "storage-forbidden",
  InvalidStateError: "storage-lost",
  NotFoundError: "storage-lost",
  AbortError: "storage-lost",
};

export const detailOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} : ${error.message}` : String(error);

/** What an error of IndexedDB means; a browser without it has a ReferenceError. */
export function storageProblem(error: unknown): StorageProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  const kind =
    name === "ReferenceError" || name === "TypeError" ? "storage-forbidden" : KINDS[name];
  return { kind: kind ?? "storage-unknown", detail: detailOf(error) };
}
