import { describe, expect, test } from "vitest";
import { failure, success } from "@/domain/result";
import { parseBounds } from "@/stats/classes/parse-bounds";

describe("what a French reader types", () => {
  test.each<[string, number[]]>([
    ["0 - 10 - 20", [0, 10, 20]],
    ["0-10-20", [0, 10, 20]],
    ["0 – 10 – 20", [0, 10, 20]],
    ["0 ; 2,5 ; 5", [0, 2.5, 5]],
    ["0;2,5;5;", [0, 2.5, 5]],
    ["2,5 3 4", [2.5, 3, 4]],
    ["  2.5   3  ", [2.5, 3]],
    ["0, 10, 20", [0, 10, 20]],
    ["0\n10\n20", [0, 10, 20]],
    ["-5 - 0 - 5", [-5, 0, 5]],
    ["−5 ; −2,5 ; 0", [-5, -2.5, 0]],
    ["-10 -5 0", [-10, -5, 0]],
    ["100 200 300", [100, 200, 300]],
    ["1\u202f000 20\u202f000", [1000, 20_000]],
    ["0 ; 1 000 ; 20\u00a0000,5", [0, 1000, 20_000.5]],
    ["0 - 1 000 000", [0, 1_000_000]],
    ["1 2 3 4 5 6 7 8", [1, 2, 3, 4, 5, 6, 7, 8]],
  ])("%j", (text, bounds) => {
    expect(parseBounds(text)).toEqual(success(bounds));
  });
});

describe("what is wrong", () => {
  test("a piece that is not a number is quoted", () => {
    expect(parseBounds("0 ; dix ; 20")).toEqual(failure({ kind: "not-a-number", piece: "dix" }));
    expect(parseBounds("0 ; 2 3 ; 5")).toEqual(failure({ kind: "not-a-number", piece: "2 3" }));
    expect(parseBounds("0 ; 1e3")).toEqual(failure({ kind: "not-a-number", piece: "1e3" }));
    expect(parseBounds(`0 ; ${"9".repeat(400)}`).ok).toBe(false);
  });

  test("bounds must ascend", () => {
    expect(parseBounds("0 ; 20 ; 10")).toEqual(
      failure({ kind: "not-ascending", before: 20, after: 10 }),
    );
    expect(parseBounds("0 0")).toEqual(failure({ kind: "not-ascending", before: 0, after: 0 }));
  });

  test("2 to 8 bounds", () => {
    expect(parseBounds("")).toEqual(failure({ kind: "too-few", count: 0 }));
    expect(parseBounds("2,5")).toEqual(failure({ kind: "too-few", count: 1 }));
    expect(parseBounds("1 2 3 4 5 6 7 8 9")).toEqual(failure({ kind: "too-many", count: 9 }));
  });
});
