import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadAtlas } from "@/data/load-atlas";
import type { CommuneEtalab } from "../../pipeline/data/decoupage";
import { oldCodesFile } from "../../pipeline/data/old-codes";
import { diskFetcher, embedded, valueOf } from "../data/disk";

interface OldCodes {
  readonly ancien: readonly string[];
  readonly actuel: readonly string[];
}

/** Old codes of the Insee up to the COG 2025, outside the project: skipped where it is absent. */
const HISTORY = new URL(
  "../../../shared/mirror/cog/passage-communes-historiques-vers-cog2025.csv",
  import.meta.url,
);

const commune = (code: string, part: Partial<CommuneEtalab> = {}): CommuneEtalab => ({
  code,
  nom: code,
  type: "commune-actuelle",
  departement: "01",
  region: "84",
  ...part,
});

test("merged communes and arrondissements, without what is a commune today", () => {
  const all = [
    commune("01015", { anciensCodes: ["01340", "01002", "01003"] }),
    commune("01002"),
    commune("01001", { type: "arrondissement-municipal", commune: "01002" }),
    commune("01015", { type: "commune-deleguee", chefLieu: "01015" }),
    // Merged into 01015, then kept by 01002 when 01015 was split.
    commune("01003", { type: "commune-associee", chefLieu: "01002" }),
  ];
  expect(oldCodesFile(all, ["01002", "01015"])).toEqual({
    ancien: ["01001", "01003", "01340"],
    actuel: ["01002", "01002", "01015"],
  });
});

test.each<[CommuneEtalab[], string]>([
  [
    [commune("01002", { anciensCodes: ["01340"] }), commune("01015", { anciensCodes: ["01340"] })],
    "requires one commune by old code, got two for 01340",
  ],
  [[commune("97701", { anciensCodes: ["97123"] })], "got 97701 for 97123"],
])("refuses %#", (all, message) => {
  expect(() => oldCodesFile(all, ["01002", "01015"])).toThrow(message);
});

test("the embedded codes lead from no commune of today to one of today", async () => {
  const { communes } = valueOf(await loadAtlas(diskFetcher()));
  const { ancien, actuel } = embedded("data/anciens-codes.json") as OldCodes;
  // @etalab/decoupage-administratif 6.0.0, communes.json: 4,240 `anciensCodes` of communes of
  // metropolitan France and the five DROM, and 45 `arrondissement-municipal`.
  expect([ancien.length, actuel.length]).toEqual([4_285, 4_285]);
  expect(ancien).toEqual([...new Set(ancien)].sort());
  expect(ancien.filter((code) => communes.rowOf.has(code))).toEqual([]);
  expect(actuel.filter((code) => !communes.rowOf.has(code))).toEqual([]);
  const communeOf = new Map(ancien.map((code, i) => [code, actuel[i]]));
  // Insee, v_mvtcommune_2024: Saint-Bois became Arboys en Bugey on 2016-01-01; Lamarche-en-Woëvre has
  // been associated with Nonsard-Lamarche since 1983-01-01; code de l'Insee of the arrondissements.
  expect(["01340", "55273", "13216", "69381", "75120"].map((code) => communeOf.get(code))).toEqual([
    "01015",
    "55386",
    "13055",
    "69123",
    "75056",
  ]);
});

test.skipIf(!existsSync(HISTORY))(
  "the embedded codes lead where the movements of the Insee do (../shared/mirror, skipped if absent)",
  () => {
    const { ancien, actuel } = embedded("data/anciens-codes.json") as OldCodes;
    const lines = readFileSync(HISTORY, "utf8").trim().split(/\r?\n/).slice(1);
    const history = new Map(lines.map((line) => line.split(",") as [string, string]));
    const compared = ancien.flatMap((code, i) =>
      history.has(code) ? [{ code, here: actuel[i], there: history.get(code) }] : [],
    );
    expect(compared).toHaveLength(4_273);
    // La Neuville-Garnier: commune déléguée of Les Hauts-Talican (60694), which left 60054 in 2024.
    expect(compared.filter(({ here, there }) => here !== there)).toEqual([
      { code: "60455", here: "60694", there: "60054" },
    ]);
  },
);
