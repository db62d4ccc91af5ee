// @vitest-environment happy-dom
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FIRST_ETUDE } from "@/domain/etude";
import { NO_CHANGES } from "@/domain/geography/commune-changes";
import type { Atlas } from "@/domain/geography/atlas";
import { indexCommunes, zoningFrom } from "@/domain/geography/commune-index";
import type { CommuneNames } from "@/domain/geography/commune-names";
import type { Zonages } from "@/domain/geography/gazetteer";
import type { Level } from "@/domain/geography/level";
import { territorySet } from "@/domain/geography/territory";
import { openPerimetre } from "@/domain/group/perimetre";
import { failure, success } from "@/domain/result";
import { startHistory } from "@/state/history";
import { createLibrary, type Loader, type Title } from "@/state/library";
import { createAtlasStore, FIRST_SESSION, type AtlasStore } from "@/state/store";
import { PerimetreEditor } from "@/ui/diagnostic/subject/PerimetreEditor";
import { usePerimetreEdits } from "@/ui/group/use-perimetre-edits";
import { ServicesProvider, useAtlasState, useFileValue } from "@/ui/model/context";
import { PerimetreList } from "@/ui/perimetre/PerimetreList";
import { groupOf } from "../../domain/perimetres/real-files";
import { NO_SEARCHES } from "../no-searches";

const LANDERNEAU = "242900801";
const BREST = "242900314";

/** Brest, then Daoulas and Landerneau. */
const one = (level: Level, code: string, nom: string) =>
  territorySet(level, [nom], zoningFrom([code], [code, code, code]));
const atlas: Atlas = {
  communes: indexCommunes(2026, ["29019", "29043", "29103"]),
  changes: NO_CHANGES,
  populationYear: 2023,
  population: Uint32Array.from([140_000, 1_800, 16_000]),
  regions: one("region", "53", "Bretagne"),
  anciennesRegions: territorySet("ancienne-region", [], zoningFrom([], [null, null, null])),
  departements: one("departement", "29", "Finistère"),
  epci: territorySet(
    "epci",
    ["Brest Métropole", "CA du Pays de Landerneau-Daoulas"],
    zoningFrom([BREST, LANDERNEAU], [BREST, LANDERNEAU, LANDERNEAU]),
  ),
};
const names: CommuneNames = {
  noms: ["Brest", "Daoulas", "Landerneau"],
  codesPostaux: ["29200", "29460", "29800"],
};
const zonages: Zonages = {
  bassinsDeVie: one("bassin-de-vie", "29019", "Brest"),
  zonesEmploi: one("zone-emploi", "5301", "Brest"),
};
const files: Partial<Record<Title, unknown>> = {
  atlas,
  names,
  zonages,
  register: { contracts: [] },
};

/** The list of the perimeter screen, wired as the screen wires it. */
function ListOfScreen() {
  const known = useFileValue("atlas");
  const etude = useAtlasState(({ history }) => history.present);
  const edits = usePerimetreEdits(known);
  return known ? (
    <PerimetreList
      atlas={known}
      perimetres={etude.perimetres}
      open={openPerimetre(etude)}
      edits={edits}
      onZoom={() => {}}
    />
  ) : null;
}

const EDITORS: readonly (readonly [string, ReactNode])[] = [
  ["of the diagnostic", <PerimetreEditor key="d" onClose={() => {}} />],
  ["of the perimeter screen", <ListOfScreen key="p" />],
];

const load = (async (title: Title) => success(files[title])) as Loader;
let root: Root;
let host: HTMLElement;
let store: AtlasStore;

async function open(editor: ReactNode, codes: readonly string[]): Promise<void> {
  const etude = { ...FIRST_ETUDE, perimetres: [groupOf(codes)], perimetre: "p1" };
  store = createAtlasStore({ ...FIRST_SESSION, history: startHistory(etude) });
  await act(async () =>
    root.render(
      <ServicesProvider
        value={{
          store,
          library: createLibrary(load),
          outlinesAt: () => Promise.resolve(success([])),
          buildDocument: () => Promise.resolve(failure({ kind: "cancelled" })),
          searches: NO_SEARCHES,
        }}
      >
        {editor}
      </ServicesProvider>,
    ),
  );
  await vi.waitFor(() => expect(field()).not.toBeNull());
}

const field = (): HTMLInputElement => host.querySelector<HTMLInputElement>("input[role=combobox]")!;

/** Searches a territory and takes the first answer that has this text. */
async function choose(words: string, answer: string): Promise<void> {
  await act(async () => {
    field().focus();
    Reflect.set(HTMLInputElement.prototype, "value", words, field());
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
  const option = await vi.waitFor(() => {
    const found = [...host.querySelectorAll<HTMLElement>("[role=option]")].find((each) =>
      each.textContent?.includes(answer),
    );
    expect(found).toBeDefined();
    return found!;
  });
  await act(async () => option.click());
}

const codes = () => store.getState().history.present.perimetres[0]!.members.map(({ code }) => code);
const said = () =>
  [...host.querySelectorAll("[role=status]")].map(({ textContent }) => textContent);

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

describe.each(EDITORS)("the editor %s", (_, editor) => {
  test("a commune of a listed EPCI is in already: nothing is lost, and it is said", async () => {
    await open(editor, [LANDERNEAU]);
    await choose("daoulas", "Daoulascommune");
    expect(codes()).toEqual([LANDERNEAU]);
    expect(said()).toEqual([
      "Daoulas est déjà dans le périmètre\u00a0: cette commune fait partie de CA du Pays de Landerneau-Daoulas.",
    ]);
  });

  test("a territory listed already stays", async () => {
    await open(editor, [LANDERNEAU]);
    await choose("landerneau-daoulas", "CA du Pays de Landerneau-Daoulas");
    expect(codes()).toEqual([LANDERNEAU]);
    expect(said()).toEqual(["CA du Pays de Landerneau-Daoulas est déjà dans le périmètre."]);
  });

  test("a territory that is no member anywhere is refused aloud", async () => {
    await open(editor, [LANDERNEAU]);
    await choose("finistere", "Finistère");
    expect(codes()).toEqual([LANDERNEAU]);
    expect(said()).toEqual([
      "Ce territoire ne s’ajoute pas\u00a0: un périmètre se compose d’EPCI et de communes.",
    ]);
  });

  test("what is said goes with the next change", async () => {
    await open(editor, [LANDERNEAU]);
    await choose("daoulas", "Daoulascommune");
    await choose("brest metropole", "Brest Métropole");
    expect(codes()).toEqual([LANDERNEAU, BREST]);
    expect(said()).toEqual([""]);
  });
});
