import { CONFIDENCES, RECORDED_STATUSES, type Cls } from "@/domain/contract/cls";
import type { Register, SearchedTerritory } from "@/domain/contract/register";
import { parseCodeDepartement } from "@/domain/geography/code";
import { parseDay, parseSourceDate, type SourceDate } from "@/domain/day";
import { checkContractMembers, checkDistinctIds } from "./checks";
import { readTable } from "./read-table";
import type { Territories } from "./territories";

/**
 * Day on which `cls/contrats.csv` was taken over: the state of knowledge of every `statut`.
 * The table itself carries no date.
 */
const RECORDED_ON = "2026-11-21";

/** How the source marks a contract that a commune signs for itself. */
const COMMUNAL = /\(commune, pas EPCI\)/;

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

/** Reads one contract; `communes` are those that contract for themselves. */
export function parseContract(row: ContractRow, communes: readonly string[]): Cls {
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
    generation,
    statut: oneOf(RECORDED_STATUSES, row.statut, row.id),
    axes: listOf(row.axes),
    sources: listOf(row.source_url),
    confiance: oneOf(CONFIDENCES, row.confiance, row.id),
  };
}

/** Communes of the communal contracts: the source table has no column for them. */
function communesOfContracts(rows: readonly ContractRow[]): Map<string, string[]> {
  const reviewed = readTable("cls/contrats-communes.csv", ["id", "code_commune", "motif"]);
  const communal = rows.filter((row) => COMMUNAL.test(row.porteur)).map((row) => row.id);
  for (const { id } of reviewed)
    if (!communal.includes(id))
      throw new Error(`communesOfContracts requires a communal contract, got ${id}`);
  return new Map(
    communal.map((id) => {
      const codes = reviewed.filter((row) => row.id === id).map((row) => row.code_commune);
      if (codes.length === 0)
        throw new Error(
          `communesOfContracts requires the commune of each contract, got none for ${id}`,
        );
      return [id, codes];
    }),
  );
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

/** The record of the contracts, in the order of the source, and where they were looked for. */
export function readRegister(territories: Territories): Register {
  const recordedOn = parseDay(RECORDED_ON);
  if (!recordedOn) throw new Error(`readRegister requires a day, got ${RECORDED_ON}`);
  const rows = readTable("cls/contrats.csv", COLUMNS);
  const communes = communesOfContracts(rows);
  const contracts = rows.map((row) => parseContract(row, communes.get(row.id) ?? []));
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
  return { contracts, recordedOn, searched: readSearched(territories) };
}
