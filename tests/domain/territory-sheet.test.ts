import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { rowsOfZone } from "@/domain/commune-index";
import type { Measure } from "@/domain/measure";
import { NO_DATA, NOT_PUBLISHED } from "@/domain/measure";
import type { FactId, SheetFact } from "@/domain/sheet-facts";
import type { TerritorySheet } from "@/domain/territory-sheet";
import { readFiles, sheetOf, type Files } from "../ui/territory/real-atlas";

const LANDERNEAU = "242900801";
const REDON = "243500741";

let files: Files;
beforeAll(async () => {
  files = await readFiles();
});

function factOf(sheet: TerritorySheet, id: FactId): SheetFact {
  const fact = [...sheet.population, ...sheet.access].find((each) => each.id === id);
  if (!fact) throw new Error(`factOf requires a fact of the sheet, got ${id}`);
  return fact;
}

function valueOf(measure: Measure | null | undefined): number {
  if (measure?.state !== "value")
    throw new Error(`valueOf requires a value, got ${measure?.state ?? measure}`);
  return measure.value;
}

const referenceOf = (fact: SheetFact, label: string): Measure | null | undefined =>
  fact.references.find((reference) => reference.label === label)?.measure;

const idsOf = (contracts: TerritorySheet["contracts"]["inPerimeter"]) =>
  contracts.map(({ cls }) => cls.id);

const emailsOf = (sheet: TerritorySheet) =>
  sheet.contacts?.contacts.map(({ courriel }) => courriel);

/** Populations of a year by commune, straight from the source table. */
function populationsOf(year: number): Map<string, number> {
  const url = new URL("../../pipeline/figures/populations-communes.csv", import.meta.url);
  const [header = "", ...lines] = readFileSync(url, "utf8").trim().split(/\r?\n/);
  const column = header.split(",").indexOf(`pop_${year}`);
  return new Map(
    lines.map((line) => {
      const cells = line.split(",");
      return [cells[0]!, Number(cells[column])];
    }),
  );
}

describe("population", () => {
  it("sums the communes of CA du Pays de Landerneau-Daoulas: 50,011 in 2023", () => {
    const sheet = sheetOf(files, "epci", LANDERNEAU);
    const population = factOf(sheet, "population");
    expect(population.own).toEqual({ state: "value", value: 50_011 });
    expect(population).toMatchObject({ unit: "habitants", year: "2023" });
    expect(valueOf(referenceOf(population, "Bretagne"))).toBe(3_449_370);
  });

  it("gives the yearly change that the source table gives by hand", () => {
    const { atlas } = files;
    const zone = atlas.epci.positionOf.get(LANDERNEAU)!;
    const codes = rowsOfZone(atlas.epci.zoning, zone).map((row) => atlas.communes.codes[row]!);
    const total = (year: number) => {
      const populations = populationsOf(year);
      return codes.reduce((sum, code) => sum + populations.get(code)!, 0);
    };
    const expected = ((total(2023) / total(2017)) ** (1 / 6) - 1) * 100;
    const change = factOf(sheetOf(files, "epci", LANDERNEAU), "evolution_population");
    expect(valueOf(change.own)).toBeCloseTo(expected, 10);
    expect(valueOf(change.own)).toBeCloseTo(0.55, 2);
    expect(change).toMatchObject({ unit: "% par an", year: "2017-2023" });
  });

  it("counts communes and gives a density", () => {
    const sheet = sheetOf(files, "epci", LANDERNEAU);
    expect(valueOf(factOf(sheet, "communes").own)).toBe(22);
    expect(valueOf(referenceOf(factOf(sheet, "communes"), "France"))).toBe(34_875);
    const density = factOf(sheet, "densite_population");
    expect(valueOf(density.own)).toBeGreaterThan(120);
    expect(valueOf(density.own)).toBeLessThan(150);
    expect(density.decimals).toBe(0);
  });

  it("keeps decimals where hardly anyone lives", () => {
    const density = factOf(sheetOf(files, "region", "03"), "densite_population");
    expect(valueOf(density.own)).toBeLessThan(10);
    expect(density.decimals).toBe(1);
  });

  it("says that Mayotte has no population of its own for 2023, and no change", () => {
    const sheet = sheetOf(files, "departement", "976");
    expect(factOf(sheet, "population").note).toContain("l’Insee reporte la population de 2017");
    expect(factOf(sheet, "evolution_population").own).toEqual(NO_DATA);
    expect(factOf(sheet, "apl_mg").own).toEqual(NOT_PUBLISHED);
    expect(factOf(sheet, "apl_mg").note).toContain("Mayotte");
    expect(factOf(sheetOf(files, "epci", LANDERNEAU), "population").note).toBe("");
  });
});

