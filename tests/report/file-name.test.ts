import { expect, test } from "vitest";
import type { Day } from "@/domain/day";
import { documentFileName } from "@/report/file-name";

const DAY = "2026-11-21" as Day;

test.each([
  [
    "CA du Pays de Landerneau-Daoulas",
    "diagnostic-ca-du-pays-de-landerneau-daoulas-2026-11-21.docx",
  ],
  ["Cœur d’Yvelines : l’Île & Cie", "diagnostic-coeur-d-yvelines-l-ile-cie-2026-11-21.docx"],
  ["CON", "diagnostic-con-2026-11-21.docx"],
  ["../..", "diagnostic-2026-11-21.docx"],
  ["名前 😀", "diagnostic-2026-11-21.docx"],
])("%s", (nom, file) => {
  expect(documentFileName(nom, DAY, "docx", "diagnostic")).toBe(file);
});

test("a name too long for a file system is cut", () => {
  const file = documentFileName("Communauté de communes ".repeat(20), DAY, "pdf", "complet");
  expect(file).toMatch(/^[a-z0-9-]{1,130}\.pdf$/);
  expect(file).not.toContain("--");
});

test("each document has a name of its own", () => {
  const names = (["diagnostic", "annexe", "complet"] as const).map((part) =>
    documentFileName("Fougères", DAY, "pdf", part),
  );
  expect(names).toEqual([
    "diagnostic-fougeres-2026-11-21.pdf",
    "annexe-fougeres-2026-11-21.pdf",
    "diagnostic-et-annexe-fougeres-2026-11-21.pdf",
  ]);
  expect(documentFileName("Fougères", DAY, "xlsx", "annexe")).toBe(
    "chiffres-fougeres-2026-11-21.xlsx",
  );
});
