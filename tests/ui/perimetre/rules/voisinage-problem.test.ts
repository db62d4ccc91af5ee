import { beforeAll, expect, test } from "vitest";
import type { PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import { voisinageProblem } from "@/ui/perimetre/rules/voisinage-problem";
import { readPerimetreFiles, refOf } from "../../../domain/perimetres/real-files";

const LANDERNEAU = "242900801";
const BREST_METROPOLE = "242900314";
const REDON = "243500741";
const DAOULAS = "29043";
const BREST = "29019";
const GUIPAVAS = "29075";

let files: PerimetreFiles;
beforeAll(async () => {
  files = await readPerimetreFiles();
});

const problem = (a: string, b: string, motif = "liaison maritime") =>
  voisinageProblem({ a: refOf(a), b: refOf(b), motif }, files);

test("two territories apart and a reason make neighbours", () => {
  expect(problem(LANDERNEAU, REDON)).toBeNull();
  expect(problem(DAOULAS, BREST)).toBeNull();
  expect(problem(REDON, BREST)).toBeNull();
});

test("a reason, two territories, and two different ones are needed", () => {
  expect(problem(LANDERNEAU, REDON, "  ")).toBe("no-reason");
  expect(problem(LANDERNEAU, LANDERNEAU)).toBe("same");
  expect(voisinageProblem({ a: refOf(REDON), b: null, motif: "pont" }, files)).toBe("no-territory");
});

test("neighbours already are told, of either level", () => {
  expect(problem(LANDERNEAU, BREST_METROPOLE)).toBe("already");
  expect(problem(BREST, GUIPAVAS)).toBe("already");
  expect(problem(LANDERNEAU, GUIPAVAS)).toBe("already");
});

test("a commune is no neighbour of its own EPCI", () => {
  expect(problem(DAOULAS, LANDERNEAU)).toBe("inside");
  expect(problem(LANDERNEAU, DAOULAS)).toBe("inside");
});

test("a pair of the list is told, whichever comes first", () => {
  const voisinages = [{ a: refOf(REDON), b: refOf(LANDERNEAU), motif: "projet" }];
  const draft = { a: refOf(LANDERNEAU), b: refOf(REDON), motif: "pont" };
  expect(voisinageProblem(draft, { ...files, voisinages })).toBe("known");
});
