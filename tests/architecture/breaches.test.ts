import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { filesUnder } from "./project-files";
import { breachesOf, RULES, sharedNames, type Breaches } from "./rules";

/**
 * What the house forbids and still holds is listed, file by file with its count, and the list may
 * only shrink: a breach that is new fails, and so does one that is gone and still listed.
 * `UPDATE_BREACHES=1 npx vitest run --project unit tests/architecture/breaches.test.ts` writes it
 * again; what that adds must be defended in review.
 */
const LIST = fileURLToPath(new URL("known-breaches.json", import.meta.url));

const src = filesUnder("src");

const found: Readonly<Record<string, Breaches>> = {
  ...Object.fromEntries(RULES.map((rule) => [rule.name, breachesOf(rule, src)])),
  "shared-name": sharedNames(src),
};

if (process.env["UPDATE_BREACHES"] === "1")
  writeFileSync(LIST, `${JSON.stringify(found, null, 2)}\n`);

const known = JSON.parse(readFileSync(LIST, "utf8")) as Readonly<Record<string, Breaches>>;

/** Every difference between what is listed and what is there, in a sentence. */
function differences(rule: string, listed: Breaches, there: Breaches): string[] {
  return [...new Set([...Object.keys(listed), ...Object.keys(there)])].sort().flatMap((where) => {
    const [before, now] = [listed[where] ?? 0, there[where] ?? 0];
    if (now > before) return [`${rule}: ${where} has ${now}, ${before} known: mend it`];
    return now < before ? [`${rule}: ${where} has ${now}, ${before} known: shorten the list`] : [];
  });
}

test("a breach that is new, and one that is gone, are both told", () => {
  const listed = { "src/a.ts": 2, "src/b.ts": 1, "src/c.ts": 1 };
  expect(differences("year", listed, { "src/a.ts": 3, "src/c.ts": 1, "src/d.ts": 1 })).toEqual([
    "year: src/a.ts has 3, 2 known: mend it",
    "year: src/b.ts has 0, 1 known: shorten the list",
    "year: src/d.ts has 1, 0 known: mend it",
  ]);
});

test.each(Object.keys(found))("%s: no breach beside those known", (rule) => {
  expect(differences(rule, known[rule] ?? {}, found[rule]!)).toEqual([]);
});

test("the list speaks of rules that stand", () => {
  expect(Object.keys(known).sort()).toEqual(Object.keys(found).sort());
});

/** Texts that break a rule once each, and texts that keep it. */
const PLANTS: Readonly<Record<string, { broken: readonly string[]; kept: readonly string[] }>> = {
  "level-list": {
    broken: [
      "const words: Record<Level, string> = all;",
      "const files: Partial<Record<PublishedLevel, string>> = {};",
      'switch (level) { case "zone-emploi": return 1; }',
      'const set = { "bassin-de-vie": zonages };',
    ],
    kept: ['const first: Level = "epci";', "// Record<Level, string>", "Record<Theme, Level>"],
  },
  "indicator-id": {
    broken: ['figures.column("apl_mg", level)', "const id = 'taux_pauvrete';"],
    kept: ['const text = "apl_mg et autres";', "indicator.apl_mg"],
  },
  year: {
    broken: ["const YEAR = 2023;", "<h4>APL 2023, tous médecins</h4>", "const from = 1999;"],
    kept: [
      'parseDay("2026-11-21")',
      "const ESP_2013 = [];",
      '"http://www.w3.org/2000/svg"',
      "const rows = 12023;",
      "const SMALL_COMMUNE = 2000;",
    ],
  },
  "region-name": {
    broken: ['const where = "en Bretagne";', "<p>Auvergne-Rhône-Alpes</p>", "`La Réunion`"],
    kept: ["/* la Bretagne */", 'const name = "Bretagnolles";'],
  },
  "commune-count": {
    broken: ["const COUNT = 34_875;", "new Uint8Array(34875)", '"34 875 communes"'],
    kept: ["const COUNT = 348_751;", "134875"],
  },
  "column-read": {
    broken: [
      "shelfReader(shelf, atlas)",
      "const value = column.values[position]!;",
      "if (lastColumn.states[row] === 0) return;",
      "const read = ({ values, states }: Column) => values;",
    ],
    kept: ["found.values[at]", "const { values } = thematic;", "figures.figure(id, row)"],
  },
  address: {
    broken: ["await fetch(url)", 'new URL("data/x.json", document.baseURI)'],
    kept: ["prefetch(url)", "library.fetch(title)", 'new URL("./w.ts", import.meta.url)'],
  },
  "silenced-union": {
    broken: ["f(level as never)", "x as unknown as Level", "x as any", "// @ts-ignore\nf(level);"],
    kept: ["x as Level", "// as never"],
  },
  "field-rule-in-hook": {
    broken: [
      "for (const row of rows) sum += row;",
      "const sum = rows.reduce((a, b) => a + b, 0);",
      "if (zoning.zoneOf[row] === zone) return;",
      'import { quantile } from "@/stats/quantile";',
    ],
    kept: ["useEffect(() => draw(model), [model]);", "names.map(label)"],
  },
};

test.each(RULES)("$name: a planted breach is seen, and nothing else", (rule) => {
  const path = rule.name === "field-rule-in-hook" ? "src/ui/use-planted.ts" : "src/ui/planted.ts";
  const count = (text: string): number => breachesOf(rule, [{ path, text }])[path] ?? 0;
  const { broken, kept } = PLANTS[rule.name]!;
  expect(broken.map((text) => [text, count(text)])).toEqual(broken.map((text) => [text, 1]));
  expect(kept.map((text) => [text, count(text)])).toEqual(kept.map((text) => [text, 0]));
  expect(breachesOf(rule, [{ path: "tests/planted.ts", text: broken.join("\n") }])).toEqual({});
});

test("what has its place is no breach there", () => {
  const places: Readonly<Record<string, string>> = {
    "level-list": "src/domain/geography/level-table.ts",
    "column-read": "src/domain/book/book.ts",
    address: "src/data/open-files.ts",
  };
  for (const rule of RULES.filter(({ except }) => except !== null)) {
    const text = PLANTS[rule.name]!.broken.join("\n");
    expect(breachesOf(rule, [{ path: places[rule.name]!, text }])).toEqual({});
  }
});

test("one exported name, two files", () => {
  const planted = [
    { path: "src/a.ts", text: "export type Point = 1;\nexport const Point = 1;" },
    { path: "src/b.ts", text: "export interface Point {}\nexport function draw() {}" },
    { path: "src/c.ts", text: 'export { Point } from "./b";\nconst draw = 1;' },
  ];
  expect(sharedNames(planted)).toEqual({ Point: 2 });
});
