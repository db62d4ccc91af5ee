import { afterEach, expect, test, vi } from "vitest";
import { outlinesAt } from "@/workers/outlines";

const outline = (id: number) => ({
  type: "Feature",
  id,
  properties: {},
  geometry: { type: "Polygon", coordinates: [] },
});

afterEach(() => vi.unstubAllGlobals());

test("gives the outlines asked for, null where there is none, after a failure too", async () => {
  const fetching = vi.fn<() => Promise<Response>>();
  vi.stubGlobal("fetch", fetching);
  fetching.mockRejectedValueOnce(new Error("réseau coupé"));
  expect(await outlinesAt("./", "departement", [0])).toMatchObject({
    ok: false,
    problem: { kind: "unreachable" },
  });
  const features = [outline(0), outline(1), outline(2)];
  fetching.mockResolvedValueOnce(Response.json({ type: "FeatureCollection", features }));
  expect(await outlinesAt("./", "departement", [2, 0, 9])).toEqual({
    ok: true,
    value: [features[2], features[0], null],
  });
  expect((await outlinesAt("./", "departement", [])).ok).toBe(true);
  expect(fetching).toHaveBeenCalledTimes(2);
});
