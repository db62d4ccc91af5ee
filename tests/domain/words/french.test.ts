import { describe, expect, test } from "vitest";
import {
  formatDay,
  formatList,
  formatMeasure,
  formatNumber,
  formatParts,
  formatShare,
  formatShares,
  formatShort,
  formatSourceDate,
  formatTrimmed,
  plural,
  capitalised,
  sentence,
} from "@/domain/words/french";
import { measureOf, NO_DATA, NOT_PUBLISHED, SECRET } from "@/domain/measure";
import { day, sourceDate } from "../cls-example";

/** As `Intl` gives them: narrow no-break space between thousands, no-break space before %. */
const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

describe("formatNumber", () => {
  test("comma, narrow no-break spaces, fixed decimals", () => {
    expect(formatNumber(3_449_370.25, 1)).toBe(`3${NARROW}449${NARROW}370,3`);
    expect(formatNumber(1000)).toBe(`1${NARROW}000`);
    expect(formatNumber(2.5, 2)).toBe("2,50");
    expect(formatNumber(0.549, 0)).toBe("1");
  });

  test("0 has no sign", () => {
    expect(formatNumber(-0.04, 1)).toBe("0,0");
    expect(formatNumber(-0)).toBe("0");
    expect(formatNumber(-1.25, 1)).toBe("−1,3");
  });

  test("an absence is never written as a number", () => {
    expect(() => formatNumber(Number.NaN)).toThrow("finite number, got NaN");
  });
});

test("formatTrimmed writes no zero at the end", () => {
  expect([10, 2.5, 0.25, 1.999, -0.004, 1234.5].map((value) => formatTrimmed(value, 2))).toEqual([
    "10",
    "2,5",
    "0,25",
    "2",
    "0",
    `1${NARROW}234,5`,
  ]);
});

test("formatShare", () => {
  expect(formatShare(0.3042, 1)).toBe(`30,4${NO_BREAK}%`);
  expect(formatShare(1)).toBe(`100${NO_BREAK}%`);
  expect(formatShare(0)).toBe(`0${NO_BREAK}%`);
});

test("formatShares add up as printed, with one decimal where a part is under 1 %, or whole ones do not", () => {
  const shares = (...parts: (number | null)[]) =>
    formatShares(parts).map((text) => text.replace(NO_BREAK, " "));
  expect(shares(0.684, 0.316)).toEqual(["68 %", "32 %"]);
  // 42 + 32 + 27 is 101, and 31 would not be the 32 % of the région that is the same people.
  expect(shares(0.416, 0.316, 0.268)).toEqual(["41,6 %", "31,6 %", "26,8 %"]);
  expect(shares(0.9966, 0.0034)).toEqual(["99,7 %", "0,3 %"]);
  expect(shares(0.5, null, 0.25)).toEqual(["50 %", "", "25 %"]);
  expect(shares()).toEqual([]);
});

test("formatParts names them", () => {
  const parts = [
    { nom: "Finistère", share: 0.75 },
    { nom: "Morbihan", share: 0.25 },
    { nom: "Île vide", share: null },
  ];
  expect(formatParts(parts, " des habitants").replaceAll(NO_BREAK, " ")).toBe(
    "Finistère (75 % des habitants), Morbihan (25 % des habitants) et Île vide",
  );
});

describe("plural: from 2 on, in French", () => {
  test.each<[number, string]>([
    [0, `0${NO_BREAK}commune`],
    [1, `1${NO_BREAK}commune`],
    [1.5, `1,5${NO_BREAK}commune`],
    [2, `2${NO_BREAK}communes`],
    [1202, `1${NARROW}202${NO_BREAK}communes`],
    [-1, `−1${NO_BREAK}commune`],
    [-3, `−3${NO_BREAK}communes`],
    [1.94, `1,9${NO_BREAK}commune`],
    [1.96, `2,0${NO_BREAK}communes`],
    [1.95, `2,0${NO_BREAK}communes`],
  ])("%d", (count, text) => {
    expect(plural(count, "commune", "communes")).toBe(text);
  });
});

