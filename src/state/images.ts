import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { get, set } from "idb-keyval";

/**
 * Images that the user brought, by the SHA-256 of their bytes: a study names them and never holds
 * them. Kept by the browser where it permits it, else as long as the page is open.
 */
export interface Images {
  /** Keeps an image, and gives its name. */
  readonly keep: (bytes: Uint8Array) => Promise<string>;
  /** The bytes, or null where this browser does not have them. */
  readonly find: (hash: string) => Promise<Uint8Array | null>;
}

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

const keyOf = (hash: string): string => `image:${hash}`;

/** What the browser keeps, by name; either may throw where that is forbidden. */
export interface Keep {
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: Uint8Array) => Promise<void>;
}

export function createImages(storage: Keep): Images {
  const held = new Map<string, Uint8Array>();
  const savedUnder = async (hash: string): Promise<Uint8Array | null> => {
    try {
      const saved = await storage.get(keyOf(hash));
      return saved instanceof Uint8Array && hashOf(saved) === hash ? saved : null;
    } catch {
      return null;
    }
  };
  return {
    keep: async (bytes) => {
      const hash = hashOf(bytes);
      held.set(hash, bytes);
      try {
        await storage.set(keyOf(hash), bytes);
      } catch {
        // Storage that is full or forbidden is said by the saving of the study itself.
      }
      return hash;
    },
    find: async (hash) => {
      const saved = held.get(hash) ?? (await savedUnder(hash));
      if (saved) held.set(hash, saved);
      return saved;
    },
  };
}

let ofPage: Images | null = null;

/** The images of this page. */
export const pageImages = (): Images => (ofPage ??= createImages({ get, set }));
