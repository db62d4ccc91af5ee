import { expect, test } from "vitest";
import { takeTurns } from "@/report/dossier/turns";

test("the hand is given back every sixteen blocks", async () => {
  const turns = takeTurns(32, {});
  let heard = 0;
  setTimeout(() => heard++);
  for (let i = 0; i < 16; i++) await turns.next();
  expect(heard).toBe(1);
});

test("a stop is known at once", async () => {
  const stop = new AbortController();
  const shares: number[] = [];
  const turns = takeTurns(4, { signal: stop.signal, onProgress: (share) => shares.push(share) });
  expect(await turns.next()).toBe(true);
  stop.abort();
  expect(await turns.next()).toBe(false);
  expect(await turns.breathe()).toBe(false);
  expect(shares).toEqual([0.25]);
});
