import { expect, test, vi } from "vitest";
import { lazySearches } from "@/app/lazy-searches";
import type {
  CoverRequest,
  GroupsSearch,
  WhyNotSearch,
} from "@/domain/perimetres/search/search-types";
import { NO_SEARCHES } from "../ui/no-searches";

test("the code is asked for by the first search only", async () => {
  const load = vi.fn(() => Promise.resolve(NO_SEARCHES));
  const searches = lazySearches(load);
  expect(load).not.toHaveBeenCalled();
  const result = await searches.findGroups({} as GroupsSearch, {});
  expect(result).toEqual({ ok: false, problem: { kind: "cancelled" } });
  expect(load).toHaveBeenCalledOnce();
});

test("code that does not arrive is a problem, not a rejection", async () => {
  const searches = lazySearches(() => Promise.reject(new Error("404")));
  const expected = { ok: false, problem: { kind: "unreachable", detail: "Error: 404" } };
  const options = { seed: 1, rounds: 1, maxRounds: 1 };
  expect(await searches.findGroups({} as GroupsSearch, {})).toEqual(expected);
  expect(await searches.explainWhyNot({} as WhyNotSearch, {})).toEqual(expected);
  expect(await searches.coverRegion({} as CoverRequest, options, {})).toEqual(expected);
});