describe("access to general practitioners", () => {
  it("stands beside France: 3.745, and 16.63 % under 2.5", () => {
    const sheet = sheetOf(files, "epci", LANDERNEAU);
    expect(valueOf(referenceOf(factOf(sheet, "apl_mg"), "France"))).toBe(3.745);
    expect(valueOf(referenceOf(factOf(sheet, "part_pop_sous_dense"), "France"))).toBe(16.63);
    expect(factOf(sheet, "apl_mg").references.map(({ label }) => label)).toEqual([
      "Finistère",
      "Bretagne",
      "France",
    ]);
  });

  it("has the units, years and sources of the catalogue", () => {
    const sheet = sheetOf(files, "epci", LANDERNEAU);
    const facts = [...sheet.population, ...sheet.access];
    expect(facts.filter(({ source, unit }) => !source || unit === "")).toEqual([]);
    const shown = facts.filter(({ id }) => id !== "communes" && id !== "part_pop_sous_dense");
    const declared = shown.map(({ id }) => files.catalogue!.indicators.find((i) => i.id === id)!);
    expect(shown.map(({ unit, decimals }) => ({ unit, decimals }))).toEqual(
      declared.map(({ unit, decimals }) => ({ unit, decimals })),
    );
    expect(shown.map(({ source }) => source?.url)).toEqual(declared.map(({ url }) => url));
  });

  it("is published for a commune of Bretagne, not for one of Provence", () => {
    const landerneau = sheetOf(files, "commune", "29103");
    expect(factOf(landerneau, "apl_mg").own?.state).toBe("value");
    expect(factOf(landerneau, "part_pop_sous_dense").own).toEqual(NOT_PUBLISHED);
    const marseille = sheetOf(files, "commune", "13055");
    expect(factOf(marseille, "apl_mg").own).toEqual(NOT_PUBLISHED);
    expect(factOf(marseille, "densite_population").own).toEqual(NOT_PUBLISHED);
  });

  it("puts the EPCI and the bassin of a commune beside it, by name and level", () => {
    const { references } = factOf(sheetOf(files, "commune", "13055"), "apl_mg");
    expect(references.map(({ level }) => level)).toEqual([
      "epci",
      "bassin-de-vie",
      "departement",
      "region",
      "france",
    ]);
    expect(references.every(({ measure }) => measure?.state === "value")).toBe(true);
  });

  it("is not computed for a zone d'emploi, at which it is not published", () => {
    const sheet = sheetOf(files, "zone-emploi", "5304");
    expect(sheet.access.map(({ own }) => own)).toEqual([
      NOT_PUBLISHED,
      NOT_PUBLISHED,
      NOT_PUBLISHED,
    ]);
    expect(sheet.spreads[0]).toMatchObject({ isOwn: true, measure: { state: "not-published" } });
  });

  it("shows the spread between communes of the territory and of its references", () => {
    const { spreads } = sheetOf(files, "epci", LANDERNEAU);
    expect(spreads.map(({ label }) => label)).toEqual([
      "CA du Pays de Landerneau-Daoulas",
      "Finistère",
      "Bretagne",
      "France",
    ]);
    expect(spreads.at(-1)?.measure).toEqual({
      state: "value",
      min: 0,
      q1: 2.814,
      mediane: 3.657,
      q3: 4.569,
      max: 40.033,
    });
    // A commune has no spread: only what surrounds it.
    expect(sheetOf(files, "commune", "29103").spreads.some(({ isOwn }) => isOwn)).toBe(false);
  });
});

