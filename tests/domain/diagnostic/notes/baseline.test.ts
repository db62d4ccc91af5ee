import { beforeAll, expect, test } from "vitest";
import type { DiagnosticBook } from "@/domain/book/book";
import { baselinesOf } from "@/domain/diagnostic/notes/baseline";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { realDiagnostic } from "../../../report/diagnostic/real-input";
import { LANDERNEAU, realFigures, realSubject } from "../real-profile";

let book: DiagnosticBook;
beforeAll(async () => {
  book = await realFigures();
}, 60_000);

test("an action starts from figures of the territory itself, as the profile prints them", () => {
  const { profile } = realDiagnostic(book, realSubject(book, "epci", LANDERNEAU));
  const baselines = baselinesOf(profile);
  // DREES, APL 2023 of the CA du Pays de Landerneau-Daoulas: 4.4 (apl-epci.csv).
  const apl = baselines.find(({ key }) => key === "apl_mg")!;
  expect(apl.theme).toBe("offre et accès aux soins");
  expect(apl.value.replaceAll(/[\u00a0\u202f]/g, " ")).toMatch(/^4,4 .+ en 2023$/);
  const wider = entriesOf(profile).filter(({ scale }) => scale !== "own");
  expect(wider.length).toBeGreaterThan(5);
  const keys = new Set(baselines.map(({ key }) => key));
  expect(wider.filter(({ key }) => keys.has(key))).toEqual([]);
});
