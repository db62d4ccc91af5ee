import type { Annonce } from "@/domain/contract/annonce";
import {
  CONFIDENCES,
  RECKONED_FIELDS,
  RECORDED_STATUSES,
  type Cls,
  type PerimeterKnowledge,
  type Reckoned,
} from "@/domain/contract/cls";
import type { Register, SearchedTerritory } from "@/domain/contract/register";
import { parseCodeDepartement } from "@/domain/geography/code";
import { parseDay, parseSourceDate, type Day, type SourceDate } from "@/domain/day";
import { checkContractMembers, checkDistinctIds } from "./checks";
import { readTable } from "./read-table";
import type { Territories } from "./territories";

const COLUMNS = [
  "id",
  "nom",
  "porteur",
  "epci_siren",
  "departement",
  "date_signature",
  "date_fin",
  "generation",
  "statut",
  "axes",
  "source_url",
  "confiance",
  "date_prolongation",
  "avenant",
  "verifie_le",
  "perimetre_connu",
] as const;

type ContractRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

const listOf = (text: string): string[] =>
  text
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function oneOf<Word extends string>(words: readonly Word[], text: string, where: string): Word {
  const word = words.find((candidate) => candidate === text);
  if (!word)
    throw new Error(`parseContract requires ${words.join("|")}, got « ${text} » in ${where}`);
  return word;
}

function dateOf(text: string, where: string): SourceDate | null {
  if (text === "") return null;
  const date = parseSourceDate(text);
  if (!date) throw new Error(`parseContract requires a date, got « ${text} » in ${where}`);
  return date;
}

function dayOf(text: string, where: string): Day {
  const day = parseDay(text);
  if (!day) throw new Error(`parseContract requires a day, got « ${text} » in ${where}`);
  return day;
}

/** Columns of the table whose value may be reckoned. */
const RECKONED_COLUMNS: Record<string, Reckoned["champ"]> = {
  date_signature: "signature",
  date_fin: "fin",
  date_prolongation: "prolongation",
  statut: "statut",
};

const PERIMETERS: Record<string, PerimeterKnowledge> = {
  oui: "connu",
  partiel: "partiel",
  non: "inconnu",
};

/**
 * What is known of the perimeter: `partiel` counts the EPCI that the source names, and becomes `connu`
 * once its communes are reviewed one by one (the islands of the Ponant).
 */
function perimeterOf(row: ContractRow, communes: readonly string[]): PerimeterKnowledge {
  const known = PERIMETERS[row.perimetre_connu];
  if (!known)
    throw new Error(
      `parseContract requires oui|partiel|non, got « ${row.perimetre_connu} » in ${row.id}`,
    );
  const hasArea = listOf(row.epci_siren).length + communes.length > 0;
  if (hasArea !== (known !== "inconnu"))
    throw new Error(`parseContract requires members as perimetre_connu says, in ${row.id}`);
  return known === "partiel" && communes.length > 0 ? "connu" : known;
}

/** Reads one contract; `communes` are those that it names one by one, `comptees` what was reckoned. */
export function parseContract(
  row: ContractRow,
  communes: readonly string[],
  comptees: readonly Reckoned[] = [],
): Cls {
  const departements = listOf(row.departement);
  const unknown = departements.find((code) => parseCodeDepartement(code) === null);
  if (unknown !== undefined)
    throw new Error(`parseContract requires a département, got « ${unknown} » in ${row.id}`);
  const signature = dateOf(row.date_signature, row.id);
  const fin = dateOf(row.date_fin, row.id);
  if (signature && fin && fin.latest < signature.earliest)
    throw new Error(
      `parseContract requires an end after the signature, got ${fin.text} in ${row.id}`,
    );
  const prolongation = dateOf(row.date_prolongation, row.id);
  if (prolongation && !(fin && fin.latest < prolongation.latest))
    throw new Error(
      `parseContract requires a prolongation after the end, got ${prolongation.text} in ${row.id}`,
    );
  const generation = row.generation === "" ? null : Number(row.generation);
  if (generation !== null && !(Number.isInteger(generation) && generation > 0))
    throw new Error(`parseContract requires a generation, got « ${row.generation} » in ${row.id}`);
  return {
    id: row.id,
    nom: row.nom,
    porteur: row.porteur,
    epci: listOf(row.epci_siren),
    communes,
    departements,
    signature,
    fin,
    prolongation,
    avenant: row.avenant,
    generation,
    statut: oneOf(RECORDED_STATUSES, row.statut, row.id),
    axes: listOf(row.axes),
    sources: listOf(row.source_url),
    confiance: oneOf(CONFIDENCES, row.confiance, row.id),
    perimetre: perimeterOf(row, communes),
    comptees,
    verifieLe: dayOf(row.verifie_le, row.id),
  };
}

/** Communes of the contracts that name some: the source tables have no column for them. */
function communesOfContracts(rows: readonly ContractRow[]): Map<string, string[]> {
  const known = new Set(rows.map(({ id }) => id));
  const communes = new Map<string, string[]>();
  for (const { id, code_commune } of readTable("cls/contrats-communes.csv", [
    "id",
    "code_commune",
    "motif",
  ])) {
    if (!known.has(id)) throw new Error(`communesOfContracts requires a known contract, got ${id}`);
    communes.set(id, [...(communes.get(id) ?? []), code_commune]);
  }
  return communes;
}

