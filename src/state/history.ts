/** Unlimited undo over an immutable document: what was, what is, what was undone. */
export interface History<Document> {
  readonly past: readonly Document[];
  readonly present: Document;
  readonly future: readonly Document[];
}

export const startHistory = <Document>(present: Document): History<Document> => ({
  past: [],
  present,
  future: [],
});

/** A new step; a document identical to the present one is not a step. */
export function commit<Document>(history: History<Document>, present: Document): History<Document> {
  if (present === history.present) return history;
  return { past: [...history.past, history.present], present, future: [] };
}

/** Another present for the same step: what was before it stays one undo away. */
export function amend<Document>(history: History<Document>, present: Document): History<Document> {
  return { ...history, present };
}

export function undo<Document>(history: History<Document>): History<Document> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  const past = history.past.slice(0, -1);
  return { past, present, future: [history.present, ...history.future] };
}

export function redo<Document>(history: History<Document>): History<Document> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future };
}
