import { expect, test, vi } from "vitest";
import { checkOpened } from "@/app/check-link";
import type { Atlas } from "@/domain/atlas";
import { indexCommunes, zoningFrom } from "@/domain/commune-index";
import { FIRST_NOTES } from "@/domain/diagnostic/diagnostic-notes";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { parseMember, type Perimetre } from "@/domain/perimetre";
import { success } from "@/domain/result";
import { territorySet } from "@/domain/territory";
import { startHistory } from "@/state/history";
import { createLibrary, type Loader } from "@/state/library";
import { createAtlasStore } from "@/state/store";
import type { UrlProblem } from "@/state/url";
import { FIRST_VIEW } from "@/state/view";

const communes = indexCommunes(2026, ["29019", "29151", "29155"]);
const BREST = "242900314";
const atlas = {
  communes,
  epci: territorySet("epci", ["Brest Métropole"], zoningFrom([BREST], [BREST, null, null])),
  regions: territorySet("region", ["Bretagne"], zoningFrom(["53"], ["53", "53", "53"])),
} as unknown as Atlas;

const group = (id: string, ...codes: readonly string[]): Perimetre => ({
  id,
  nom: "Pays",
  members: codes.map((code) => parseMember(code)!),
});

/** The study once its perimeters have been checked, and the codes that were reported. */
async function check(part: Partial<Etude>) {
  const load = vi.fn(() => Promise.resolve(success(atlas)));
  const library = createLibrary(load as unknown as Loader);
  const store = createAtlasStore({
    history: startHistory({ ...FIRST_ETUDE, ...part }),
    view: FIRST_VIEW,
  });
  const problems: UrlProblem[] = [];
  checkOpened(store, library, (problem) => problems.push(problem));
  await vi.waitFor(() => expect(library.contents.getState().atlas?.status).toBe("ready"));
  const { history } = store.getState();
  expect(problems.every(({ parameter }) => parameter === "perimetre")).toBe(true);
  expect(history.past).toEqual([]);
  return { present: history.present, codes: problems.map(({ value }) => value) };
}

test("known members stay as they are, in their order", async () => {
  const perimetres = [group("p1", "29155", BREST), group("p2")];
  const { present, codes } = await check({ perimetres, perimetre: "p1" });
  expect(present.perimetres).toBe(perimetres);
  expect(present.perimetre).toBe("p1");
  expect(codes).toEqual([]);
});

test("unknown codes are reported and removed, in every perimeter", async () => {
  const perimetres = [group("p1", "29155", "29999"), group("p2", "999999999", BREST)];
  const { present, codes } = await check({ perimetres });
  expect(present.perimetres).toEqual([group("p1", "29155"), group("p2", BREST)]);
  expect(codes).toEqual(["29999", "999999999"]);
});

test("a commune inside a listed EPCI is not counted twice, and is no problem", async () => {
  const { present, codes } = await check({ perimetres: [group("p1", BREST, "29019", "29151")] });
  expect(present.perimetres).toEqual([group("p1", BREST, "29151")]);
  expect(codes).toEqual([]);
});

test("a perimeter left empty goes, and closes", async () => {
  const { present } = await check({ perimetres: [group("p1", "29999")], perimetre: "p1" });
  expect(present).toEqual(FIRST_ETUDE);
});

test("a perimeter left empty stays when the user wrote about it", async () => {
  const diagnostics = { "perimetre:p1": FIRST_NOTES };
  const { present } = await check({
    perimetres: [group("p1", "29999")],
    perimetre: "p1",
    diagnostics,
  });
  expect(present).toEqual({
    ...FIRST_ETUDE,
    perimetres: [group("p1")],
    perimetre: "p1",
    diagnostics,
  });
});