describe("what surrounds the territory", () => {
  it("lists every département and région that CA Redon Agglomération straddles", () => {
    const { places } = sheetOf(files, "epci", REDON);
    expect(places.map(({ label }) => label)).toEqual([
      "Ille-et-Vilaine",
      "Loire-Atlantique",
      "Morbihan",
      "Bretagne",
      "Pays de la Loire",
      "France",
    ]);
    const departements = places.filter(({ level }) => level === "departement");
    expect(departements.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 10);
    expect(departements.every(({ isWhole }) => !isWhole)).toBe(true);
  });

  it("covers the territory with bassins, each with its part and its own figures", () => {
    const { bassins } = sheetOf(files, "epci", LANDERNEAU);
    expect(bassins?.map(({ nom }) => nom)).toEqual(["Landerneau", "Le Faou", "Brest"]);
    const parts = bassins!.map(({ shareOfTerritory }) => shareOfTerritory!);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 10);
    // 37,598 of the 39,849 inhabitants of the bassin.
    expect(bassins![0]!.shareOfZone).toBeCloseTo(37_598 / 39_849, 10);
    const themes = bassins![0]!.themes!;
    const figures = themes.flatMap((theme) => theme.figures);
    expect(figures.length).toBeGreaterThan(20);
    for (const { indicator } of figures)
      expect(indicator.availability.some(({ level }) => level === "bassin-de-vie")).toBe(true);
    // The latest year only.
    expect(figures.find(({ indicator }) => indicator.id === "apl_mg")?.year).toBe(2023);
  });

  it("shows a bassin and a département their own figures", () => {
    expect(sheetOf(files, "bassin-de-vie", "29103").bassins).toMatchObject([
      { code: "29103", isOwn: true, isWhole: true },
    ]);
    const { departements } = sheetOf(files, "departement", "29");
    expect(departements).toMatchObject([{ code: "29", isOwn: true }]);
    expect(departements[0]!.themes!.map(({ theme }) => theme)).toContain("état de santé");
  });

  it("links a commune to its EPCI, and an EPCI to its communes", () => {
    expect(sheetOf(files, "commune", "29103").epci?.ref.code).toBe(LANDERNEAU);
    // Île-de-Bréhat belongs to no EPCI.
    expect(sheetOf(files, "commune", "22016").epci).toBeNull();
    const { members } = sheetOf(files, "epci", LANDERNEAU);
    expect(members).toHaveLength(22);
    expect(members.map(({ nom }) => nom)).toContain("Landerneau");
    const unnamed = sheetOf({ ...files, names: null }, "epci", LANDERNEAU);
    expect(unnamed.members.every(({ nom }) => nom === null)).toBe(true);
  });
});

