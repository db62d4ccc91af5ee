// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { NO_CHANGES } from "@/domain/geography/commune-changes";
import type { Atlas } from "@/domain/geography/atlas";
import type { CommuneNames } from "@/domain/geography/commune-names";
import type { Zonages } from "@/domain/geography/gazetteer";
import { indexCommunes, zoningFrom } from "@/domain/geography/commune-index";
import type { Level } from "@/domain/geography/level";
import { failure, success } from "@/domain/result";
import { territorySet } from "@/domain/geography/territory";
import { createLibrary, type Loader, type Title } from "@/state/library";
import { createAtlasStore } from "@/state/store";
import { ServicesProvider } from "@/ui/model/context";
import { NO_SEARCHES } from "../no-searches";
import { TerritorySearch } from "@/ui/search/TerritorySearch";

const set = (level: Level, code: string, nom: string) =>
  territorySet(level, [nom], zoningFrom([code], [code, code]));

const BREST = "242900314";

const atlas: Atlas = {
  communes: indexCommunes(2026, ["29019", "29189"]),
  changes: NO_CHANGES,
  populationYear: 2023,
  population: Uint32Array.from([140_000, 13_000]),
  regions: set("region", "53", "Bretagne"),
  anciennesRegions: territorySet("ancienne-region", [], zoningFrom([], [null, null])),
  departements: set("departement", "29", "Finistère"),
  epci: set("epci", BREST, "Brest Métropole"),
};
const names: CommuneNames = {
  noms: ["Brest", "Plougastel-Daoulas"],
  codesPostaux: ["29200", "29470"],
};
const zonages: Zonages = {
  bassinsDeVie: set("bassin-de-vie", "29019", "Brest"),
  zonesEmploi: set("zone-emploi", "5301", "Brest"),
};

let root: Root;
let host: HTMLElement;
let asked: Title[];
let release: () => void;
const onChoose = vi.fn<Parameters<typeof TerritorySearch>[0]["onChoose"]>();

const field = (): HTMLInputElement => host.querySelector("input")!;
const options = (): (string | null)[] =>
  [...host.querySelectorAll('[role="option"]')].map(({ textContent }) => textContent);

async function type(text: string): Promise<void> {
  await act(async () => {
    field().focus();
    // As the browser writes it: React does not see an assignment on the element.
    Reflect.set(HTMLInputElement.prototype, "value", text, field());
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const press = (key: string): Promise<void> =>
  act(async () => {
    field().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });

/** `held`: the files asked for at the first focus wait for `release`. */
async function open(held: boolean, failing: readonly Title[] = []): Promise<void> {
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const files = { atlas, names, zonages } as Record<string, unknown>;
  const load = async (title: Title) => {
    asked.push(title);
    if (held && title !== "atlas") await gate;
    return failing.includes(title)
      ? failure({ kind: "missing", file: title, status: 404 })
      : success(files[title]);
  };
  const library = createLibrary(load as Loader);
  await act(async () =>
    root.render(
      <ServicesProvider
        value={{
          store: createAtlasStore(),
          library,
          outlinesAt: () => Promise.resolve(success([])),
          buildDocument: () => Promise.resolve(failure({ kind: "cancelled" })),
          searches: NO_SEARCHES,
        }}
      >
        <TerritorySearch onChoose={onChoose} />
      </ServicesProvider>,
    ),
  );
}

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  asked = [];
  onChoose.mockClear();
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

describe("TerritorySearch", () => {
  test("asks for the communes at the first focus only", async () => {
    await open(false);
    expect(asked).toEqual(["atlas"]);
    await act(async () => field().focus());
    expect(asked.toSorted()).toEqual(["atlas", "names", "zonages"]);
  });

  test("finds EPCI at once, says that communes are coming, then finds them", async () => {
    await open(true);
    await type("brest");
    expect(options()[0]).toBe("Brest MétropoleEPCI, 29");
    expect(host.textContent).toContain("Chargement de la liste des communes…");
    await act(async () => release());
    expect(options()[0]).toBe("Brestcommune, 29 · Brest Métropole");
    expect(host.textContent).not.toContain("Chargement");
  });

  test("gives the commune chosen and its EPCI, and empties the field", async () => {
    await open(false);
    await type("29470");
    expect(options()).toEqual(["Plougastel-Daoulas29470 · commune, 29 · Brest Métropole"]);
    await press("Enter");
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(
      { level: "commune", code: "29189" },
      { level: "epci", code: BREST },
    );
    expect(field().value).toBe("");
  });

  test("Escape clears, and leaving the field chooses nothing", async () => {
    await open(false);
    await type("brest");
    await press("Escape");
    expect(field().value).toBe("");
    await type("brest");
    await act(async () => field().blur());
    expect(field().value).toBe("brest");
    expect(onChoose).not.toHaveBeenCalled();
  });

  test("says what to try when nothing answers, and when the communes are missing", async () => {
    await open(false);
    await type("xqzw");
    expect(host.textContent).toContain("Aucun territoire ne correspond à «\u00a0xqzw\u00a0»");
    await type("97501");
    expect(host.textContent).toContain("97501\u00a0: Saint-Pierre-et-Miquelon, hors des régions");
    act(() => root.unmount());
    root = createRoot(host);
    await open(false, ["names"]);
    await type("brest");
    expect(options()).toContain("Brest MétropoleEPCI, 29");
    expect(host.textContent).toContain("La liste des communes n’a pas pu être chargée");
  });
});
