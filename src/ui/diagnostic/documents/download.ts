import type { ProblemMessage } from "../../problem-message";
import type { Order } from "./order";

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
    }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly messages: readonly ProblemMessage[] };