describe("contracts", () => {
  it("come present first, then by date", () => {
    const { inPerimeter } = sheetOf(files, "epci", REDON).contracts;
    expect(idsOf(inPerimeter)).toEqual(["bre-redon-2", "bre-redon-1"]);
    expect(inPerimeter.map(({ status }) => status)).toEqual(["signé", "terminé"]);
    const region = sheetOf(files, "region", "53").contracts.inPerimeter;
    const past = region.map(({ status }) => status === "terminé");
    expect(past.indexOf(true)).toBe(past.lastIndexOf(false) + 1);
  });

  it("give the part of the territory that they cover", () => {
    const { inPerimeter } = sheetOf(files, "bassin-de-vie", "29103").contracts;
    expect(inPerimeter.every(({ isPartial }) => isPartial)).toBe(true);
    const brest = inPerimeter.find(({ cls }) => cls.id === "bre-brest-1");
    expect(brest).toMatchObject({ communes: 16 });
    expect(brest?.share).toBeCloseTo(37_598 / 39_849, 10);
    expect(sheetOf(files, "epci", LANDERNEAU).contracts.inPerimeter[0]).toMatchObject({
      isPartial: false,
      share: 1,
    });
  });

  it("whose source names no perimeter are listed apart, for their département alone", () => {
    const { inPerimeter, withoutPerimeter } = sheetOf(files, "epci", LANDERNEAU).contracts;
    expect(idsOf(withoutPerimeter)).toEqual([
      "bre-iles-ponant",
      "bre-centre-ouest-bretagne-2",
      "bre-centre-ouest-bretagne-1",
    ]);
    expect(withoutPerimeter.every(({ communes }) => communes === null)).toBe(true);
    expect(idsOf(inPerimeter)).toEqual(["bre-brest-1"]);
  });

  it("are signalled uncertain when confidence is not high", () => {
    const listed = ["53", "84"].flatMap((code) => {
      const { inPerimeter, withoutPerimeter } = sheetOf(files, "region", code).contracts;
      return [...inPerimeter, ...withoutPerimeter];
    });
    expect(new Set(listed.map(({ cls }) => cls.id)).size).toBe(files.atlas.contracts.length);
    expect(listed.filter((each) => each.isUncertain !== (each.cls.confiance !== "haute"))).toEqual(
      [],
    );
    const rennes = sheetOf(files, "epci", "243500139").contracts;
    expect(rennes.inPerimeter[0]).toMatchObject({ isUncertain: true, status: "adopté" });
    expect(rennes.coverage).toMatchObject({ share: 1, isUncertain: true });
  });

  it("cover Bretagne as the check values say", () => {
    const { coverage } = sheetOf(files, "region", "53").contracts;
    expect(coverage.entries.slice(0, 2)).toMatchObject([
      { status: "signé", communes: 243, population: 569_031 },
      { status: "adopté", communes: 43, population: 480_178 },
    ]);
    expect(coverage.share).toBeCloseTo(0.3042, 4);
    expect(coverage.entries.reduce((sum, { communes }) => sum + communes, 0)).toBe(1202);
  });

  it("may be unknown: « aucun CLS recensé », never a share of nothing", () => {
    const { coverage, inPerimeter, withoutPerimeter } = sheetOf(
      files,
      "commune",
      "13055",
    ).contracts;
    expect(inPerimeter).toEqual([]);
    expect(withoutPerimeter).toEqual([]);
    expect(coverage.entries).toMatchObject([{ status: "aucun CLS recensé", communes: 1 }]);
  });

  it("follow the chosen day: a contract is listed even before it is known to exist", () => {
    const cornouaille = sheetOf(files, "epci", "200068120", "2015-01-01").contracts;
    expect(cornouaille.inPerimeter).toMatchObject([
      { status: null, cls: { id: "bre-cornouaille-1" } },
    ]);
    expect(cornouaille.coverage.share).toBe(0);
    expect(sheetOf(files, "epci", "200068120").contracts.coverage.share).toBe(1);
  });

  it("leave out nothing for a territory without inhabitants", () => {
    // Beaumont-en-Verdunois, destroyed in 1916: a commune of 0 inhabitants.
    const sheet = sheetOf(files, "commune", "55039");
    expect(factOf(sheet, "population").own).toEqual({ state: "value", value: 0 });
    expect(factOf(sheet, "evolution_population").own).toEqual(NO_DATA);
    expect(sheet.contracts.coverage.share).toBeNull();
    expect(sheet.places.find(({ level }) => level === "departement")?.share).toBeNull();
  });
});

describe("contacts of the ARS", () => {
  it("are the délégation of the département", () => {
    expect(emailsOf(sheetOf(files, "epci", LANDERNEAU))).toEqual([
      "ars-dd29-direction@ars.sante.fr",
    ]);
  });

  it("name the départements for which no source gives any", () => {
    const redon = sheetOf(files, "epci", REDON);
    expect(emailsOf(redon)).toEqual([
      "ars-dd35-direction@ars.sante.fr",
      "ars-dd56-direction@ars.sante.fr",
    ]);
    expect(redon.contacts?.withoutContact).toEqual(["Loire-Atlantique"]);
    expect(sheetOf(files, "commune", "13055").contacts).toEqual({
      contacts: [],
      withoutContact: ["Bouches-du-Rhône"],
    });
  });

  it("fall back on the siège of the région", () => {
    const siege = files.ars!.filter(({ level }) => level === "region");
    const sheet = sheetOf({ ...files, ars: siege }, "epci", LANDERNEAU);
    expect(emailsOf(sheet)).toEqual(["ars-bretagne-cls@ars.sante.fr"]);
  });
});

describe("files on their way", () => {
  it("leave nothing invented: null until they are there", () => {
    const sheet = sheetOf(
      {
        ...files,
        detail: null,
        catalogue: null,
        columns: {},
        spreads: {},
        ars: null,
        zonages: null,
      },
      "epci",
      LANDERNEAU,
    );
    expect(valueOf(factOf(sheet, "population").own)).toBe(50_011);
    expect(factOf(sheet, "evolution_population").own).toBeNull();
    expect(factOf(sheet, "densite_population").own).toBeNull();
    expect(factOf(sheet, "apl_mg")).toMatchObject({ own: null, source: null });
    expect(sheet.spreads.every(({ measure }) => measure === null)).toBe(true);
    expect(sheet.bassins).toBeNull();
    expect(sheet.departements).toMatchObject([{ code: "29", themes: null }]);
    expect(sheet.contacts).toBeNull();
  });
});
