import { get, keys, type UseStore } from "idb-keyval";
import type { Etude } from "@/domain/etude";
import { attempt, Refusal } from "@/domain/json/refusal";
import { readEtude } from "../read-etude";

const PREFIX = "a-part:";

/** Where a tab keeps what it holds while the user has not chosen between it and another tab's. */
export const asideKey = (tab: string): string => `${PREFIX}${tab}`;

const lockName = (tab: string): string => `atlas-cls:${tab}`;

/** A name for this tab, that it holds as long as it lives: a dead tab's can be told. */
export function holdTab(): { readonly name: string; readonly release: () => void } {
  const name = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Some browsers, and pages that are not secure, have no locks: every tab then counts as dead.
  void navigator.locks?.request(lockName(name), () => held);
  return { name, release };
}

/** How long a tab that has just been closed may still hold its name, ms. */
const CLOSING_MS = 1000;

/** Is the tab of that name gone? Its lock is then there to take. */
async function isDead(tab: string): Promise<boolean> {
  if (!navigator.locks) return true;
  const signal = AbortSignal.timeout(CLOSING_MS);
  return navigator.locks.request(lockName(tab), { signal }, () => true).catch(() => false);
}

/** A study that a tab left aside when it died, and the key under which it is. */
export interface LeftAside {
  readonly key: string;
  readonly etude: Etude;
}

/** What dead tabs left aside; what cannot be read stays where it is. */
export async function leftAside(store: UseStore): Promise<LeftAside[]> {
  const all = (await keys<string>(store)).filter(
    (key) => typeof key === "string" && key.startsWith(PREFIX),
  );
  const left = await Promise.all(
    all.map(async (key) => {
      if (!(await isDead(key.slice(PREFIX.length)))) return [];
      const found = await get<{ etude?: unknown }>(key, store);
      const etude = attempt(() => readEtude(found?.etude, "session"));
      return etude instanceof Refusal ? [] : [{ key, etude }];
    }),
  );
  return left.flat();
}
