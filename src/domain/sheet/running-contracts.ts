import type { SheetContract } from "./sheet-contracts";

/** Does the contract run on the day, as far as its sources tell? */
const isRunning = ({ status }: SheetContract): boolean => status !== null && status !== "terminé";

const byShare = (a: SheetContract, b: SheetContract): number => (b.share ?? 0) - (a.share ?? 0);

/** Contracts that run, the one of most inhabitants of the territory first. */
export const runningContracts = (contracts: readonly SheetContract[]): SheetContract[] =>
  contracts.filter(isRunning).toSorted(byShare);

/** Who bears contracts, each once; a source may name nobody. */
export const bearersOf = (contracts: readonly SheetContract[]): string[] =>
  [...new Set(contracts.map(({ cls }) => cls.porteur))].filter((nom) => nom !== "");
