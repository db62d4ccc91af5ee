// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { browserKept } from "@/state/kept";

test("a browser without storage keeps nothing, and says nothing", async () => {
  // happy-dom has no IndexedDB, as a browser that forbids it.
  expect("indexedDB" in globalThis).toBe(false);
  await browserKept.set("image:x", new Uint8Array(2));
  expect(await browserKept.get("image:x")).toBeUndefined();
});
