import { getMany, type UseStore } from "idb-keyval";
import type { LastVisit } from "./last-visit";
import { browserStore, ETUDE_KEY, OLD_KEY, VIEW_KEY } from "./records";
import { detailOf, storageProblem } from "./storage-problem";

const NOTHING: LastVisit = { found: null, known: null, problem: null };

/** How long the browser may take to answer before the page opens without the last visit, ms. */
const PATIENCE_MS = 3000;

async function read(store: UseStore): Promise<LastVisit> {
  const [etude, old, view] = await getMany<unknown>([ETUDE_KEY, OLD_KEY, VIEW_KEY], store);
  // Nobody reads a session on a first visit: its readers come with one.
  if (!etude && !old) return NOTHING;
  const reader = await import("./restore").catch(detailOf);
  if (typeof reader === "string")
    return { ...NOTHING, problem: { kind: "session-unread", detail: reader } };
  return reader.readLastVisit(store, { etude, old, view });
}

/** The session left by the last visit; one that this version cannot read is copied first. */
export async function restoreSession(store?: UseStore): Promise<LastVisit> {
  try {
    const silence = new Promise<LastVisit>((resolve) => {
      const problem = { kind: "storage-silent", detail: `${PATIENCE_MS} ms` } as const;
      setTimeout(() => resolve({ ...NOTHING, problem }), PATIENCE_MS);
    });
    return await Promise.race([read(store ?? browserStore()), silence]);
  } catch (error) {
    return { ...NOTHING, problem: storageProblem(error) };
  }
}
