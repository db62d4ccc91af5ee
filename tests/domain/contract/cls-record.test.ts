import { describe, expect, it } from "vitest";
import { isSearched, searchedZones } from "@/domain/contract/cls-record";

const CODES = ["15014", "22278", "29019", "44109", "69123"];
const scopeOf = (...codes: string[]): Uint8Array =>
  Uint8Array.from(CODES, (code) => (codes.includes(code) ? 1 : 0));

describe("searchedZones", () => {
  it("needs every commune of the zone", () => {
    const zoning = { codes: ["auvergne", "straddling"], zoneOf: Uint16Array.of(0, 1, 1, 1, 65535) };
    expect([...searchedZones(zoning, CODES)]).toEqual([1, 0]);
  });
});

describe("isSearched", () => {
  it("knows the two régions whose contracts were looked for", () => {
    expect(isSearched(scopeOf("22278", "29019"), CODES)).toBe(true);
    expect(isSearched(scopeOf("15014"), CODES)).toBe(true);
  });

  it("refuses a scope that one commune takes out of them", () => {
    // Auvergne-Rhône-Alpes: the Cantal was searched, Lyon was not.
    expect(isSearched(scopeOf("15014", "69123"), CODES)).toBe(false);
    expect(isSearched(scopeOf("44109"), CODES)).toBe(false);
  });
});
