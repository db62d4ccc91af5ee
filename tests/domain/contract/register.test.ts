import { describe, expect, it } from "vitest";
import { NO_EDITS, type ContractEdit } from "@/domain/contract/edit";
import { registerOf, searchedWords, searchedZones } from "@/domain/contract/register";
import { clsExample, RECORDED_ON } from "../cls-example";

const CODES = ["15014", "22278", "29019", "44109", "69123"];
const REGISTER = {
  searched: [
    { nom: "la Bretagne", dans: "en Bretagne", de: "de Bretagne", departements: ["22", "29"] },
    { nom: "l’Auvergne", dans: "en Auvergne", de: "d’Auvergne", departements: ["15"] },
  ],
};

describe("registerOf", () => {
  const [a, b] = [clsExample({ id: "a" }), clsExample({ id: "b" })];
  const base = { ...REGISTER, contracts: [a, b], recordedOn: RECORDED_ON, annonces: [] };
  const ids = (...edits: ContractEdit[]) => registerOf(base, edits).contracts.map(({ id }) => id);

  it("is the base without edits: what is known of it stays known", () => {
    expect(registerOf(base, NO_EDITS)).toBe(base);
  });

  it("corrects a contract in its place, adds one at the end, takes one out", () => {
    const corrected = { ...a, nom: "corrigé" };
    const edits = [{ kind: "set", contract: corrected }] as const;
    expect(registerOf(base, edits).contracts).toEqual([corrected, b]);
    expect(ids({ kind: "set", contract: clsExample({ id: "c" }) })).toEqual(["a", "b", "c"]);
    expect(ids({ kind: "removed", id: "a" })).toEqual(["b"]);
    expect(base.contracts).toEqual([a, b]);
  });

  it("counts the last edit of a contract, and ignores the removal of an unknown one", () => {
    const back = { kind: "set", contract: a } as const;
    expect(ids({ kind: "removed", id: "a" }, back)).toEqual(["a", "b"]);
    expect(ids({ kind: "removed", id: "z" })).toEqual(["a", "b"]);
  });
});

describe("searchedZones", () => {
  it("needs every commune of the zone", () => {
    const zoning = { codes: ["auvergne", "straddling"], zoneOf: Uint16Array.of(0, 1, 1, 1, 65535) };
    expect([...searchedZones(REGISTER, zoning, CODES)]).toEqual([1, 0]);
  });
});

describe("searchedWords", () => {
  it("names every territory in the form that the sentence needs", () => {
    expect(searchedWords(REGISTER)).toBe("en Bretagne et en Auvergne");
    expect(searchedWords(REGISTER, "de")).toBe("de Bretagne et d’Auvergne");
    expect(searchedWords({ searched: REGISTER.searched.slice(0, 1) }, "nom")).toBe("la Bretagne");
  });
});
