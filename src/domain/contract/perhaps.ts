import { departementOf } from "../geography/code";
import { NO_ZONE, type Zoning } from "../geography/commune-index";
import type { Day } from "../day";
import { formatList } from "../words/french";
import { BARE, statusAt, type Cls } from "./cls";
import type { Register } from "./register";

/** Could the contract cover communes of the département that no source names? */
export const mayReach = (
  { perimetre, departements }: Pick<Cls, "perimetre" | "departements">,
  departement: string,
): boolean => perimetre !== "connu" && departements.includes(departement);

/** Known to exist on the day, and not over. */
export function isRunning(cls: Cls, day: Day, recordedOn: Day): boolean {
  const status = statusAt(cls, day, recordedOn);
  return status !== null && status !== "terminé";
}

/**
 * Contracts that may cover each zone without our knowing it: those that exist or existed on the day,
 * whose communes are not all known, of the départements of its bare communes. Running ones first.
 */
export function perhapsByZone(
  {
    register,
    day,
    communeStatuses,
  }: {
    readonly register: Pick<Register, "contracts" | "recordedOn">;
    readonly day: Day;
    /** Positions in `COVERAGE_STATUSES`. */
    readonly communeStatuses: Uint8Array;
  },
  zoning: Zoning,
  codes: readonly string[],
): readonly (readonly Cls[])[] {
  const { contracts, recordedOn } = register;
  const unsure = contracts.filter(
    (cls) => cls.perimetre !== "connu" && statusAt(cls, day, recordedOn) !== null,
  );
  const ordered = [
    ...unsure.filter((cls) => isRunning(cls, day, recordedOn)),
    ...unsure.filter((cls) => !isRunning(cls, day, recordedOn)),
  ];
  const departementsOf = zoning.codes.map(() => new Set<string>());
  codes.forEach((code, row) => {
    const zone = zoning.zoneOf[row]!;
    if (zone !== NO_ZONE && communeStatuses[row]! >= BARE)
      departementsOf[zone]!.add(departementOf(code));
  });
  return departementsOf.map((departements) =>
    departements.size === 0
      ? []
      : ordered.filter((cls) => [...departements].some((code) => mayReach(cls, code))),
  );
}

/** « au périmètre inconnu », « au périmètre connu en partie ». */
const perimeterWords = (contracts: readonly Cls[]): string => {
  const kinds = new Set(contracts.map(({ perimetre }) => perimetre));
  if (kinds.size > 1) return "au périmètre inconnu ou connu en partie";
  return kinds.has("partiel") ? "au périmètre connu en partie" : "au périmètre inconnu";
};

function sentence(contracts: readonly Cls[], isOver: boolean): string {
  const many = contracts.length > 1;
  const subject = many ? `${contracts.length} contrats` : "un contrat";
  const over = isOver ? ` terminé${many ? "s" : ""}` : "";
  const can = { running: many ? "peuvent" : "peut", over: many ? "ont pu" : "a pu" };
  const verb = isOver ? can.over : can.running;
  const names = formatList(contracts.map(({ nom }) => nom));
  return `${subject}${over} ${perimeterWords(contracts)} ${verb} couvrir ce territoire\u00a0: ${names}`;
}

/** « 3 contrats terminés au périmètre inconnu ont pu couvrir ce territoire »: without their names. */
const counted = (contracts: readonly Cls[]): string =>
  sentence(contracts, true).split("\u00a0: ")[0]!;

/** The same in little room: those that are over are counted, not named. */
export function perhapsInShort(contracts: readonly Cls[], day: Day, recordedOn: Day): string[] {
  const running = contracts.filter((cls) => isRunning(cls, day, recordedOn));
  const over = contracts.filter((cls) => !isRunning(cls, day, recordedOn));
  return [...perhapsWords(running, day, recordedOn), ...(over.length > 0 ? [counted(over)] : [])];
}

/**
 * What the contracts of unknown perimeter leave open, in sentences without a capital nor a full stop:
 * the running ones, then those that are over.
 *
 * @example perhapsWords([fougeres], day, recordedOn)
 * // ["un contrat au périmètre inconnu peut couvrir ce territoire : CLS du Pays de Fougères"]
 */
export function perhapsWords(contracts: readonly Cls[], day: Day, recordedOn: Day): string[] {
  const running = contracts.filter((cls) => isRunning(cls, day, recordedOn));
  const over = contracts.filter((cls) => !isRunning(cls, day, recordedOn));
  return [
    ...(running.length > 0 ? [sentence(running, false)] : []),
    ...(over.length > 0 ? [sentence(over, true)] : []),
  ];
}
