import { describe, expect, test } from "vitest";
import { codesMeant, readCode } from "@/domain/geography/read-code";
import { realCommunes } from "../real-communes";

const CODES = new Set(realCommunes.map(({ code }) => code));
const commune = (text: string): string | null => readCode(text, (code) => CODES.has(code));

test("examples of the docstrings", () => {
  expect(codesMeant("2a 004")).toEqual(["2A004"]);
  expect(codesMeant("20004")).toEqual(["20004", "2A004", "2B004"]);
});

describe("codes of communes as people write them", () => {
  test.each([
    ["29019", "29019"],
    [" 29 019 ", "29019"],
    ["29\u202f019", "29019"],
    ["2a004", "2A004"],
    ["20004", "2A004"],
    ["20033", "2B033"],
    ["1004", "01004"],
    ["98501", "97601"],
    ["98517", "97617"],
  ])("%s is %s", (text, code) => {
    expect(commune(text)).toBe(code);
  });

  // 20999 was no commune; 98518 neither; the others are not of any département.
  test.each(["", "Brest", "29", "99999", "20999", "98518", "97501", "97127", "2C004", "29019x"])(
    "« %s » is none",
    (text) => {
      expect(commune(text)).toBeNull();
    },
  );
});

test("codes of other levels", () => {
  const of = (...known: string[]) => {
    const set = new Set(known);
    return (text: string) => readCode(text, (code) => set.has(code));
  };
  expect(of("200042174", "242900314")("242 900 314")).toBe("242900314");
  expect(of("01", "2A", "2B")("1")).toBe("01");
  expect(of("01", "2A", "2B")("2b")).toBe("2B");
});

test("no code of today is read as another one", () => {
  const wrong = [...CODES].filter((code) => commune(code) !== code);
  expect(wrong).toEqual([]);
});

test("a number of Corse is that of one département only", () => {
  const corse = [...CODES].filter((code) => /^2[AB]/.test(code));
  const numbers = corse.map((code) => code.slice(2));
  expect(new Set(numbers).size).toBe(corse.length);
  expect(corse.filter((code) => commune(`20${code.slice(2)}`) !== code)).toEqual([]);
});

test("a code with a lost zero is no other code", () => {
  const lost = [...CODES].filter((code) => code.startsWith("0"));
  expect(lost.filter((code) => commune(String(Number(code))) !== code)).toEqual([]);
});