describe("formatMeasure", () => {
  const share = { unit: "%", decimals: 1 };
  const people = { unit: "habitants", decimals: 0 };

  test("value with its unit", () => {
    expect(formatMeasure(measureOf(2.345), share)).toBe(`2,3${NO_BREAK}%`);
    expect(formatMeasure(measureOf(50_011), people)).toBe(`50${NARROW}011${NO_BREAK}habitants`);
    expect(formatMeasure(measureOf(0), share)).toBe(`0,0${NO_BREAK}%`);
    expect(formatMeasure(measureOf(104), { unit: "", decimals: 0 })).toBe("104");
  });

  test("the unit agrees with the value", () => {
    // Rochefourchat (26274) has one inhabitant.
    expect(formatMeasure(measureOf(1), people)).toBe(`1${NO_BREAK}habitant`);
    expect(formatMeasure(measureOf(1.9), { unit: "jours/an", decimals: 1 })).toBe(
      `1,9${NO_BREAK}jour/an`,
    );
    const days = { unit: "jours/an", decimals: 1 };
    expect(formatMeasure(measureOf(1.96), days)).toBe(`2,0${NO_BREAK}jours/an`);
    const care = { unit: "consultations possibles par habitant et par an", decimals: 1 };
    expect(formatMeasure(measureOf(1.9), care)).toBe(
      `1,9${NO_BREAK}consultation possible par habitant et par an`,
    );
    expect(formatMeasure(measureOf(1), { unit: "décès", decimals: 0 })).toBe(`1${NO_BREAK}décès`);
    const rate = { unit: "pour 10 000 hab.", decimals: 1 };
    expect(formatMeasure(measureOf(1), rate)).toBe(`1,0${NO_BREAK}pour 10 000 hab.`);
  });

  test("each absence has its words", () => {
    expect(formatMeasure(SECRET, share)).toBe("secret statistique");
    expect(formatMeasure(NO_DATA, share)).toBe("sans donnée");
    expect(formatMeasure(NOT_PUBLISHED, share)).toBe("non publié");
  });
});

test("formatShort keeps a short unit and the sign of a percentage", () => {
  const short = (unit: string) => formatShort(9.94, { unit, decimals: 1 });
  expect(short("%")).toBe(`9,9${NO_BREAK}%`);
  expect(short("‰")).toBe(`9,9${NO_BREAK}‰`);
  expect(short("ans")).toBe(`9,9${NO_BREAK}ans`);
  expect(short("% par an")).toBe(`9,9${NO_BREAK}%`);
  expect(short("pour 100 000 hab.")).toBe("9,9");
  expect(short("")).toBe("9,9");
});

describe("dates", () => {
  test.each([
    ["2026-11-21", "21\u00a0novembre\u00a02026"],
    ["2026-01-01", "1er\u00a0janvier\u00a02026"],
    ["2024-02-29", "29\u00a0février\u00a02024"],
    ["2009-07-09", "9\u00a0juillet\u00a02009"],
    ["2026-12-31", "31\u00a0décembre\u00a02026"],
  ])("%s", (iso, text) => {
    expect(formatDay(day(iso))).toBe(text);
    expect(formatSourceDate(sourceDate(iso))).toBe(text);
  });

  test("as exactly as the source", () => {
    expect(formatSourceDate(sourceDate("2012"))).toBe("2012");
    expect(formatSourceDate(sourceDate("2012-06"))).toBe("juin\u00a02012");
    expect(formatSourceDate(sourceDate("2023-08"))).toBe("août\u00a02023");
  });
});

test("formatList", () => {
  expect(formatList([])).toBe("");
  expect(formatList(["a"])).toBe("a");
  expect(formatList(["a", "b"])).toBe("a et b");
  expect(formatList(["a", "b", "c"])).toBe("a, b et c");
});

test("a sentence has a capital and one full stop", () => {
  expect(sentence("à 150 000 habitants")).toBe("À 150 000 habitants.");
  expect(sentence(" Pont de l’île. ")).toBe("Pont de l’île.");
  expect(sentence("vraiment ?")).toBe("Vraiment ?");
});

test("a capital, its accent kept", () => {
  expect(capitalised("état de santé")).toBe("État de santé");
  expect(capitalised("")).toBe("");
});
