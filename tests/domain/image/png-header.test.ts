import fc from "fast-check";
import { expect, test } from "vitest";
import { pngHeader } from "@/domain/image/png-header";
import { grey } from "../../report/dossier/example";
import { SEED } from "../seed";

/** The image with some bytes changed. */
function changed(...changes: readonly (readonly [at: number, byte: number])[]): Uint8Array {
  const bytes = grey();
  for (const [at, byte] of changes) bytes[at] = byte;
  return bytes;
}

test("the size of a plain PNG", () => {
  expect(pngHeader(changed([25, 2]))).toEqual({ width: 8, height: 4 });
  expect(pngHeader(changed([25, 6]))).toEqual({ width: 8, height: 4 });
  expect(pngHeader(changed([25, 2], [18, 1], [22, 2]))).toEqual({ width: 264, height: 516 });
});

test.each([
  ["a palette", changed([25, 3])],
  ["sixteen bits", changed([25, 2], [24, 16])],
  ["interlaced", changed([25, 2], [28, 1])],
  ["no width", changed([25, 2], [19, 0])],
  ["another signature", changed([25, 2], [0, 0x88])],
  ["another first chunk", changed([25, 2], [12, 0x4a])],
  ["cut", changed([25, 2]).subarray(0, 28)],
  ["empty", new Uint8Array(0)],
])("%s is refused", (_, bytes) => {
  expect(pngHeader(bytes)).toBeNull();
});

test("any bytes, without a crash", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(pngHeader(bytes)).toBeNull();
    }),
    { seed: SEED },
  );
});
