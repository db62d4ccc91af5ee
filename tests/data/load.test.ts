import { beforeAll, describe, expect, test } from "vitest";
import { loadAdjacency } from "@/data/load-adjacency";
import { loadArs } from "@/data/load-ars";
import { loadAtlas } from "@/data/load-atlas";
import { loadCatalogue } from "@/data/load-catalogue";
import { loadCommuneDetail } from "@/data/load-commune-detail";
import { loadOldCodes } from "@/data/load-old-codes";
import { loadRules } from "@/data/load-rules";
import { loadRegister } from "@/data/load-register";
import { loadSearchNames } from "@/data/load-search-names";
import { loadSources } from "@/data/load-sources";
import { loadSpread } from "@/data/load-spread";
import { positionsInDepartement } from "@/domain/geography/level-part";
import { loadZonages } from "@/data/load-zonages";
import { searchedWords } from "@/domain/contract/register";
import type { Atlas } from "@/domain/geography/atlas";
import { levelsWith } from "@/domain/geography/level-table";
import { measureAt } from "@/domain/book/column";
import { NO_ZONE, rowsOfZone } from "@/domain/geography/commune-index";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import { BRETAGNE } from "../domain/perimetres/bretagne-rule";
import { columnReader, diskFetcher, diskShelf, readColumnShelf, valueOf } from "./disk";

const COMMUNES = 34_875;
/** What the page computes: in the catalogue, without a column. */
const COMPUTED = ["population", "evolution_population", "densite_population", "couverture_cls"];
const fetchJson = diskFetcher();
let atlas: Atlas;

beforeAll(async () => {
  atlas = valueOf(await loadAtlas(fetchJson));
});

describe("first view", () => {
  test("34,875 communes, 1,255 EPCI, 101 départements, 18 régions", () => {
    expect(atlas.communes.cog).toBe(2026);
    expect(atlas.communes.codes).toHaveLength(COMMUNES);
    expect(atlas.population).toHaveLength(COMMUNES);
    expect(atlas.populationYear).toBe(2023);
    expect(atlas.epci.noms).toHaveLength(1_255);
    expect(atlas.departements.noms).toHaveLength(101);
    expect(atlas.regions.noms).toHaveLength(18);
  });

  test("82 contracts, all looked for in Bretagne and in Auvergne", async () => {
    const register = valueOf(await loadRegister(fetchJson, atlas));
    expect(register.contracts).toHaveLength(82);
    expect(register.recordedOn).toBe("2026-11-29");
    expect(searchedWords(register)).toBe("en Bretagne et en Auvergne");
    expect(searchedWords(register, "de")).toBe("de Bretagne et d’Auvergne");
    expect(searchedWords(register, "nom")).toBe("la Bretagne et l’Auvergne");
    expect(register.searched.flatMap(({ departements }) => departements).sort()).toEqual(
      "03 15 22 29 35 43 56 63".split(" "),
    );
  });

  test("Rennes: 35238, Rennes Métropole, Ille-et-Vilaine, Bretagne", () => {
    const row = atlas.communes.rowOf.get("35238")!;
    const nameIn = ({ noms, zoning }: Atlas["epci"]) => noms[zoning.zoneOf[row]!];
    expect(nameIn(atlas.epci)).toBe("Rennes Métropole");
    expect(nameIn(atlas.departements)).toBe("Ille-et-Vilaine");
    expect(nameIn(atlas.regions)).toBe("Bretagne");
  });

  test("codes of Corsica and of the DROM survive the encoding", () => {
    const codes = ["01001", "2A004", "2B366", "97101", "97424", "97617"];
    expect(codes.filter((code) => !atlas.communes.rowOf.has(code))).toEqual([]);
  });

  test("four islands belong to no EPCI", () => {
    const alone = atlas.communes.codes.filter(
      (_, row) => atlas.epci.zoning.zoneOf[row] === NO_ZONE,
    );
    expect(alone).toEqual(["22016", "29083", "29155", "85113"]);
  });

  test("communal contracts know their commune, unknown areas stay empty", async () => {
    const { contracts } = valueOf(await loadRegister(fetchJson, atlas));
    const byId = new Map(contracts.map((cls) => [cls.id, cls]));
    expect(byId.get("bre-rennes-ville-1")?.communes).toEqual(["35238"]);
    expect(byId.get("auv-clermont-ville-renouvele")?.communes).toEqual(["63113"]);
    expect(byId.get("bre-fougeres-1")).toMatchObject({
      epci: [],
      communes: [],
      perimetre: "inconnu",
    });
    // All its islands are named one by one.
    expect(byId.get("bre-iles-ponant")).toMatchObject({ perimetre: "connu" });
    expect(byId.get("bre-iles-ponant")?.communes).toHaveLength(14);
    expect(byId.get("bre-brest-1")).toMatchObject({
      prolongation: { text: "2026" },
      comptees: [{ champ: "prolongation" }],
    });
    expect(byId.get("bre-pontivy")?.signature?.text).toBe("2023-03-14");
    expect(byId.get("bre-pontivy")?.fin).toMatchObject({
      text: "2027",
      earliest: "2027-01-01",
      latest: "2027-12-31",
    });
  });
});

