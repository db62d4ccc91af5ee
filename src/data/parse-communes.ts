import { indexCommunes, NO_ZONE, type CommuneIndex } from "@/domain/geography/commune-index";
import { parseCodeDepartement } from "@/domain/geography/code";
import { field, integers, list, text, year } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

/** Alphabet of the ranks: position of an EPCI among those of its département. */
const RANKS = "0123456789abcdefghijklmnopqrstuvwxyz";
export const NO_RANK = "-";

/** Rank that a character stands for; -1 for any other. */
export const rankAt = (character: string): number => RANKS.indexOf(character);

/** More inhabitants than any commune will have: beyond it the file is broken. */
const MAX_POPULATION = 100_000_000;

export interface CommunesFile {
  readonly index: CommuneIndex;
  /** Municipal population, inhabitants. */
  readonly population: Uint32Array;
  readonly populationYear: number;
  /** Département codes, and the position of each commune's in it. */
  readonly departements: { readonly codes: readonly string[]; readonly zoneOf: Uint16Array };
  /** Position of the EPCI of each commune, or `NO_ZONE`. */
  readonly epciOf: Uint16Array;
}

/** Codes and EPCI of the communes of one département. */
function readDepartement(value: unknown, path: string): { codes: string[]; epci: number[] } {
  const departement = text(field(value, "code", path), `${path}.code`);
  if (!parseCodeDepartement(departement)) refuse(`${path}.code`, "département", departement);
  const digits = 5 - departement.length;
  const max = 10 ** digits - 1;
  const steps = integers(field(value, "suffixes", path), `${path}.suffixes`, 1, max);
  const zones = integers(field(value, "epci", path), `${path}.epci`, 0, NO_ZONE - 1);
  const ranks = text(field(value, "rangs", path), `${path}.rangs`);
  if (ranks.length !== steps.length)
    refuse(`${path}.rangs`, `texte de ${steps.length} caractères`, ranks);
  let end = 0;
  const codes = steps.map((step, index) => {
    end += step;
    if (end > max) refuse(`${path}.suffixes[${index}]`, `somme d’au plus ${max}`, end);
    return departement + String(end).padStart(digits, "0");
  });
  const epci = ranks
    .split("")
    .map((rank, index) =>
      rank === NO_RANK
        ? NO_ZONE
        : (zones[rankAt(rank)] ?? refuse(`${path}.rangs[${index}]`, "rang d’EPCI", rank)),
    );
  return { codes, epci };
}

/** Reads `data/communes.json`. */
export function readCommunes(json: unknown): CommunesFile {
  const codes: string[] = [];
  const epci: number[] = [];
  const departements: string[] = [];
  const departementOf: number[] = [];
  list(field(json, "departements"), "departements").forEach((value, position) => {
    const path = `departements[${position}]`;
    const part = readDepartement(value, path);
    const code = text(field(value, "code", path), `${path}.code`);
    if (code <= (departements.at(-1) ?? "")) refuse(`${path}.code`, "code croissant", code);
    departements.push(code);
    // Ascending codes are distinct codes: `97` + `101` would otherwise meet `971` + `01`.
    for (const commune of part.codes) {
      if (commune <= (codes.at(-1) ?? "")) refuse(`${path}.suffixes`, "codes croissants", commune);
      codes.push(commune);
      departementOf.push(position);
    }
    epci.push(...part.epci);
  });
  if (codes.length >= NO_ZONE)
    refuse("departements", `moins de ${NO_ZONE} communes`, String(codes.length));
  const index = indexCommunes(year(field(json, "cog"), "cog"), codes);
  return {
    index,
    population: Uint32Array.from(
      integers(field(json, "population"), "population", 0, MAX_POPULATION, codes.length),
    ),
    populationYear: year(field(json, "anneePopulation"), "anneePopulation"),
    departements: { codes: departements, zoneOf: Uint16Array.from(departementOf) },
    epciOf: Uint16Array.from(epci),
  };
}