/** Dates and states that no source publishes. */
function reckonedOf(rows: readonly ContractRow[]): Map<string, Reckoned[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const reckoned = new Map<string, Reckoned[]>();
  for (const { id, champ, motif } of readTable("cls/dates-comptees.csv", [
    "id",
    "champ",
    "motif",
  ])) {
    const field = RECKONED_COLUMNS[champ];
    if (!field || !byId.get(id)?.[champ as keyof ContractRow])
      throw new Error(`reckonedOf requires a filled field, got ${champ} of ${id}`);
    const named = oneOf(RECKONED_FIELDS, field, id);
    reckoned.set(id, [...(reckoned.get(id) ?? []), { champ: named, motif }]);
  }
  return reckoned;
}

const ANNOUNCED_MEASURES: Record<string, Annonce["mesure"]> = {
  "nombre de CLS signés": "contrats",
  "part de la population couverte": "habitants",
};

const ANNOUNCED_LEVELS: Record<string, Annonce["level"]> = {
  région: "region",
  département: "departement",
};

const ANNONCE_COLUMNS = [
  "date",
  "territoire",
  "mesure",
  "valeur",
  "source_url",
  "niveau",
  "precision",
] as const;

/** What others announced: « > 65 % », « 20 ». */
function parseAnnonce(row: Readonly<Record<(typeof ANNONCE_COLUMNS)[number], string>>): Annonce {
  const where = `couverture-officielle.csv, ${row.territoire} ${row.date}`;
  const mesure = ANNOUNCED_MEASURES[row.mesure];
  const level = ANNOUNCED_LEVELS[row.niveau];
  const parts = /^(> )?(\d+)( %)?$/.exec(row.valeur);
  if (!mesure || !level || !parts || (parts[3] !== undefined) !== (mesure === "habitants"))
    throw new Error(`parseAnnonce requires a known measure, level and value, got ${where}`);
  const value = Number(parts[2]);
  return {
    date: dateOf(row.date, where),
    level,
    code: row.territoire,
    mesure,
    valeur: mesure === "habitants" ? value / 100 : value,
    isFloor: parts[1] !== undefined,
    source: row.source_url,
    precision: row.precision,
  };
}

function readAnnonces({ regions, departements }: Territories): Annonce[] {
  const annonces = readTable("cls/couverture-officielle.csv", ANNONCE_COLUMNS).map(parseAnnonce);
  const unknown = annonces.find(
    ({ level, code, source }) =>
      !(level === "region" ? regions : departements).codes.includes(code) || source === "",
  );
  if (unknown)
    throw new Error(`readAnnonces requires a known place and a source, got ${unknown.code}`);
  return annonces;
}

/** Where contracts were looked for, all of them; each département once, of the territories given. */
function readSearched({ departements }: Territories): SearchedTerritory[] {
  const rows = readTable("cls/territoires-recherches.csv", [
    "nom",
    "dans",
    "de",
    "departements",
    "source",
  ]);
  const searched = rows.map(({ nom, dans, de, departements: codes, source }) => {
    if (source === "") throw new Error(`readSearched requires a source, got none for ${nom}`);
    return { nom, dans, de, departements: listOf(codes) };
  });
  const codes = searched.flatMap(({ departements: of }) => of);
  const unknown = codes.find((code) => !departements.codes.includes(code));
  if (unknown !== undefined)
    throw new Error(`readSearched requires known départements, got ${unknown}`);
  checkDistinctIds("searched départements", codes);
  return searched;
}

/**
 * The record of the contracts, in the order of the sources: those of the territories where all were
 * looked for, then the single ones of other régions; where they were looked for; what others announced.
 */
export function readRegister(territories: Territories): Register {
  const rows: ContractRow[] = [
    ...readTable("cls/contrats.csv", COLUMNS),
    ...readTable("cls/cls-autres-regions.csv", COLUMNS),
  ];
  const communes = communesOfContracts(rows);
  const reckoned = reckonedOf(rows);
  const contracts = rows.map((row) =>
    parseContract(row, communes.get(row.id) ?? [], reckoned.get(row.id)),
  );
  checkDistinctIds(
    "contracts",
    contracts.map((cls) => cls.id),
  );
  checkContractMembers(
    contracts,
    new Set(territories.epci.codes),
    new Set(territories.communes.codes),
  );
  const unsourced = contracts.find((cls) => cls.sources.length === 0);
  if (unsourced) throw new Error(`readRegister requires a source, got none for ${unsourced.id}`);
  // The state of knowledge is that of the last reading of the sources.
  const recordedOn = contracts
    .map(({ verifieLe }) => verifieLe)
    .sort()
    .at(-1);
  if (!recordedOn) throw new Error("readRegister requires contracts, got none");
  return {
    contracts,
    recordedOn,
    searched: readSearched(territories),
    annonces: readAnnonces(territories),
  };
}
