// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Atlas } from "@/domain/geography/atlas";
import { indexCommunes } from "@/domain/geography/commune-index";
import { parseDay } from "@/domain/day";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { success } from "@/domain/result";
import { createLibrary, type Loader } from "@/state/library";
import { createAtlasStore, type AtlasStore } from "@/state/store";
import { formatStudyFile } from "@/state/study-file";
import { StudyFileButtons } from "@/ui/diagnostic/StudyFileButtons";
import { ServicesProvider, type Services } from "@/ui/model/context";

const ORIGIN = {
  app: "0.1.0",
  data: { cog: 2026, populationYear: 2023, recordedOn: parseDay("2026-11-21")! },
};
const atlas = { communes: indexCommunes(2026, []), ...ORIGIN.data } as unknown as Atlas;

let root: Root;
let host: HTMLElement;
let store: AtlasStore;
let checkStudy: () => void;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  store = createAtlasStore();
  checkStudy = vi.fn<() => void>();
  const load = () => Promise.resolve(success(atlas));
  const library = createLibrary(load as unknown as Loader);
  const services: Partial<Services> = { store, library, checkStudy };
  await act(async () =>
    root.render(
      <ServicesProvider value={services as Services}>
        <StudyFileButtons nom="Pays de Brest / Iroise" />
      </ServicesProvider>,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const present = (): Etude => store.getState().history.present;

/** Chooses a file that holds a text. */
async function open(text: string | File): Promise<void> {
  const input = host.querySelector<HTMLInputElement>("input[type=file]")!;
  const file = typeof text === "string" ? new File([text], "pays.atlas-cls.json") : text;
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

describe("a study saved", () => {
  test("is a file named after it, that gives it back", async () => {
    const saved: { name: string; blob: Blob }[] = [];
    const blobs = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:etude");
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, blob: blobs.mock.calls.at(-1)![0] as Blob });
    });
    act(() => store.getState().change({ scope: "84" }));
    await act(async () => host.querySelector("button")!.click());
    expect(saved.map(({ name }) => name)).toEqual(["Pays de Brest Iroise.atlas-cls.json"]);
    const text = await saved[0]!.blob.text();
    expect(JSON.parse(text)).toMatchObject({
      data: ORIGIN.data,
      etude: { address: { scope: "84" } },
    });
    expect(host.querySelector("[role=status]")?.textContent).toContain("Étude enregistrée");
  });
});

describe("a study opened", () => {
  test("takes the place of the present one in one step, and its codes are checked", async () => {
    act(() => store.getState().change({ scope: "84" }));
    const mine = present();
    const theirs: Etude = {
      ...FIRST_ETUDE,
      scope: "france",
      perimetres: [{ id: "p1", nom: "Pays", members: [] }],
    };
    await open(formatStudyFile(theirs, ORIGIN));
    expect(present()).toEqual(theirs);
    expect(checkStudy).toHaveBeenCalledTimes(1);
    expect(host.querySelector("[role=alert]")).toBeNull();
    act(() => store.getState().undo());
    expect(present()).toBe(mine);
  });

  test.each([
    ["pas du JSON", "est incomplet, ou n’est pas une étude."],
    ["{}", "n’a pas été enregistré par l’atlas."],
    ['{"format":"atlas-cls","version":5}', "d’une version plus récente de l’atlas (format 5)."],
    ['{"format":"atlas-cls","version":1,"etude":[]}', "abîmé\u00a0: etude n’est pas valable."],
  ])("%s is refused with what, why and what to do", async (text, why) => {
    await open(text);
    const said = host.querySelector("[role=alert]")?.textContent;
    expect(said).toContain("Le fichier «\u00a0pays.atlas-cls.json\u00a0»");
    expect(said).toContain(why);
    expect(said).toMatch(/Votre étude n’a pas changé\.$/);
    expect(present()).toBe(FIRST_ETUDE);
  });

  test("a file that cannot be read is told, and the next one clears it", async () => {
    const gone = new File([], "parti.json");
    vi.spyOn(gone, "text").mockRejectedValue(new DOMException("parti", "NotFoundError"));
    await open(gone);
    expect(host.querySelector("[role=alert]")?.textContent).toContain("n’a pas pu être lu");
    await open(formatStudyFile(FIRST_ETUDE, ORIGIN));
    expect(host.querySelector("[role=alert]")).toBeNull();
  });
});
