import { readFileSync } from "node:fs";
import Papa from "papaparse";
import {
  indexCommunes,
  zoningFrom,
  type CommuneIndex,
  type Zoning,
} from "@/domain/geography/commune-index";

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

export const readTable = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(read(path), { header: true, skipEmptyLines: true }).data;

export interface Named {
  readonly code: string;
  readonly nom: string;
}

interface Commune extends Named {
  readonly type: string;
  readonly region: string;
  readonly population?: number;
  readonly codesPostaux?: string[];
}

interface Epci extends Named {
  readonly populationMunicipale: number;
  readonly membres: readonly { readonly code: string }[];
}

const decoupage = <Row>(file: string): Row[] =>
  JSON.parse(read(`node_modules/@etalab/decoupage-administratif/data/${file}.json`)) as Row[];

const populations = readTable("pipeline/figures/populations-communes.csv");

/** The 34,875 communes of the COG 2026 of metropolitan France and the DROM. */
export const communes: CommuneIndex = indexCommunes(
  2026,
  populations.map((row) => row["code"]!),
);

/** Municipal population of a legal year by commune, NaN where it is not published (Insee). */
export const populationOf = (year: number): Float64Array =>
  Float64Array.from(populations, (row) => {
    const text = row[`pop_${year}`]!;
    return text === "" ? Number.NaN : Number(text);
  });

export const realCommunes: readonly Commune[] = decoupage<Commune>("communes").filter(
  ({ type, code }) => type === "commune-actuelle" && communes.rowOf.has(code),
);

export const realEpci: readonly Epci[] = decoupage<Epci>("epci");
/** Metropolitan France and the DROM; « com » are the collectivités d'outre-mer. */
const isInScope = ({ zone }: { readonly zone: string }): boolean => zone !== "com";
export const realDepartements = decoupage<Named & { zone: string }>("departements").filter(
  isInScope,
);
export const realRegions = decoupage<Named & { zone: string }>("regions").filter(isInScope);

/** The 1,255 EPCI à fiscalité propre. */
export const epciZoning: Zoning = (() => {
  const sirenOf = new Map(
    realEpci.flatMap(({ code, membres }) => membres.map((membre) => [membre.code, code] as const)),
  );
  return zoningFrom(
    realEpci.map(({ code }) => code).sort(),
    communes.codes.map((code) => sirenOf.get(code) ?? null),
  );
})();

/** The communes of one région, as a zoning of one zone. */
export const regionZoning = (region: string): Zoning => {
  const inside = new Set(realCommunes.filter((c) => c.region === region).map(({ code }) => code));
  return zoningFrom(
    [region],
    communes.codes.map((code) => (inside.has(code) ? region : null)),
  );
};
