import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { browserKept, type KeptValues } from "./kept";

/**
 * Images that the user brought, by the SHA-256 of their bytes: a study names them and never holds
 * them. KeptValues by the browser where it permits it, else as long as the page is open.
 */
export interface Images {
  /** Keeps an image, and gives its name. */
  readonly keep: (bytes: Uint8Array) => Promise<string>;
  /** The bytes, or null where this browser does not have them. */
  readonly find: (hash: string) => Promise<Uint8Array | null>;
}

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

const keyOf = (hash: string): string => `image:${hash}`;

export function createImages(kept: KeptValues): Images {
  const held = new Map<string, Uint8Array>();
  return {
    keep: async (bytes) => {
      const hash = hashOf(bytes);
      held.set(hash, bytes);
      await kept.set(keyOf(hash), bytes);
      return hash;
    },
    find: async (hash) => {
      const found = held.get(hash) ?? (await kept.get(keyOf(hash)));
      if (!(found instanceof Uint8Array) || hashOf(found) !== hash) return null;
      held.set(hash, found);
      return found;
    },
  };
}

let ofPage: Images | null = null;

/** The images of this page. */
export const pageImages = (): Images => (ofPage ??= createImages(browserKept));
