import { expect, test, vi } from "vitest";
import { checkOpened } from "@/app/check-link";
import type { Atlas } from "@/domain/geography/atlas";
import { indexCommunes, zoningFrom } from "@/domain/geography/commune-index";
import type { DataProblem } from "@/domain/data-problem";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { parseMember, type Perimetre } from "@/domain/group/perimetre";
import { failure, success, type Result } from "@/domain/result";
import { territorySet } from "@/domain/geography/territory";
import { startHistory } from "@/state/history";
import { createLibrary, type Loader, type Title } from "@/state/library";
import { createAtlasStore } from "@/state/store";
import type { UrlProblem } from "@/state/url";
import { FIRST_VIEW } from "@/state/view";

const communes = indexCommunes(2026, ["29019", "29151", "29155", "97611"]);
const BREST = "242900314";
const atlas = {
  communes,
  epci: territorySet("epci", ["Brest Métropole"], zoningFrom([BREST], [BREST, null, null, null])),
  regions: territorySet("region", ["Bretagne"], zoningFrom(["53"], ["53", "53", "53", null])),
} as unknown as Atlas;

const group = (id: string, ...codes: readonly string[]): Perimetre => ({
  id,
  nom: "Pays",
  members: codes.map((code) => parseMember(code)!),
});

const OLD_CODES = new Map([
  ["29900", "29151"],
  ["29901", "29151"],
  ["29902", "29019"],
]);
const BROKEN = { kind: "truncated", file: "data/anciens-codes.json", detail: "" } as const;

/**
 * The study once its perimeters have been checked, what was reported, and the files asked for.
 * `refusals`: how many times the file of old codes is refused.
 */
async function check(part: Partial<Etude>, refusals = 0) {
  let refusalsLeft = refusals;
  const load = vi.fn((title: Title): Promise<Result<unknown, DataProblem>> => {
    if (title === "oldCodes" && refusalsLeft-- > 0) return Promise.resolve(failure(BROKEN));
    return Promise.resolve(success(title === "oldCodes" ? OLD_CODES : atlas));
  });
  const library = createLibrary(load as unknown as Loader);
  const store = createAtlasStore({
    history: startHistory({ ...FIRST_ETUDE, ...part }),
    view: FIRST_VIEW,
  });
  const problems: UrlProblem[] = [];
  const converted: string[] = [];
  const checkStudy = () =>
    checkOpened(
      store,
      library,
      (problem) => problems.push(problem),
      (codes) =>
        converted.push(
          ...codes.map(
            ({ holder, from, to }) =>
              `${typeof holder === "string" ? holder : holder.perimetre} ${from} ${to}`,
          ),
        ),
    );
  // Twice, as when a link is followed while the files are on their way: nothing is said twice.
  checkStudy();
  checkStudy();
  await vi.waitFor(() => {
    const files = Object.values(library.contents.getState());
    expect(files.map((file) => file?.status)).not.toContain("loading");
  });
  const { history } = store.getState();
  expect(problems.every(({ parameter }) => parameter === "perimetre")).toBe(true);
  expect(history.past).toEqual([]);
  const codes = problems.map(({ value }) => value);
  const asked = load.mock.calls.map(([title]) => title);
  return { present: history.present, codes, converted, asked, library, store };
}

test("known members stay as they are, in their order", async () => {
  const perimetres = [group("p1", "29155", BREST), group("p2")];
  const { present, codes, asked } = await check({ perimetres, perimetre: "p1" });
  expect(asked).toEqual(["atlas"]);
  expect(present.perimetres).toBe(perimetres);
  expect(present.perimetre).toBe("p1");
  expect(codes).toEqual([]);
});

test("a territory in an old form of its code is that territory, which is said", async () => {
  const { present, codes, converted } = await check({
    territory: { level: "commune", code: "98511" },
  });
  expect(present.territory).toEqual({ level: "commune", code: "97611" });
  expect(codes).toEqual([]);
  expect(converted).toEqual(["territoire 98511 97611"]);
});

test("a member in an old form of its code too, which is said", async () => {
  const { present, codes, converted } = await check({ perimetres: [group("p1", "98511")] });
  expect(present.perimetres).toEqual([group("p1", "97611")]);
  expect(codes).toEqual([]);
  expect(converted).toEqual(["Pays 98511 97611"]);
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

test("an old code becomes the commune of today, in its place, and is said once", async () => {
  const perimetres = [group("p1", "29155", "29900", BREST), group("p2", "29019")];
  const { present, codes, converted, asked } = await check({ perimetres, perimetre: "p1" });
  expect(present.perimetres).toEqual([group("p1", "29155", "29151", BREST), perimetres[1]]);
  expect(present.perimetre).toBe("p1");
  expect(codes).toEqual([]);
  expect(converted).toEqual(["Pays 29900 29151"]);
  expect(asked).toEqual(["atlas", "oldCodes"]);
});

test("several old codes of one commune, or of a listed EPCI, count once", async () => {
  const perimetres = [group("p1", "29900", "29901", "29151"), group("p2", BREST, "29902")];
  const { present, converted } = await check({ perimetres });
  expect(present.perimetres).toEqual([group("p1", "29151"), group("p2", BREST)]);
  expect(converted).toEqual(["Pays 29900 29151", "Pays 29901 29151", "Pays 29902 29019"]);
});

test("beside an old code, what nobody knows is still reported and removed", async () => {
  const { present, codes, converted } = await check({
    perimetres: [group("p1", "29900", "29999", "999999999")],
  });
  expect(present.perimetres).toEqual([group("p1", "29151")]);
  expect(codes).toEqual(["29999", "999999999"]);
  expect(converted).toEqual(["Pays 29900 29151"]);
});

test("neighbours added to the study take the communes of today", async () => {
  const commune = (code: string) => ({ level: "commune" as const, code });
  const epci = { level: "epci" as const, code: BREST };
  const { present, converted } = await check({
    voisinages: [
      { a: commune("29900"), b: epci, motif: "Bateau" },
      { a: commune("29901"), b: commune("29151"), motif: "Pont" },
    ],
  });
  expect(present.voisinages).toEqual([{ a: commune("29151"), b: epci, motif: "Bateau" }]);
  expect(converted).toEqual(["voisinage 29900 29151", "voisinage 29901 29151"]);
});

test("an EPCI that is gone needs no old code", async () => {
  const { codes, asked } = await check({ perimetres: [group("p1", "999999999", BREST)] });
  expect(codes).toEqual(["999999999"]);
  expect(asked).toEqual(["atlas"]);
});

test("while the old codes are missing nothing is lost; once asked for again, they convert", async () => {
  const perimetres = [group("p1", "29900")];
  const { present, codes, asked, library, store } = await check({ perimetres }, 1);
  expect(present.perimetres).toBe(perimetres);
  expect(codes).toEqual([]);
  expect(asked).toEqual(["atlas", "oldCodes"]);
  library.retry();
  await vi.waitFor(() =>
    expect(store.getState().history.present.perimetres).toEqual([group("p1", "29151")]),
  );
});
