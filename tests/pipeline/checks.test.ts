import { describe, expect, test } from "vitest";
import type { Cls } from "@/domain/contract/cls";
import type { Indicator } from "@/domain/indicator/indicator";
import {
  checkColumn,
  checkContractMembers,
  checkCount,
  checkDistinctIds,
  checkNeighbours,
  checkPopulations,
  checkSameCodes,
  checkSamePopulation,
  checkSourced,
  checkZonesNamed,
} from "../../pipeline/data/checks";
import { UNREVIEWED } from "../domain/indicator/unreviewed";

test("checkSameCodes refuses another length or another code", () => {
  expect(() => checkSameCodes("t", ["a", "b"], ["a", "b"])).not.toThrow();
  expect(() => checkSameCodes("t", ["a"], ["a", "b"])).toThrow(
    "checkSameCodes requires 2 codes, got 1 in t",
  );
  expect(() => checkSameCodes("t", ["a", "c"], ["a", "b"])).toThrow(
    "checkSameCodes requires b, got c at line 1 of t",
  );
});

test("checkCount refuses another number", () => {
  expect(() => checkCount("EPCI", 1_254, 1_255)).toThrow("checkCount requires 1255 EPCI, got 1254");
});

test.each([[-1], [0.5], [Number.NaN]])("checkPopulations refuses %f", (population) => {
  expect(() => checkPopulations("p", [0, null, 12])).not.toThrow();
  expect(() => checkPopulations("p", [12, population])).toThrow(
    `checkPopulations requires an integer ≥ 0, got ${population} at row 1 of p`,
  );
});

test("checkSamePopulation lists the differences", () => {
  expect(() => checkSamePopulation(["01001", "01002"], [860, 270], [860, 271])).toThrow(
    "checkSamePopulation requires equal populations, got 1 differences: 01002: 270 / 271",
  );
});

test("checkZonesNamed refuses a zone without name or a code given twice", () => {
  expect(() => checkZonesNamed("EPCI", ["a", "b"], ["A", " "])).toThrow(
    "checkZonesNamed requires a name, got none for EPCI b",
  );
  expect(() => checkZonesNamed("EPCI", ["a", "a"], ["A", "B"])).toThrow("distinct code");
  expect(() => checkZonesNamed("EPCI", ["a", "b"], ["A"])).toThrow("got 1 names for 2 codes");
});

test("checkDistinctIds names the one given twice", () => {
  expect(() => checkDistinctIds("indicators", ["a", "b", "a"])).toThrow(
    "checkDistinctIds requires distinct indicators, got a twice",
  );
});

describe("checkSourced", () => {
  const indicator: Indicator = {
    id: "apl_mg",
    label: "APL",
    theme: "offre",
    definition: "…",
    unit: "%",
    decimals: 1,
    kind: "rate",
    polarity: "higher-better",
    aggregation: { rule: "none" },
    producer: "DREES",
    dataset: "APL",
    url: "https://drees.solidarites-sante.gouv.fr",
    licence: "LO",
    caution: "",
    availability: [{ level: "epci", years: [2023] }],
    whyAbsent: "",
    ...UNREVIEWED,
  };

  test("accepts a sourced indicator", () => {
    expect(() => checkSourced(indicator)).not.toThrow();
  });

  test.each<[Partial<Indicator>, string]>([
    [{ producer: "" }, "checkSourced requires a producer, got none for apl_mg"],
    [{ dataset: " " }, "checkSourced requires a dataset"],
    [{ licence: "" }, "checkSourced requires a licence"],
    [{ url: "ftp://x" }, "checkSourced requires an http(s) url, got « ftp://x »"],
    [{ url: "https://" }, "checkSourced requires an http(s) url"],
    [{ id: "densité" }, "checkSourced requires an ASCII identifier"],
    [{ availability: [] }, "checkSourced requires either figures or the reason"],
    [{ whyAbsent: "Pas encore." }, "checkSourced requires either figures or the reason"],
  ])("refuses %j", (part, message) => {
    expect(() => checkSourced({ ...indicator, ...part })).toThrow(message);
  });
});

test("checkContractMembers refuses an unknown EPCI or commune", () => {
  const cls = { id: "x", epci: ["200000001"], communes: ["35238"] } as unknown as Cls;
  const [sirens, communes] = [new Set(["200000001"]), new Set(["35238"])];
  expect(() => checkContractMembers([cls], sirens, communes)).not.toThrow();
  expect(() => checkContractMembers([cls], new Set(), communes)).toThrow(
    "checkContractMembers requires known EPCI, got 200000001 in x",
  );
  expect(() => checkContractMembers([cls], sirens, new Set())).toThrow(
    "checkContractMembers requires known communes, got 35238 in x",
  );
});

test("checkColumn refuses a wrong length, a broken cell, a column without figure", () => {
  const column = { indicator: "a", level: "epci", year: 2023 } as const;
  expect(() => checkColumn({ ...column, cells: [1, "secret"] }, 2)).not.toThrow();
  expect(() => checkColumn({ ...column, cells: [1] }, 2)).toThrow(
    "checkColumn requires 2 cells, got 1 in a 2023 (epci)",
  );
  expect(() => checkColumn({ ...column, cells: [1, Number.NaN] }, 2)).toThrow(
    "checkColumn requires a figure or an absence, got NaN at 1",
  );
  expect(() => checkColumn({ ...column, cells: ["secret", "no-data"] }, 2)).toThrow(
    "checkColumn requires a figure, got none",
  );
});

test("checkNeighbours refuses a lonely or an unknown territory", () => {
  expect(() => checkNeighbours("epci", ["a", "b", "c"], [{ a: "a", b: "b" }])).toThrow(
    "checkNeighbours requires a neighbour at level epci, got none for c",
  );
  expect(() => checkNeighbours("epci", ["a"], [{ a: "a", b: "z" }])).toThrow(
    "checkNeighbours requires known codes at level epci, got z",
  );
});
