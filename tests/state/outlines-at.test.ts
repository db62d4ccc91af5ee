import { expect, test, vi } from "vitest";
import type { Outline } from "@/domain/geography/outline";
import { createLibrary, type Loader, type Title } from "@/state/library";
import { createOutlinesAt, type OutlinesAt } from "@/state/outlines-at";
import { polygonsOf } from "@/geo/ring";
import { diskShelf, valueOf } from "../data/disk";

/** The embedded files; what was asked for, outlines only. */
function shelf() {
  const disk = diskShelf();
  const asked: Title[] = [];
  const load = ((title: Title) => {
    if (title.startsWith("outline")) asked.push(title);
    return disk(title);
  }) as Loader;
  return { library: createLibrary(load), asked };
}

const none: OutlinesAt = () => Promise.reject(new Error("not held"));
const codes = (outlines: readonly (Outline | null)[]) =>
  outlines.map((each) => each && String(each.properties?.["code"]));

test("only the régions that hold what is asked are read, once", async () => {
  const { library, asked } = shelf();
  const outlinesAt = createOutlinesAt(library, none);
  const { communes, epci } = valueOf(await diskShelf()("atlas"));
  const rows = ["29083", "33103"].map((code) => communes.rowOf.get(code)!);
  expect(codes(valueOf(await outlinesAt("commune", [...rows, 99_999])))).toEqual([
    "29083",
    "33103",
    null,
  ]);
  expect(valueOf(await outlinesAt("commune", []))).toEqual([]);
  expect(codes(valueOf(await outlinesAt("commune", [rows[0]!])))).toEqual(["29083"]);
  expect(codes(valueOf(await outlinesAt("epci", [epci.positionOf.get("200072452")!])))).toEqual([
    "200072452",
  ]);
  expect(codes(valueOf(await outlinesAt("region", [0])))).toEqual(["01"]);
  expect(asked).toEqual([
    "outlines:commune:53",
    "outlines:commune:75",
    "outlines:epci:53",
    "outlines:region",
  ]);
});

test("EPCI of two régions meet on the very same points: no seam where they are one group", async () => {
  const outlinesAt = createOutlinesAt(shelf().library, none);
  const { epci } = valueOf(await diskShelf()("atlas"));
  // Vitré Communauté, in Bretagne, and Laval Agglomération, in Pays de la Loire, touch.
  const positions = ["200039022", "200083392"].map((code) => epci.positionOf.get(code)!);
  const [a, b] = valueOf(await outlinesAt("epci", positions)).map(
    (outline) => new Set(polygonsOf(outline!.geometry).flat(2).map(String)),
  );
  expect([...a!].filter((point) => b!.has(point)).length).toBeGreaterThan(3);
});

test("once the map holds all of France, nothing more is read", async () => {
  const { library } = shelf();
  library.contents.setState({ "outlineFile:commune": { status: "ready", value: "blob:1" } });
  const held = vi.fn<OutlinesAt>(() => Promise.resolve({ ok: true, value: [null] }));
  await createOutlinesAt(library, held)("commune", [3]);
  expect(held).toHaveBeenCalledExactlyOnceWith("commune", [3]);
});

test("a file that fails is told, and asked again", async () => {
  const problem = { kind: "unreachable", file: "geo/epci/53.topojson", detail: "" } as const;
  const disk = diskShelf();
  let isBroken = true;
  const load = ((title: Title) =>
    isBroken && title.startsWith("outlines:epci")
      ? Promise.resolve({ ok: false, problem })
      : disk(title)) as Loader;
  const outlinesAt = createOutlinesAt(createLibrary(load), none);
  const { epci } = valueOf(await diskShelf()("atlas"));
  const position = epci.positionOf.get("200072452")!;
  expect(await outlinesAt("epci", [position])).toEqual({ ok: false, problem });
  isBroken = false;
  expect((await outlinesAt("epci", [position])).ok).toBe(true);
});
