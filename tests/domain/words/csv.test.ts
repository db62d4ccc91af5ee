import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { toFrenchCsv, type Cell } from "@/domain/words/csv";
import { SEED } from "../seed";

/** Single cell as written, without byte order mark, header and line end. */
const written = (cell: Cell): string =>
  toFrenchCsv(["x"], [[cell]]).slice("\ufeffx\r\n".length, -2);

test("example of the docstring", () => {
  expect(toFrenchCsv(["code", "part"], [[{ code: "01004" }, 2.5]])).toBe(
    '\ufeffcode;part\r\n"=""01004""";2,5\r\n',
  );
});

describe("numbers", () => {
  test.each<[number, string]>([
    [0, "0"],
    [-0, "0"],
    [-5, "-5"],
    [3.745, "3,745"],
    [1_049_209, "1049209"],
    [0.1 + 0.2, "0,30000000000000004"],
    [1e-7, "0,0000001"],
    [-1e-30, "0"],
    [1e21, "1000000000000000000000"],
  ])("%d", (value, text) => {
    expect(written(value)).toBe(text);
  });

  test("an absence is an empty cell or words, never NaN", () => {
    expect(written(null)).toBe("");
    expect(() => written(Number.NaN)).toThrow("finite numbers, got NaN");
  });
});

describe("codes", () => {
  test("digits alone are a formula that Excel reads as text", () => {
    expect(written({ code: "01004" })).toBe('"=""01004"""');
    expect(written({ code: "242900801" })).toBe('"=""242900801"""');
  });

  test("others are texts already, and never a formula of their own", () => {
    expect(written({ code: "2A004" })).toBe("2A004");
    expect(written({ code: '="&cmd|calc' })).toBe(`"'=""&cmd|calc"`);
  });
});

describe("texts", () => {
  test.each<[string, string]>([
    ["Plougastel-Daoulas", "Plougastel-Daoulas"],
    ["a;b", '"a;b"'],
    ['dit "Le Relecq"', '"dit ""Le Relecq"""'],
    ["deux\r\nlignes", '"deux\r\nlignes"'],
    ["=1+1", "'=1+1"],
    ["+33 2", "'+33 2"],
    ["-", "'-"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ["« 2,5 »", "« 2,5 »"],
  ])("%j", (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test("the header is neutralised too", () => {
    expect(toFrenchCsv(["=1"], [])).toBe("\ufeff'=1\r\n");
  });
});

test("a row of another length is a broken table", () => {
  expect(() => toFrenchCsv(["a", "b"], [[1]])).toThrow("2 cells by row, got 1");
});

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(";", '"', "\r", "\n", ",", "=", "é", " ", "a") }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.stringMatching(/^(?:\d{5}|2[AB]\d{3}|\d{9})$/).map((code) => ({ code })),
  fc.constant(null),
);

/** What a reader of the file finds for what is not a number, by the documented rules. */
function textExpected(value: string | { code: string } | null): string {
  if (value === null) return "";
  const text = typeof value === "string" ? value : value.code;
  if (typeof value !== "string" && /^\d+$/.test(text)) return `="${text}"`;
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

test("a CSV reader finds the same cells", () => {
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const text = toFrenchCsv(["a", "b", "c"], rows);
      expect(text.startsWith("\ufeff")).toBe(true);
      const parsed = Papa.parse<string[]>(text.slice(1), { delimiter: ";", newline: "\r\n" });
      expect(parsed.data[0]).toEqual(["a", "b", "c"]);
      expect(parsed.data.at(-1)).toEqual([""]);
      const read = parsed.data.slice(1, -1);
      expect(read).toHaveLength(rows.length);
      rows.forEach((cells, i) =>
        cells.forEach((value, j) => {
          const found = read[i]![j]!;
          // Decimals stop at the twentieth.
          const isRight =
            typeof value === "number"
              ? Math.abs(Number(found.replace(",", ".")) - value) < 1e-20
              : found === textExpected(value);
          expect(isRight, `${JSON.stringify(value)} read as ${found}`).toBe(true);
        }),
      );
    }),
    { seed: SEED, numRuns: 300 },
  );
});
