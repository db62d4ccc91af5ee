import { expect, test } from "vitest";
import { createImages, hashOf } from "@/state/images";
import type { KeptValues } from "@/state/kept";

const BYTES = new TextEncoder().encode("abc");
/** Test vector of FIPS 180-2, appendix B.1: SHA-256 of « abc ». */
const ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/** A browser that keeps what it is given. */
function browser(): KeptValues & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: (key) => Promise.resolve(kept.get(key)),
    set: async (key, value) => void kept.set(key, value),
  };
}

/** A browser that forbids storage. */
const FORGETFUL: KeptValues = {
  get: () => Promise.resolve(undefined),
  set: () => Promise.resolve(),
};

test("an image is named by its bytes, kept by the browser, found by another page", async () => {
  const here = browser();
  expect(await createImages(here).keep(BYTES)).toBe(ABC);
  expect([...here.kept.keys()]).toEqual([`image:${ABC}`]);
  expect(await createImages(here).find(ABC)).toEqual(BYTES);
  expect(await createImages(here).find(hashOf(new Uint8Array(1)))).toBeNull();
});

test("what is kept under the name of something else is not found", async () => {
  const here = browser();
  here.kept.set(`image:${ABC}`, new Uint8Array(3));
  expect(await createImages(here).find(ABC)).toBeNull();
});

test("a browser without storage holds it while the page is open", async () => {
  const images = createImages(FORGETFUL);
  expect(await images.keep(BYTES)).toBe(ABC);
  expect(await images.find(ABC)).toEqual(BYTES);
  expect(await createImages(FORGETFUL).find(ABC)).toBeNull();
});
