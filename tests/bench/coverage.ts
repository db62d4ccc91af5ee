import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadAtlas } from "@/data/load-atlas";
import { loadRegister } from "@/data/load-register";
import { loadZonages } from "@/data/load-zonages";
import type { FetchJson } from "@/domain/file-source";
import type { DataProblem } from "@/domain/data-problem";
import { atomStatuses, communeStatuses, computeClsCoverage } from "@/domain/contract/cls-coverage";
import { bareStatuses, knowledgeByCommune } from "@/domain/contract/knowledge";
import { areaAtoms, contractAreas } from "@/domain/contract/contract-area";
import { departementOf } from "@/domain/geography/code";
import type { Zoning } from "@/domain/geography/commune-index";
import { parseDay } from "@/domain/day";
import { success, type Result } from "@/domain/result";
import { inMs, median, type Line } from "./report";

const RUNS = 40;
const WARM_UP = 10;
const LIMIT_MS = 5;
const FIRST_YEAR = 2012;

function valueOf<Value>(result: Result<Value, DataProblem>): Value {
  if (!result.ok) throw new Error(`Données illisibles : ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Coverage of every territory of each level at a date, in Node. */
export async function measureCoverage(root: string): Promise<Line[]> {
  const fetchJson: FetchJson = (file) =>
    Promise.resolve(
      success(JSON.parse(readFileSync(join(root, "public", file), "utf8")) as unknown),
    );
  const atlas = valueOf(await loadAtlas(fetchJson));
  const register = valueOf(await loadRegister(fetchJson, atlas));
  const { codes } = atlas.communes;
  const zonages = valueOf(await loadZonages(fetchJson, atlas.epci.zoning));
  const departements = codes.map(departementOf);
  const communeKnowledge = knowledgeByCommune(register, codes);
  const start = performance.now();
  const areas = contractAreas(register.contracts, atlas.communes, atlas.epci.zoning);
  const atoms = areaAtoms(register.contracts, areas);
  const cut = performance.now() - start;
  const zonings: [string, Zoning][] = [
    ["communes", { codes, zoneOf: Uint16Array.from(codes.keys()) }],
    ["EPCI", atlas.epci.zoning],
    ["bassins de vie", zonages.bassinsDeVie.zoning],
    ["zones d’emploi", zonages.zonesEmploi.zoning],
    ["départements", atlas.departements.zoning],
    ["régions", atlas.regions.zoning],
  ];
  const lines = zonings.map(([label, zoning]): Line => {
    const times: number[] = [];
    for (let run = -WARM_UP; run < RUNS; run++) {
      // Another day each time: nothing may come from the run before.
      const day = parseDay(`${FIRST_YEAR + ((run + WARM_UP) % 15)}-06-15`)!;
      const before = performance.now();
      const statuses = atomStatuses(register.contracts, atoms, day, register.recordedOn);
      const bare = bareStatuses(register, departements, communeKnowledge, day);
      const byRow = communeStatuses(bare, atoms, statuses);
      computeClsCoverage(zoning, { communeStatuses: byRow, communeKnowledge }, atlas.population);
      if (run >= 0) times.push(performance.now() - before);
    }
    const worst = Math.max(...times);
    return {
      what: `Couverture à une date, ${zoning.codes.length} ${label} (n = ${RUNS})`,
      measured: inMs(median(times)),
      reference: `maximum ${inMs(worst)}`,
      ratio: "—",
      target: `< ${LIMIT_MS} ms`,
      isMet: median(times) < LIMIT_MS,
    };
  });
  const once: Line = {
    what: "Découpe des périmètres en atomes (une fois)",
    measured: inMs(cut),
    reference: "—",
    ratio: "—",
    target: "—",
    isMet: null,
  };
  return [...lines, once];
}
