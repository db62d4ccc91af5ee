import { describe, expect, test } from "vitest";
import { ACCENT_SOURCE, COVERAGE_SOURCE, COVERAGE_TINT, FIRST_STYLE } from "@/map/layers";
import { NOTHING, type Scene } from "@/map/scene";
import { changesTo, FIRST_HELD, type Change } from "@/map/scene-changes";
import { SLOT, slotOfClass } from "@/map/slots";
import { collection, namesOf, sceneOf } from "./scene-samples";

/** Changes asked for by each of these scenes in turn. */
function changesOf(...scenes: Scene[]): (readonly Change[])[] {
  let held = FIRST_HELD;
  return scenes.map((scene) => {
    const next = changesTo(held, scene);
    held = next.held;
    return next.changes;
  });
}

/** Changes asked for by the last of these scenes. */
const lastOf = (...scenes: Scene[]): readonly Change[] => changesOf(...scenes).at(-1)!;

/** A change in a few words: `add-source niveau-epci`, `hide cls-tint`. */
function wordOf(change: Change): string {
  switch (change.kind) {
    case "add-layer":
      return `add-layer ${change.layer.id}`;
    case "set-visibility":
      return `${change.isVisible ? "show" : "hide"} ${change.layer}`;
    case "add-source":
    case "set-data":
    case "set-states":
      return `${change.kind} ${change.source}`;
  }
}

const wordsOf = (changes: readonly Change[]): string[] => changes.map(wordOf);

const epci = sceneOf("epci");

test("the first scene brings all it has, in an order that a map accepts", () => {
  expect(wordsOf(lastOf(epci))).toEqual([
    "add-source niveau-epci",
    "add-layer epci-fill",
    "add-layer epci-absence",
    "add-layer epci-border",
    "set-states niveau-epci",
    "add-source noms-epci",
    "add-layer epci-circles",
    "add-layer epci-names",
    "show epci-absence",
    "hide cls-tint",
    "set-data cls",
  ]);
});

test("fills lie under coverage, names over everything", () => {
  const under = lastOf(epci).flatMap((change) =>
    change.kind === "add-layer" ? [[change.layer.id, change.under]] : [],
  );
  expect(under).toEqual([
    ["epci-fill", COVERAGE_TINT],
    ["epci-absence", COVERAGE_TINT],
    ["epci-border", COVERAGE_TINT],
    ["epci-circles", undefined],
    ["epci-names", undefined],
  ]);
});

test("the same scene twice asks for nothing, be it another object", () => {
  expect(lastOf(epci, epci)).toEqual([]);
  expect(lastOf(epci, { ...epci })).toEqual([]);
});

describe("colours", () => {
  test("new ones are sent with those that they replace, and only they", () => {
    const slots = Uint8Array.from(epci.slots!, () => slotOfClass("orange", 3, 1));
    expect(lastOf(epci, { ...epci, slots })).toEqual([
      { kind: "set-states", source: "niveau-epci", key: "slot", before: epci.slots, after: slots },
      { kind: "set-visibility", layer: "epci-absence", isVisible: false },
    ]);
  });

  test("the first of a level replace none", () => {
    const [change] = lastOf(epci).filter(({ kind }) => kind === "set-states");
    expect(change).toMatchObject({ key: "slot", before: null, after: epci.slots });
  });

  test("the pattern of absence is there with an absence only", () => {
    const slots = Uint8Array.of(SLOT.paper, SLOT.paper);
    const [none, some, again] = changesOf({ ...epci, slots }, epci, { ...epci, slots });
    expect(wordsOf(none!)).not.toContain("show epci-absence");
    expect(wordsOf(some!)).toContain("show epci-absence");
    expect(wordsOf(again!)).toContain("hide epci-absence");
  });

  test("those that are not known yet leave those that were", () => {
    expect(lastOf(epci, { ...epci, slots: null, names: null, coverage: null })).toEqual([]);
  });
});

