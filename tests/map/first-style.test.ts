import { expect, test } from "vitest";
import { styleWith } from "@/map/first-style";
import { FIRST_STYLE } from "@/map/layers";
import { changesTo, FIRST_HELD, type Change } from "@/map/scene-changes";
import { FakeMap } from "./fake-map";
import { collection, sceneOf } from "./scene-samples";

/** What a map to which these changes are made one by one ends with. */
function madeOneByOne(changes: readonly Change[]): FakeMap["drawing"] {
  const map = new FakeMap({ style: FIRST_STYLE });
  map.loadStyle();
  for (const change of changes)
    if (change.kind === "add-source") map.addSource(change.source, change.content);
    else if (change.kind === "add-layer") map.addLayer(change.layer, change.under);
    else if (change.kind === "set-data") map.getSource(change.source).setData(change.data);
    else if (change.kind === "set-visibility")
      map.setLayoutProperty(change.layer, "visibility", change.isVisible ? "visible" : "none");
  return map.drawing;
}

const scene = sceneOf("epci", {
  accents: collection({ width: 2 }),
  ground: { departements: collection({}), neighbours: collection({}) },
});

test("is the style that the changes one by one lead to", () => {
  const { changes } = changesTo(FIRST_HELD, scene);
  const { style } = styleWith(FIRST_STYLE, changes);
  const whole = new FakeMap({ style });
  const { sources, layers } = madeOneByOne(changes);
  expect(whole.drawing.layers).toEqual(layers);
  expect([...whole.drawing.sources.keys()]).toEqual([...sources.keys()]);
  for (const [id, source] of sources) expect(whole.drawing.sources.get(id)).toMatchObject(source!);
});

test("what no style can say is left to be said: the states", () => {
  const { changes } = changesTo(FIRST_HELD, scene);
  expect(styleWith(FIRST_STYLE, changes).states).toEqual([
    { kind: "set-states", source: "niveau-epci", key: "slot", before: null, after: scene.slots },
  ]);
});

test("a layer that lies under another is put under it, the others on top", () => {
  const { style } = styleWith(FIRST_STYLE, changesTo(FIRST_HELD, scene).changes);
  const ids = style.layers.map(({ id }) => id);
  expect(ids.slice(ids.indexOf("epci-border"))).toEqual([
    "epci-border",
    "cls-tint",
    "cls-hatch",
    "cls-halo",
    "cls-outline",
    "accent",
    "epci-circles",
    "epci-names",
  ]);
});

test("the style that was given is left as it was", () => {
  const before = structuredClone(FIRST_STYLE);
  styleWith(FIRST_STYLE, changesTo(FIRST_HELD, scene).changes);
  expect(FIRST_STYLE).toEqual(before);
});
