const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and CRC around the data of a chunk. */
const CHUNK_FRAME = 12;

/** CRC-32 of a chunk's type and data (PNG specification, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The chunk « pHYs »: pixels per metre, both ways (PNG specification, 11.3.4.3). */
function physicalSizeChunk(dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / 0.0254);
  const chunk = new Uint8Array(9 + CHUNK_FRAME);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

/**
 * The same PNG, said to have `dpi` pixels per inch, so that a word processor places it at the size
 * of its sheet. Replaces a resolution already there.
 */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  if (SIGNATURE.some((byte, i) => png[i] !== byte))
    throw new Error(`withResolution requires a PNG, got ${png.length} other bytes`);
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const headerEnd = 8 + CHUNK_FRAME + view.getUint32(8);
  const kept: Uint8Array[] = [png.subarray(0, headerEnd), physicalSizeChunk(dpi)];
  for (let at = headerEnd; at < png.length;) {
    const length = CHUNK_FRAME + view.getUint32(at);
    const isPhysicalSize = view.getUint32(at + 4) === 0x70485973;
    if (!isPhysicalSize) kept.push(png.subarray(at, at + length));
    at += length;
  }
  const result = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of kept) {
    result.set(part, end);
    end += part.length;
  }
  return result;
}
