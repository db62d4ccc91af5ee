const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Colours as red, green and blue, with or without opacity. */
const COLOR_TYPES = [2, 6];
const HEADER_BYTES = 29;

export interface PngHeader {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The size of an image, from the head of its file (W3C PNG, third edition, 11.2.1); null for what is
 * no plain PNG: eight bits a colour, no palette, not interlaced, as a canvas writes it.
 */
export function pngHeader(bytes: Uint8Array): PngHeader | null {
  if (bytes.length < HEADER_BYTES || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, color, interlace] = [24, 25, 28].map((at) => view.getUint8(at));
  const isPlain = depth === 8 && COLOR_TYPES.includes(color!) && interlace === 0;
  const isHeader = String.fromCharCode(...bytes.subarray(12, 16)) === "IHDR";
  return isHeader && isPlain && width > 0 && height > 0 ? { width, height } : null;
}
