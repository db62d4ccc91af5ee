import { expect, test } from "vitest";
import type { Cls, CoverageStatus } from "@/domain/contract/cls";
import { bearersOf, runningContracts } from "@/domain/sheet/running-contracts";
import type { SheetContract } from "@/domain/sheet/sheet-contracts";

const contract = (
  porteur: string,
  status: CoverageStatus | null,
  share: number | null,
): SheetContract => ({
  cls: { porteur } as Cls,
  status,
  isUncertain: false,
  communes: 1,
  share,
  isPartial: true,
});

const CONTRACTS = [
  contract("A", "terminé", 1),
  contract("B", "signé", 0.2),
  contract("C", "à vérifier", 0.7),
  contract("D", null, 0.9),
  contract("", "signé", null),
  contract("B", "en préparation", 0.1),
];

test("those that run, the widest first: neither over nor yet to exist", () => {
  expect(runningContracts(CONTRACTS).map(({ cls, share }) => [cls.porteur, share])).toEqual([
    ["C", 0.7],
    ["B", 0.2],
    ["B", 0.1],
    ["", null],
  ]);
});

test("each bearer once, and none where the source names none", () => {
  expect(bearersOf(runningContracts(CONTRACTS))).toEqual(["C", "B"]);
});
