import fc from "fast-check";
import { expect, test } from "vitest";
import { logoRow, logosHeight } from "@/report/dossier/logo-row";
import { TEXT_WIDTH } from "@/report/dossier/looks";
import { SEED } from "../../domain/seed";

const logo = (width: number, height: number) => ({
  nom: "L",
  png: new Uint8Array(),
  width,
  height,
});

test("no logo takes no room", () => {
  expect(logoRow({})).toEqual([]);
  expect(logosHeight({ logos: [] })).toBe(0);
});

test("logos are of one height, keep their shape, and stand side by side within the text", () => {
  const side = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 6 }), (sizes) => {
      const row = logoRow({ logos: sizes.map(([width, height]) => logo(width, height)) });
      let right = -Infinity;
      for (const { logo: each, x, width, height } of row) {
        expect(height).toBe(row[0]!.height);
        expect(width / height).toBeCloseTo(each.width / each.height, 6);
        expect(x).toBeGreaterThan(right);
        right = x + width;
      }
      expect(right).toBeLessThanOrEqual(TEXT_WIDTH + 1e-6);
      expect(row[0]!.height).toBeLessThanOrEqual(48);
    }),
    { seed: SEED },
  );
});
