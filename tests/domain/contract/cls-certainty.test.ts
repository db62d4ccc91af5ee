import { expect, test } from "vitest";
import type { SourceConfidence, RecordedStatus } from "@/domain/contract/cls";
import { uncertainZones } from "@/domain/contract/cls-certainty";
import { atomStatuses } from "@/domain/contract/cls-coverage";
import { areaAtoms } from "@/domain/contract/contract-area";
import { zoningFrom } from "@/domain/geography/commune-index";
import { clsExample, RECORDED_ON } from "../cls-example";

/** One commune in one zone, under contracts of these states and confidences. */
function isUncertain(...contracts: [RecordedStatus, SourceConfidence][]): boolean {
  const list = contracts.map(([statut, confiance], i) =>
    clsExample({ id: `x-${i}`, statut, confiance }),
  );
  const atoms = areaAtoms(
    list,
    list.map(() => [0]),
  );
  const statuses = atomStatuses(list, atoms, RECORDED_ON, RECORDED_ON);
  const zoning = zoningFrom(["a", "b"], ["a"]);
  const flags = uncertainZones(zoning, list, atoms, statuses, RECORDED_ON, RECORDED_ON);
  expect(flags[1]).toBe(0);
  return flags[0] === 1;
}

test("a state that rests on doubtful records alone is uncertain", () => {
  expect(isUncertain(["signé", "moyenne"])).toBe(true);
  expect(isUncertain(["signé", "faible"])).toBe(true);
  expect(isUncertain(["signé", "haute"])).toBe(false);
});

test("one sure record of that state is enough, one of another state is not", () => {
  expect(isUncertain(["signé", "moyenne"], ["signé", "haute"])).toBe(false);
  expect(isUncertain(["signé", "moyenne"], ["terminé", "haute"])).toBe(true);
  expect(isUncertain(["signé", "haute"], ["terminé", "faible"])).toBe(false);
});

test("no contract, no doubt", () => {
  expect(isUncertain()).toBe(false);
});
