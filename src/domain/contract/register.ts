import { departementOf } from "../geography/code";
import { NO_ZONE, type Zoning } from "../geography/commune-index";
import type { Day } from "../day";
import { formatList } from "../words/french";
import type { Annonce } from "./annonce";
import type { Cls } from "./cls";
import type { ContractEdit } from "./edit";

/**
 * An area whose contracts were looked for, all of them: elsewhere the absence of a contract in the
 * record says nothing. Its names are French words, as sentences need them.
 */
export interface SearchedTerritory {
  /** « la Bretagne ». */
  readonly nom: string;
  /** « en Bretagne ». */
  readonly dans: string;
  /** « de Bretagne ». */
  readonly de: string;
  /** Codes of the départements that it is made of. */
  readonly departements: readonly string[];
}

/** What is known of contracts, and how far they were looked for. */
export interface Register {
  readonly contracts: readonly Cls[];
  /** Day on which the state of the contracts was recorded. */
  readonly recordedOn: Day;
  readonly searched: readonly SearchedTerritory[];
  /** What others announced, beside what the record finds. */
  readonly annonces: readonly Annonce[];
}

/**
 * The register that the page reads: the embedded base with the edits of the user over it, the last
 * one of a contract counting. Without edits it is the base itself.
 */
export function registerOf(base: Register, edits: readonly ContractEdit[]): Register {
  if (edits.length === 0) return base;
  const changed = new Map(
    edits.map((edit): [string, Cls | null] =>
      edit.kind === "set" ? [edit.contract.id, edit.contract] : [edit.id, null],
    ),
  );
  const kept = base.contracts.flatMap((cls) =>
    changed.has(cls.id) ? (changed.get(cls.id) ?? []) : [cls],
  );
  const known = new Set(base.contracts.map(({ id }) => id));
  const added = [...changed.values()].filter((cls) => cls !== null && !known.has(cls.id));
  return { ...base, contracts: [...kept, ...added.filter((cls) => cls !== null)] };
}

type Searched = Pick<Register, "searched">;

const departementsOf = ({ searched }: Searched): ReadonlySet<string> =>
  new Set(searched.flatMap(({ departements }) => departements));

/** Where contracts were looked for: « en Bretagne et en Auvergne ». */
export const searchedWords = (
  { searched }: Searched,
  form: Exclude<keyof SearchedTerritory, "departements"> = "dans",
): string => formatList(searched.map((territory) => territory[form]));

/** 1 for each zone where contracts were looked for in every commune. */
export function searchedZones(
  register: Searched,
  zoning: Zoning,
  codes: readonly string[],
): Uint8Array {
  const known = departementsOf(register);
  const searched = new Uint8Array(zoning.codes.length).fill(1);
  codes.forEach((code, row) => {
    const zone = zoning.zoneOf[row]!;
    if (zone !== NO_ZONE && !known.has(departementOf(code))) searched[zone] = 0;
  });
  return searched;
}
