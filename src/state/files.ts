import type { DataProblem } from "@/domain/data-problem";
import type { Loadable, Shelf, Title } from "./library";

/** Some files wanted together: all that is known of them at once. */
export type Files<T extends Title> =
  | {
      /** `failed`: none is awaited any more, and some could not be had. */
      readonly status: "loading" | "failed";
      /** Null for a file that is not there. */
      readonly values: { readonly [each in T]: Shelf[each] | null };
      /** Why each file that failed did, however many are still awaited. */
      readonly problems: readonly DataProblem[];
      /** Number of files that are there. */
      readonly there: number;
    }
  | {
      readonly status: "ready";
      readonly values: { readonly [each in T]: Shelf[each] };
      readonly problems: readonly [];
      readonly there: number;
    };

/** What is known of files, from the state of each, in the same order. */
export function filesOf<T extends Title>(
  titles: readonly T[],
  loadables: readonly Loadable<Shelf[T]>[],
): Files<T> {
  const entries = loadables.map((file, at) => [
    titles[at]!,
    file.status === "ready" ? file.value : null,
  ]);
  const values = Object.fromEntries(entries);
  const there = loadables.filter(({ status }) => status === "ready").length;
  if (there === titles.length)
    return { status: "ready", values: values as { [each in T]: Shelf[each] }, problems: [], there };
  const problems = loadables.flatMap((file) => (file.status === "failed" ? [file.problem] : []));
  const status = there + problems.length === titles.length ? "failed" : "loading";
  return { status, values: values as { [each in T]: Shelf[each] | null }, problems, there };
}
