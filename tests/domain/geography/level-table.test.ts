import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { LEVELS, type PublishedLevel } from "@/domain/geography/level";
import {
  hasColumns,
  isWider,
  levelFile,
  levelRow,
  levelsWith,
} from "@/domain/geography/level-table";

const ALL: readonly PublishedLevel[] = ["france", ...LEVELS];

test("every file named is one that the build wrote, and every such file is named", () => {
  const named = ALL.flatMap((level) =>
    Object.values(levelRow(level).files).filter((file) => file !== null),
  );
  expect(named.filter((file) => !existsSync(`public/${file}`))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
  for (const level of ALL) {
    expect(hasColumns(level) || !existsSync(`public/data/figures/${level}`)).toBe(true);
    const { spread } = levelRow(level).files;
    expect(spread !== null).toBe(
      [level, `${level}.json`].some((file) => existsSync(`public/data/repartition/${file}`)),
    );
  }
});

test("levels that have a file, the widest first", () => {
  expect(levelsWith("spread")).toEqual([
    "france",
    "region",
    "ancienne-region",
    "departement",
    "zone-emploi",
    "bassin-de-vie",
    "epci",
  ]);
  expect(levelsWith("adjacency")).toEqual(["epci", "commune"]);
  expect(levelsWith("labels")).not.toContain("commune");
  expect(levelsWith("outlines")).toEqual(LEVELS);
});

test("a file that a level does not have cannot be asked for", () => {
  expect(levelFile("columns", "epci")).toBe("data/figures/epci");
  // @ts-expect-error -- no spread between the communes of a commune
  expect(() => levelFile("spread", "commune")).toThrow("a level with spread");
});

test("levels go from the widest to the finest, perimeters between bassins and EPCI", () => {
  const ranks = ALL.map((level) => levelRow(level).rank);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(LEVELS.filter((level) => isWider("perimetre", level))).toEqual(["epci", "commune"]);
  expect(LEVELS.filter((level) => levelRow(level).canJoin)).toEqual(["epci", "commune"]);
});

test("levels read around are wider, levels read inside are finer, and have figures", () => {
  for (const level of [...LEVELS, "perimetre"] as const) {
    const { around, inside, references } = levelRow(level);
    expect(
      [...around, ...references].every((each) => isWider(each, level) || level === "zone-emploi"),
    ).toBe(true);
    expect(inside.every((each) => isWider(level, each))).toBe(true);
    expect([...around, ...inside, ...references].filter((each) => !hasColumns(each))).toEqual([]);
  }
});
