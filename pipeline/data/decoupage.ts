import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * Tables of `@etalab/decoupage-administratif` 6.0.0 (COG 2026), Licence Ouverte, from Insee and
 * DGCL. `population` of a commune is the municipal population of 2023; the population of
 * `epci.json` is that of 2022 and is never read.
 */
export interface CommuneEtalab {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly zone?: string;
  readonly departement: string;
  readonly region: string;
  readonly codesPostaux?: readonly string[];
  /** Codes of the communes that this one took over. */
  readonly anciensCodes?: readonly string[];
  /** Commune of a delegated or associated one. */
  readonly chefLieu?: string;
  /** Commune of a municipal arrondissement. */
  readonly commune?: string;
  readonly population?: number;
}

export interface TerritoireEtalab {
  readonly code: string;
  readonly nom: string;
  readonly zone: string;
}

export interface DepartementEtalab extends TerritoireEtalab {
  readonly region: string;
}

export interface EpciEtalab {
  readonly code: string;
  readonly nom: string;
  readonly membres: readonly { readonly code: string }[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);

/** Metropolitan France and the five DROM; the other overseas collectivities are left out. */
const isCovered = (territory: { zone?: string }): boolean =>
  territory.zone === "metro" || territory.zone === "drom";

/** Communes of the present and what remains of others: delegated, associated, arrondissements. */
export const readAllCommunes = (): CommuneEtalab[] =>
  (
    readJson(
      require.resolve("@etalab/decoupage-administratif/data/communes.json"),
    ) as CommuneEtalab[]
  ).filter(isCovered);

/** The present communes, without the delegated and associated ones, sorted by code. */
export const readCommunes = (): CommuneEtalab[] =>
  readAllCommunes()
    .filter((commune) => commune.type === "commune-actuelle")
    .sort(byCode);

export const readEpci = (): EpciEtalab[] =>
  (
    readJson(require.resolve("@etalab/decoupage-administratif/data/epci.json")) as EpciEtalab[]
  ).sort(byCode);

export const readDepartements = (): DepartementEtalab[] =>
  (
    readJson(
      require.resolve("@etalab/decoupage-administratif/data/departements.json"),
    ) as DepartementEtalab[]
  )
    .filter(isCovered)
    .sort(byCode);

export const readRegions = (): TerritoireEtalab[] =>
  (
    readJson(
      require.resolve("@etalab/decoupage-administratif/data/regions.json"),
    ) as TerritoireEtalab[]
  )
    .filter(isCovered)
    .sort(byCode);
