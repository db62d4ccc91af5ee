/** What can go wrong with an embedded file, with its evidence. Wording: `ui/problem-message.ts`. */
export type DataProblem =
  /** No answer: no network, server stopped. */
  | { readonly kind: "unreachable"; readonly file: string; readonly detail: string }
  /** The server answers without the file. */
  | { readonly kind: "missing"; readonly file: string; readonly status: number }
  /** The text stops before its end, or is not JSON. */
  | { readonly kind: "truncated"; readonly file: string; readonly detail: string }
  /** JSON, but not of the expected form. */
  | {
      readonly kind: "malformed";
      readonly file: string;
      /** Where in the file, such as `epci.noms[12]`. */
      readonly path: string;
      readonly expected: string;
      readonly found: string;
    };