describe("levels", () => {
  const communes = sceneOf("commune");

  test("another level hides the one before", () => {
    const words = wordsOf(lastOf(epci, communes));
    expect(words).toContain("add-source niveau-commune");
    expect(words.filter((word) => word.includes("epci"))).toEqual([
      "hide epci-fill",
      "hide epci-absence",
      "hide epci-border",
      "hide epci-names",
    ]);
  });

  test("a level shown again sends no geometry, and takes back what it had", () => {
    expect(wordsOf(lastOf(epci, communes, epci)).toSorted()).toEqual([
      "hide commune-absence",
      "hide commune-border",
      "hide commune-fill",
      "hide commune-names",
      "show epci-absence",
      "show epci-border",
      "show epci-fill",
      "show epci-names",
    ]);
  });

  test("colours that changed meanwhile are compared with those that the level kept", () => {
    const slots = Uint8Array.of(SLOT.paper, SLOT.paper, SLOT.paper, SLOT.paper, SLOT.paper);
    const states = lastOf(epci, communes, { ...epci, slots }).filter(
      ({ kind }) => kind === "set-states",
    );
    expect(states).toEqual([
      { kind: "set-states", source: "niveau-epci", key: "slot", before: epci.slots, after: slots },
    ]);
  });

  test("while its outlines are awaited, the level before stays whole", () => {
    const awaited = { ...communes, geometry: null, coverage: null };
    expect(lastOf(epci, awaited)).toEqual([]);
    expect(lastOf(epci, awaited, communes)).toEqual(lastOf(epci, communes));
  });

  test("outlines at another address are read from there", () => {
    const geometry = { ...epci.geometry!, outlines: "https://atlas.test/other" };
    expect(lastOf(epci, { ...epci, geometry })).toEqual([
      { kind: "set-data", source: "niveau-epci", data: "https://atlas.test/other" },
    ]);
  });
});

describe("names and circles", () => {
  test("other names take the place of those before", () => {
    const names = namesOf(2);
    expect(lastOf(epci, { ...epci, names })).toEqual([
      { kind: "set-data", source: "noms-epci", data: names },
    ]);
  });

  test("circles wait for the names that carry them", () => {
    const radii = Float32Array.of(0, 4, 8, 0, 0);
    const [first, second] = changesOf({ ...epci, names: null, radii }, { ...epci, radii });
    expect(wordsOf(first!).filter((word) => /noms|circles/.test(word))).toEqual([]);
    expect(wordsOf(second!)).toEqual([
      "add-source noms-epci",
      "add-layer epci-circles",
      "add-layer epci-names",
      "set-states noms-epci",
      "show epci-circles",
    ]);
  });

  test("circles leave with their indicator, and come back by their differences", () => {
    const [radii, others] = [Float32Array.of(0, 4, 8, 0, 0), Float32Array.of(3, 4, 0, 0, 0)];
    const [, gone, back] = changesOf({ ...epci, radii }, epci, { ...epci, radii: others });
    expect(wordsOf(gone!)).toEqual(["hide epci-circles"]);
    expect(back).toEqual([
      { kind: "set-states", source: "noms-epci", key: "radius", before: radii, after: others },
      { kind: "set-visibility", layer: "epci-circles", isVisible: true },
    ]);
  });
});

describe("coverage and accents", () => {
  test("each is sent when it is another", () => {
    const [coverage, accents] = [collection({ status: 3 }), collection({ width: 2 })];
    expect(lastOf(epci, { ...epci, coverage, accents })).toEqual([
      { kind: "set-visibility", layer: ACCENT_SOURCE, isVisible: true },
      { kind: "set-data", source: COVERAGE_SOURCE, data: coverage },
      { kind: "set-data", source: ACCENT_SOURCE, data: accents },
    ]);
  });

  test("accents have their layer only while there is one: an empty source would ask for its tiles", () => {
    const [one, other] = [collection({ width: 2 }), collection({ width: 3 })];
    const visibility = (from: typeof one, to: typeof one): unknown[] =>
      lastOf({ ...epci, accents: from }, { ...epci, accents: to }).filter(
        ({ kind }) => kind === "set-visibility",
      );
    expect(visibility(one, other)).toEqual([]);
    expect(visibility(one, NOTHING)).toEqual([
      { kind: "set-visibility", layer: ACCENT_SOURCE, isVisible: false },
    ]);
    expect(FIRST_STYLE.layers.find(({ id }) => id === ACCENT_SOURCE)?.layout?.visibility).toBe(
      "none",
    );
  });

  test("none after none is no change", () => {
    const none: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
    expect(lastOf(epci, { ...epci, accents: none })).toEqual([]);
    expect(lastOf({ ...epci, accents: none }, { ...epci, accents: NOTHING })).toEqual([]);
  });

  test("the tint follows what lies underneath", () => {
    expect(wordsOf(lastOf(epci, { ...epci, isTinted: true }))).toEqual(["show cls-tint"]);
  });
});
