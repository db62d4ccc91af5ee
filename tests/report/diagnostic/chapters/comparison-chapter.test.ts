import { beforeAll, describe, expect, test } from "vitest";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Perimetre } from "@/domain/group/perimetre";
import { checkPerimetre, type PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import { ownProfile } from "@/domain/perimetres/compare/compare-own-profile";
import { comparePerimetres } from "@/domain/perimetres/compare/compare-perimetres";
import { buildDossier } from "@/report/diagnostic/chapters/build-dossier";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import { communeRows } from "@/report/diagnostic/figures/difference-figures";
import type { Dossier, DossierBlock, DossierTable } from "@/report/dossier/dossier";
import { groupOf, realFigures } from "../../../domain/diagnostic/real-profile";
import { readPerimetreFiles, refOf } from "../../../domain/perimetres/real-files";
import { realInput } from "../real-input";

const LANDERNEAU = "242900801";
const IROISE = "242900074";
const DAOULAS = "29043";
const TITLE = "Comparaison des périmètres étudiés";

let book: DiagnosticBook;
let files: PerimetreFiles;
let input: DiagnosticInput;
let dossier: Dossier;

const perimetreOf = (id: string, nom: string, codes: readonly string[]): Perimetre => ({
  id,
  nom,
  members: codes.map(refOf),
});

function compare(perimetres: readonly Perimetre[]) {
  return comparePerimetres(
    perimetres.map((perimetre) => ({
      perimetre,
      check: checkPerimetre(perimetre, files),
      profile: ownProfile(perimetre, book, 0.95),
    })),
    files,
  );
}

beforeAll(async () => {
  book = await realFigures();
  files = await readPerimetreFiles();
  const comparison = compare([
    perimetreOf("p1", "Landerneau", [LANDERNEAU]),
    perimetreOf("p2", "Avec l'Iroise « large »", [LANDERNEAU, IROISE]),
    perimetreOf("p3", "Daoulas", [DAOULAS]),
  ]);
  input = {
    ...realInput(book, groupOf(book, "Landerneau", [LANDERNEAU])),
    comparison: { comparison, communes: [], subject: "A", others: ["L'autre", "Crozon"] },
  };
  dossier = buildDossier(input);
}, 60_000);

/** Blocks of the chapter, its heading first. */
function chapter({ blocks }: Dossier): DossierBlock[] {
  const from = blocks.findIndex((block) => block.kind === "heading" && block.text === TITLE);
  if (from < 0) return [];
  const length = blocks
    .slice(from + 1)
    .findIndex(
      (block) => block.kind === "page-break" || (block.kind === "heading" && block.level === 1),
    );
  return blocks.slice(from, from + 1 + length);
}
const tables = (): DossierTable[] =>
  chapter(dossier).flatMap((block) => (block.kind === "table" ? block : []));
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("chapter that compares the perimeters of a study", () => {
  test("names the perimeters as the user wrote them", () => {
    const [names] = chapter(dossier).flatMap((block) => (block.kind === "list" ? [block] : []));
    expect(names!.items.map((item) => item.map(({ text }) => text).join(""))).toEqual([
      "A\u00a0: Landerneau",
      "B\u00a0: Avec l'Iroise « large »",
      "C\u00a0: Daoulas",
    ]);
  });

  test("a row by fact, with what A has of different", () => {
    const [facts] = tables();
    expect(facts!.head).toEqual([
      "",
      "A\u00a0: Landerneau",
      "B\u00a0: Avec l'Iroise « large »",
      "C\u00a0: Daoulas",
    ]);
    expect(facts!.rows[0]!.map(plain)).toEqual([
      "Population municipale 2023",
      "50 011 habitants",
      "100 451 habitants (A : 50 440 habitants de moins)",
      expect.stringMatching(/^1 \d{3} habitants \(A : 48 \d{3} habitants de plus\)$/),
    ]);
    expect(facts!.rows.map(([head]) => head)).toContain(
      "Nouvellement couverts si ce contrat était signé",
    );
  });

  test("profiles: own figures only, without a judgement where there is no test", () => {
    const [, profile] = tables();
    expect(profile!.head.map(plain)).toEqual([
      "Indicateur",
      "A : Landerneau",
      "B : Avec l'Iroise « large »",
      "C : Daoulas",
      "A par rapport à B",
      "A par rapport à C",
    ]);
    const apl = profile!.rows.find(([label]) => label!.startsWith("APL aux médecins généralistes"));
    expect(apl!.slice(1, 4).every((cell) => !cell.includes("("))).toBe(true);
    expect(apl!.slice(4).every((cell) => /(?:plus|moins|égal)$/u.test(cell))).toBe(true);
  });

  test("says which is the subject, and which have no place", () => {
    const words = chapter(dossier).flatMap((block) =>
      block.kind === "paragraph" ? plain(block.content.map(({ text }) => text).join("")) : [],
    );
    expect(words[0]).toBe(
      "L’étude compare 3 périmètres. A est celui de ce diagnostic. Les différences sont celles de A avec B et C.",
    );
    expect(words[1]).toBe(
      "Trois périmètres se comparent à la fois : ici, celui de ce diagnostic et les premiers de la liste. Ne sont pas comparés : L'autre et Crozon.",
    );
  });

  test("a map by perimeter beside A", () => {
    const maps = chapter(dossier).flatMap((block) => (block.kind === "figure" ? block.figure : []));
    // The outlines of the communes are not given: A and C still share the shape of no EPCI.
    expect(maps.map(({ id }) => id)).toEqual(["carte-differences-a-b"]);
    expect(communeRows(input.comparison!.comparison)).toHaveLength(22);
  });

  test("crosses to the worker as it is", () => {
    expect(structuredClone(input.comparison)).toEqual(input.comparison);
  });
});

test("the subject may be B, and money is never said without its minimum", () => {
  const given = { ...input.comparison!, subject: "B" as const, others: [] };
  const words = plain(JSON.stringify(chapter(buildDossier({ ...input, comparison: given }))));
  expect(words).toContain("B est celui de ce diagnostic.");
  expect(words).not.toContain("se comparent à la fois");
  // Daoulas alone is far from 50 000 inhabitants.
  expect(words).toContain("s’il atteignait le minimum : 1 ETP d’ingénierie, 25 000 € au plus");
});

test("without another perimeter, the dossier has no such chapter", () => {
  expect(chapter(buildDossier({ ...input, comparison: null }))).toEqual([]);
});
