import { wrapText } from "@/charts/wrap-text";
import { balanceText } from "@/report/snapshot/text";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONG_NAME } from "../scenes";

const bare = (text: string): string => text.replace(/\s/g, "");
const length = (text: string): number => text.length;

describe("wrapText", () => {
  it("breaks at spaces and after hyphens, never at insécables", () => {
    expect(wrapText(LONG_NAME, 20, length)).toEqual([
      "CA Guingamp-Paimpol",
      "Agglomération de",
      "l'Armor à l'Argoat",
    ]);
    expect(wrapText("CA Guingamp-Paimpol", 15, length)).toEqual(["CA Guingamp-", "Paimpol"]);
    expect(wrapText("plus de 1\u202F000\u00A0hab.", 14, length)).toEqual([
      "plus de",
      "1\u202F000\u00A0hab.",
    ]);
    expect(wrapText("  ", 10, length)).toEqual([]);
  });

  it("loses no letter and overflows no line", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        for (const wrap of [wrapText, balanceText]) {
          const lines = wrap(text, width, length);
          expect(bare(lines.join(""))).toBe(bare(text));
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe("balanceText", () => {
  it("leaves no lone word on the last line", () => {
    expect(balanceText("CC de Belle Ile en Mer", 18, length)).toEqual([
      "CC de Belle",
      "Ile en Mer",
    ]);
  });

  it("breaks no word to get even lines", () => {
    expect(balanceText("Montmartin-sur-Mer", 14, length)).toEqual(["Montmartin-", "sur-Mer"]);
  });
});
