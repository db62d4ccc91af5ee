import type { ProblemMessage } from "../../problem-message";
import type { Order } from "./order";

/** What a document has of new since the last one of its name. */
export interface Since {
  /** « 30 novembre 2026 à 10:42 ». */
  readonly when: string;
  /** The document that says it; null: nothing changed. */
  readonly changes: { readonly file: string; readonly blob: Blob; readonly words: string } | null;
}

/** How far a document asked for is. */
export type Download =
  | { readonly kind: "idle" }
  /** `share` from 0 to 1. */
  | { readonly kind: "running"; readonly share: number; readonly file: string }
  | {
      readonly kind: "done";
      readonly file: string;
      readonly order: Order;
      readonly blob: Blob;
      /** « 10:42 ». */
      readonly at: string;
      readonly missingImages: number;
      readonly since: Since | null;
    }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly messages: readonly ProblemMessage[] };