describe("files loaded later", () => {
  test("zonings", async () => {
    const zonages = valueOf(await loadZonages(fetchJson, atlas.epci.zoning));
    expect(zonages.bassinsDeVie.noms).toHaveLength(1_707);
    expect(zonages.zonesEmploi.noms).toHaveLength(306);
    const position = zonages.bassinsDeVie.positionOf.get("01004")!;
    expect(zonages.bassinsDeVie.noms[position]).toBe("Ambérieu-en-Bugey");
    expect(rowsOfZone(zonages.bassinsDeVie.zoning, position).length).toBeGreaterThan(10);
  });

  test("names and postal codes", async () => {
    const names = valueOf(await loadSearchNames(fetchJson, COMMUNES));
    const row = atlas.communes.rowOf.get("35238")!;
    expect(names.noms[row]).toBe("Rennes");
    expect(names.codesPostaux[row]).toBe("35000 35200 35700");
  });

  test("inner points of the communes", async () => {
    const detail = valueOf(await loadCommuneDetail(fetchJson, COMMUNES));
    const row = atlas.communes.rowOf.get("01001")!;
    expect([...detail.points.subarray(2 * row, 2 * row + 2)]).toEqual([4.9314, 46.1493]);
  });

  test("what has changed of the communes", () => {
    const { rowOf, codes } = atlas.communes;
    const { splits, transfers, carried } = atlas.changes;
    expect(splits.map(({ mother }) => codes[mother])).toEqual([
      "14712",
      "15141",
      "60054",
      "76676",
      "85084",
    ]);
    expect(splits.at(-1)).toEqual({
      mother: rowOf.get("85084"),
      daughters: ["85165", "85212"].map((code) => rowOf.get(code)),
      since: "2024-01-01",
    });
    expect(transfers).toHaveLength(9);
    expect(carried).toEqual({ year: 2017, departements: ["976"] });
  });

  test("absences keep their reason", async () => {
    const zonages = valueOf(await loadZonages(fetchJson, atlas.epci.zoning));
    const columnOf = await columnReader("bassin-de-vie");
    const at = (code: string) => zonages.bassinsDeVie.positionOf.get(code)!;
    const ald = columnOf("part_ald", 2024)!;
    expect(measureAt(ald, at("01004"))).toEqual({ state: "secret" });
    const pauvrete = columnOf("taux_pauvrete", 2021)!;
    expect(measureAt(pauvrete, at("01004"))).toEqual({ state: "value", value: 11.1 });
    expect(measureAt(pauvrete, at("46063"))).toEqual({ state: "secret" });
    expect(measureAt(pauvrete, at("97608"))).toEqual({ state: "no-data" });
    expect(measureAt(columnOf("apl_mg", 2023)!, at("97608"))).toEqual({
      state: "not-published",
    });
    expect(columnOf("apl_mg", 1999)).toBeNull();
  });

  test("a série keeps its years and the territories without a row", async () => {
    const columnOf = await columnReader("departement");
    const mayotte = atlas.departements.positionOf.get("976")!;
    expect(measureAt(columnOf("mortalite_toutes_causes", 2010)!, mayotte)).toEqual({
      state: "not-published",
    });
    const ain = atlas.departements.positionOf.get("01")!;
    expect(measureAt(columnOf("mortalite_toutes_causes", 2010)!, ain)).toEqual({
      state: "value",
      value: 1076.1,
    });
  });

  test("communes of all of France have their APL, those of a split excepted", async () => {
    const columnOf = await columnReader("commune");
    const apl = columnOf("apl_mg", 2023)!;
    expect(measureAt(apl, atlas.communes.rowOf.get("03001")!)).toMatchObject({ value: 2.902 });
    expect(
      ["01001", "15031", "22147"].map(
        (code) => measureAt(apl, atlas.communes.rowOf.get(code)!).state,
      ),
    ).toEqual(["value", "not-comparable", "value"]);
    // DREES 2023, workbook APL: L’Abergement-Clémenciat.
    expect(measureAt(apl, atlas.communes.rowOf.get("01001")!)).toMatchObject({ value: 1.942 });
    expect(measureAt(apl, atlas.communes.rowOf.get("97611")!).state).toBe("not-published");
  });

  test("spread between communes", async () => {
    const departements = atlas.departements.zoning;
    const partOf = (code: string) => ({
      positions: positionsInDepartement(code, atlas.epci.zoning, departements),
      count: 1_255,
    });
    // The first of all EPCI, Faucigny - Glières, is in the Haute-Savoie.
    const part = partOf("74");
    const { level, spreads } = valueOf(await loadSpread(fetchJson, "epci", "74", part));
    expect([level, part.positions[0]]).toEqual(["epci", 0]);
    expect(spreads.map(({ indicator, year }) => `${indicator} ${year}`).toSorted()).toEqual([
      "apl_dent 2023",
      "apl_inf 2023",
      "apl_mg 2023",
      "apl_mg_65 2023",
      "apl_sf 2023",
    ]);
    const { min, q1, mediane, q3, max } = spreads.find(({ indicator }) => indicator === "apl_mg")!;
    expect([min, q1, mediane, q3, max].map(([first]) => first)).toEqual([
      0.699, 3.265, 3.327, 3.327, 4,
    ]);
    // Mayotte has no APL.
    const mayotte = valueOf(await loadSpread(fetchJson, "epci", "976", partOf("976")));
    expect(mayotte.spreads.every((each) => each.max.every(Number.isNaN))).toBe(true);
  });

  test("catalogue: every figure is described, every absence explained", async () => {
    const catalogue = valueOf(await loadCatalogue(fetchJson));
    expect(catalogue.themes).toHaveLength(10);
    const shelf = await readColumnShelf(diskShelf());
    for (const level of levelsWith("columns")) {
      const sets = [...shelf.values()].filter((set) => set.level === level);
      const embedded = [
        ...new Set(
          sets.flatMap(({ columns }) =>
            columns.map(({ indicator, year }) => `${indicator} ${year}`),
          ),
        ),
      ];
      const listed = catalogue.indicators
        .filter(({ id }) => !COMPUTED.includes(id))
        .flatMap(({ id, availability }) =>
          availability
            .filter((item) => item.level === level)
            .flatMap(({ years }) => years.map((year) => `${id} ${year}`)),
        );
      // A series is read by rates and means, and is no indicator; a rate may have no column.
      const ids = new Set(catalogue.indicators.map(({ id }) => id));
      const made = new Set(
        catalogue.indicators.flatMap(({ id, aggregation }) =>
          aggregation.rule === "ratio-of-sums"
            ? aggregation.years.map(({ year }) => `${id} ${year}`)
            : [],
        ),
      );
      const offered = embedded.filter((name) => {
        const [id] = name.split(" ");
        return ids.has(id!) && !COMPUTED.includes(id!);
      });
      expect(listed.filter((name) => !made.has(name)).toSorted()).toEqual(
        offered.filter((name) => !made.has(name)).toSorted(),
      );
      expect(offered.filter((name) => !listed.includes(name))).toEqual([]);
    }
    const unexplained = catalogue.indicators.filter(
      ({ availability, whyAbsent }) => (availability.length === 0) !== (whyAbsent !== ""),
    );
    expect(unexplained).toEqual([]);
    expect(catalogue.indicators.find(({ id }) => id === "apl_mg")?.aggregation).toEqual({
      rule: "weighted-mean",
      weight: "pop_standardisee",
    });
  });

  test("contacts, sources", async () => {
    const ars = valueOf(await loadArs(fetchJson));
    expect(ars.map(({ level, code }) => `${level} ${code}`)).toEqual([
      "departement 22",
      "departement 29",
      "departement 35",
      "departement 56",
      "region 53",
    ]);
    expect(ars[4]).toMatchObject({ courriel: "ars-bretagne-cls@ars.sante.fr" });
    const sources = valueOf(await loadSources(fetchJson));
    expect(sources.map(({ id }) => id)).toContain("apl");
  });

  test("old codes", async () => {
    const oldCodes = valueOf(await loadOldCodes(fetchJson, atlas.communes.rowOf));
    expect(oldCodes.get("01340")).toBe("01015");
    expect(oldCodes.get("13201")).toBe("13055");
  });

  test("rules of the ARS Bretagne, as its brochure gives them", async () => {
    const [bretagne, ...others] = valueOf(await loadRules(fetchJson));
    expect(others).toEqual([]);
    const { source } = bretagne!.minimum!;
    expect(source).toContain("regroupements d’EPCI représentant au moins 50 000 habitants");
    const valuesOf = (rule: ArsRule) =>
      Object.entries(rule).map(([key, field]: [string, ArsRule[keyof ArsRule]]) => [
        key,
        field !== null && typeof field === "object" ? field.value : field,
      ]);
    expect(valuesOf(bretagne!)).toEqual(valuesOf(BRETAGNE));
  });

  test("neighbours: nobody is alone", async () => {
    const epci = valueOf(await loadAdjacency(fetchJson, "epci", atlas.epci.positionOf));
    expect(epci.a).toHaveLength(3_493);
    const re = atlas.epci.positionOf.get("241700459")!;
    expect(epci.exceptions.filter(({ b }) => b === re)).toMatchObject([{ nature: "pont" }]);
    const communes = valueOf(await loadAdjacency(fetchJson, "commune", atlas.communes.rowOf));
    const met = new Set([...communes.a, ...communes.b]);
    for (const { a, b } of communes.exceptions) met.add(a).add(b);
    expect(met.size).toBe(COMMUNES);
  });
});
