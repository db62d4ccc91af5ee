// @vitest-environment happy-dom
import { act, type ComponentProps } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SECRET } from "@/domain/measure";
import type { TableRow } from "@/domain/sheet/table-rows";
import { createLibrary } from "@/state/library";
import { createAtlasStore, type AtlasStore } from "@/state/store";
import { ServicesProvider, type Services } from "@/ui/model/context";
import { TerritoryTable } from "@/ui/table/TerritoryTable";

const row = (code: string, nom: string, patch: Partial<TableRow> = {}): TableRow => ({
  code,
  nom,
  population: 1000,
  measure: null,
  coverageShare: 0.5,
  status: "signé",
  knowledge: "recensé",
  perhaps: [],
  perhapsInShort: [],
  uncertain: false,
  ...patch,
});

const ROWS = [
  row("22001", "Allineuc", { population: 500 }),
  row("29019", "Brest", { population: 140_000, uncertain: true }),
  row("72131", "Écommoy", { measure: SECRET, coverageShare: null }),
];

type Props = ComponentProps<typeof TerritoryTable>;

let root: Root;
let host: HTMLElement;
let store: AtlasStore;
let props: Props;

const render = (patch: Partial<Props> = {}): void => {
  props = { ...props, ...patch };
  const library = createLibrary(() => new Promise(() => {}));
  const services: Partial<Services> = { store, library };
  act(() =>
    root.render(
      <ServicesProvider value={services as Services}>
        <TerritoryTable {...props} />
      </ServicesProvider>,
    ),
  );
};

const rows = (): HTMLElement[] => [...host.querySelectorAll<HTMLElement>("tbody tr[data-index]")];
const noms = (): (string | null | undefined)[] =>
  rows().map((element) => element.querySelector("th")?.textContent);
const press = (key: string): void =>
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
const button = (name: string): HTMLElement =>
  [...host.querySelectorAll("button")].find((element) => element.textContent?.startsWith(name))!;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  // happy-dom lays nothing out: without a height no row would be in view.
  for (const size of ["clientHeight", "clientWidth"] as const)
    vi.spyOn(HTMLElement.prototype, size, "get").mockReturnValue(800);
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  store = createAtlasStore();
  props = {
    rows: ROWS,
    level: "commune",
    scopeLabel: "Bretagne",
    indicator: null,
    year: null,
    populationYear: 2023,
    selected: null,
    hovered: null,
    onSelect: vi.fn<Props["onSelect"]>(),
    onHover: vi.fn<Props["onHover"]>(),
    onClose: vi.fn<Props["onClose"]>(),
    csvName: "atlas.csv",
    sources: ["Insee"],
  };
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("TerritoryTable", () => {
  test("lists the territories with their number, in the order of the view", () => {
    render();
    expect(host.querySelector("output")?.textContent).toBe("3\u00a0communes · Bretagne");
    expect(host.querySelector("table")?.getAttribute("aria-rowcount")).toBe("4");
    expect(noms()).toEqual(["Allineuc", "Brest", "Écommoy"]);
    expect(rows().map((element) => element.getAttribute("aria-rowindex"))).toEqual(["2", "3", "4"]);
    expect(rows()[1]?.textContent).toContain("signalé incertain");
    expect(rows()[2]?.textContent).toContain("sans habitant");
  });

  test("sorts by a column, and says so", () => {
    render();
    act(() => button("Population").click());
    expect(store.getState().view.sort).toEqual({ column: "population", descending: true });
    expect(noms()).toEqual(["Brest", "Écommoy", "Allineuc"]);
    const header = button("Population").closest("th");
    expect(header?.getAttribute("aria-sort")).toBe("descending");
    act(() => button("Population").click());
    expect(noms()).toEqual(["Allineuc", "Écommoy", "Brest"]);
    expect(host.querySelectorAll("[aria-sort]")).toHaveLength(1);
  });

  test("filters, counts, and offers a way out when nothing is left", () => {
    render();
    act(() => store.getState().look({ filter: "ecom" }));
    expect(noms()).toEqual(["Écommoy"]);
    expect(host.querySelector("output")?.textContent).toContain("1\u00a0commune sur 3");
    act(() => store.getState().look({ filter: "zz" }));
    expect(host.textContent).toContain("Aucun territoire de la liste ne correspond");
    act(() => store.getState().look({ filter: "97127" }));
    expect(host.textContent).toContain("97127\u00a0: Saint-Martin, hors des régions");
    act(() => button("Effacer le filtre").click());
    expect(rows()).toHaveLength(3);
  });

  test("is reached by one Tab stop and walked with the arrows", () => {
    render();
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    act(() => rows()[0]?.focus());
    expect(props.onHover).toHaveBeenLastCalledWith("22001");
    press("ArrowDown");
    expect(document.activeElement?.getAttribute("data-index")).toBe("1");
    expect(props.onHover).toHaveBeenLastCalledWith("29019");
    press("End");
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
    press("Enter");
    expect(props.onSelect).toHaveBeenLastCalledWith("72131");
    press("Home");
    press(" ");
    expect(props.onSelect).toHaveBeenLastCalledWith("22001");
  });

  test("marks the row chosen on the map, and takes a click as a choice", () => {
    render({ selected: "29019" });
    const chosen = host.querySelectorAll('[aria-selected="true"]');
    expect([...chosen].map((element) => element.getAttribute("data-index"))).toEqual(["1"]);
    expect(rows()[1]?.tabIndex).toBe(0);
    act(() => rows()[2]?.click());
    expect(props.onSelect).toHaveBeenCalledWith("72131");
  });
});
