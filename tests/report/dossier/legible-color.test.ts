import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastWithWhite, legibleColor } from "@/report/dossier/legible-color";
import { SEED } from "../../domain/seed";

test("contrasts with white, from the definition of WCAG 2.2", () => {
  expect(contrastWithWhite("#000000")).toBeCloseTo(21, 10);
  expect(contrastWithWhite("#ffffff")).toBeCloseTo(1, 10);
  // Greys that the W3C gives as the last to pass and the first to fail 4.5.
  expect(contrastWithWhite("#767676")).toBeCloseTo(4.54, 2);
  expect(contrastWithWhite("#777777")).toBeCloseTo(4.48, 2);
});

test("a colour that can be read is left as it is", () => {
  expect(legibleColor("#0b5c68")).toBe("#0b5c68");
  expect(legibleColor("#767676")).toBe("#767676");
});

test("any other becomes darker, of the same hue, and can be read", () => {
  expect(legibleColor("#ffffff")).toMatch(/^#7[0-6]7[0-6]7[0-6]$/);
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (channels) => {
      const color = `#${channels.map((one) => one.toString(16).padStart(2, "0")).join("")}`;
      const printed = legibleColor(color);
      expect(contrastWithWhite(printed)).toBeGreaterThanOrEqual(4.5);
      const after = printed.match(/[0-9a-f]{2}/g)!.map((one) => Number.parseInt(one, 16));
      after.forEach((one, at) => expect(one).toBeLessThanOrEqual(channels[at]!));
    }),
    { seed: SEED },
  );
});
