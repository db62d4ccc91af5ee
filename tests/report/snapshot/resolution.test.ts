import { withResolution } from "@/report/snapshot/resolution";
import { deflateSync, crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER = chunk("IHDR", Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0));
const DATA = chunk("IDAT", deflateSync(Uint8Array.of(0, 255)));
const END = chunk("IEND", new Uint8Array(0));
const PNG = Buffer.concat([SIGNATURE, HEADER, DATA, END]);

describe("withResolution", () => {
  it("inserts 300 dpi (11 811 pixels per metre) after the header, with its CRC", () => {
    const size = Buffer.alloc(9);
    size.writeUInt32BE(11_811, 0);
    size.writeUInt32BE(11_811, 4);
    size[8] = 1;
    const expected = Buffer.concat([SIGNATURE, HEADER, chunk("pHYs", size), DATA, END]);
    expect(Buffer.from(withResolution(PNG, 300))).toEqual(expected);
  });

  it("replaces a resolution already there", () => {
    expect(withResolution(withResolution(PNG, 72), 300)).toEqual(withResolution(PNG, 300));
  });

  it("refuses what is not a PNG", () => {
    expect(() => withResolution(Uint8Array.of(1, 2, 3), 300)).toThrow("requires a PNG");
  });
});
