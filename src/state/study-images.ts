import { dictionary, where, type Read } from "@/domain/json/checked-value";
import { pngHeader } from "@/domain/image/png-header";
import { refuse } from "@/domain/json/refusal";
import { hashOf } from "./images";

/** Images by the hash of their bytes. */
export type StudyImages = Readonly<Record<string, Uint8Array>>;

/** Bytes of an image of a study, and pixels of its side: what the page makes stays far below. */
export const MAX_IMAGE_BYTES = 400_000;
const MAX_SIDE = 4_000;

const PIECE = 0x8000;

/** Base 64 of bytes. */
function encoded(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

const isEncoded = (value: unknown): boolean =>
  typeof value === "string" &&
  value.length <= 2 * MAX_IMAGE_BYTES &&
  value.length % 4 === 0 &&
  /^[A-Za-z0-9+/]+={0,2}$/.test(value);

const image: Read<Uint8Array> = (value, path) => {
  const text = where<string>(isEncoded)(value, path);
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const { width, height } = pngHeader(bytes) ?? { width: Infinity, height: Infinity };
  const isSound = bytes.length <= MAX_IMAGE_BYTES && Math.max(width, height) <= MAX_SIDE;
  return isSound ? bytes : refuse(path, "image PNG", text);
};

const byHash = dictionary((key) => /^[0-9a-f]{64}$/.test(key), image);

/** The images as a study file carries them, in the order of their names. */
export const formatImages = (images: StudyImages): Record<string, string> =>
  Object.fromEntries(
    Object.entries(images)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([hash, bytes]) => [hash, encoded(bytes)]),
  );

/** Reads them back: each is the PNG that its name says, of a size that a page can bear. */
export const readImages: Read<StudyImages> = (value, path) => {
  const read = byHash(value ?? {}, path);
  for (const [hash, bytes] of Object.entries(read))
    if (hashOf(bytes) !== hash) refuse(`${path}.${hash}`, "image de ce nom", hashOf(bytes));
  return read;
};
