// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FIRST_ETUDE } from "@/domain/etude";
import { createAtlasStore, type AtlasStore } from "@/state/store";
import { ClassingControls } from "@/ui/controls/ClassingControls";
import { ServicesProvider, type Services } from "@/ui/model/context";
import type { MapModel } from "@/ui/model/use-map-model";
import { INDICATOR } from "../../domain/diagnostic/example-entry";

/** Vaccination against covid by département, 2023: the first bound is the value of Mayotte. */
const BOUNDS = [0.83748, 25.1934, 27.4333, 30.6536, 34.6491, 41.0967];

let root: Root;
let host: HTMLElement;
let store: AtlasStore;

const classing = () => store.getState().history.present.classing;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  store = createAtlasStore();
  store
    .getState()
    .change({ classing: { ...FIRST_ETUDE.classing, method: "manual", bounds: BOUNDS } });
  const model = { etude: store.getState().history.present } as MapModel;
  act(() =>
    root.render(
      <ServicesProvider value={{ store } as Services}>
        <ClassingControls model={model} indicator={INDICATOR} />
      </ServicesProvider>,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

function type(text: string): void {
  const field = host.querySelector<HTMLInputElement>("#bounds")!;
  act(() => {
    field.value = text;
    field.form!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  });
}

// Read back from its rounded text, 0,83748 became 0,84: Mayotte left its class.
test("editing one bound leaves the others as they were", () => {
  type("0,84 ; 25,19 ; 28 ; 30,65 ; 34,65 ; 41,1");
  expect(classing().bounds).toEqual([0.83748, 25.1934, 28, 30.6536, 34.6491, 41.0967]);
});

test("bounds that do not ascend are refused, and said so", () => {
  type("0,84 ; 25,19 ; 33 ; 30,65");
  expect(classing().bounds).toEqual(BOUNDS);
  expect(host.textContent).toContain("Les bornes doivent croître\u00a0: 30,65 suit 33.");
});

// Five classes were offered of the approximate ICM, whose map has three whatever is chosen.
test("an index has no classes to choose", () => {
  expect(host.querySelector("fieldset")).not.toBeNull();
  const index = { ...INDICATOR, reference: 100, judgedBeyond: 5 };
  const model = { etude: store.getState().history.present } as MapModel;
  act(() =>
    root.render(
      <ServicesProvider value={{ store } as Services}>
        <ClassingControls model={model} indicator={index} />
      </ServicesProvider>,
    ),
  );
  expect(host.querySelector("fieldset")).toBeNull();
});
