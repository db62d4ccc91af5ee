import type { Cls } from "./cls";

/** What the user changed of one contract of the embedded base. */
export type ContractEdit =
  /** In place of the contract of the same identifier, or beside the others. */
  | { readonly kind: "set"; readonly contract: Cls }
  | { readonly kind: "removed"; readonly id: string };

/** No screen makes an edit yet, and no study holds one. */
export const NO_EDITS: readonly ContractEdit[] = [];
