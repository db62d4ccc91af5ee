// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FIRST_ETUDE } from "@/domain/etude";
import { createLibrary } from "@/state/library";
import { createAtlasStore, type AtlasStore } from "@/state/store";
import { ServicesProvider, type Services } from "@/ui/model/context";
import { useUndoKeys } from "@/ui/shell/use-undo-keys";

let root: Root;
let host: HTMLElement;
let store: AtlasStore;

function Page() {
  useUndoKeys();
  return (
    <>
      <input type="text" name="empty" />
      <input type="search" name="search" defaultValue="brest" />
      <textarea name="own" defaultValue="texte" />
      <textarea name="note" data-holds="study" defaultValue="texte" />
      <button type="button" name="button">
        Bouton
      </button>
    </>
  );
}

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  store = createAtlasStore();
  const services: Partial<Services> = {
    store,
    library: createLibrary(() => new Promise(() => {})),
  };
  act(() =>
    root.render(
      <ServicesProvider value={services as Services}>
        <Page />
      </ServicesProvider>,
    ),
  );
  store.getState().change({ scope: "84" });
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

test.each([
  ["empty", true],
  ["button", true],
  ["note", true],
  ["search", false],
  ["own", false],
])("Ctrl+Z in « %s » undoes the study: %s", (name, isStudy) => {
  const event = new KeyboardEvent("keydown", {
    key: "z",
    ctrlKey: true,
    bubbles: true,
    cancelable: true,
  });
  act(() => {
    host.querySelector(`[name=${name}]`)!.dispatchEvent(event);
  });
  expect(store.getState().history.present.scope === FIRST_ETUDE.scope).toBe(isStudy);
  expect(event.defaultPrevented).toBe(isStudy);
});
