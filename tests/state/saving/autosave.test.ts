// @vitest-environment happy-dom
import { get, type UseStore } from "idb-keyval";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FIRST_NOTES, type DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import { withNotes } from "@/domain/diagnostic/notes/subject-key";
import { autosave, type Conflict } from "@/state/saving/autosave";
import { leftAside } from "@/state/saving/aside";
import { ETUDE_KEY, VIEW_KEY, type EtudeRecord } from "@/state/saving/records";
import { restoreSession } from "@/state/saving/restore-session";
import type { StorageProblem } from "@/state/saving/storage-problem";
import { createAtlasStore, FIRST_SESSION, type AtlasStore } from "@/state/store";
import { contentOf, emptyStore, failingStore } from "./browser-store";

const BREST = "epci:242900314";

/** A tab: its state, what it was told, and the way to close it. */
interface Tab {
  readonly atlas: AtlasStore;
  readonly outcomes: (StorageProblem | null)[];
  readonly conflicts: (Conflict | null)[];
  readonly close: () => void;
}

let store: UseStore;
let tabs: Tab[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  store = emptyStore();
  tabs = [];
});

afterEach(() => {
  for (const { close } of tabs) close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets the store and the channel, which go on by themselves, do what they have to. */
async function quiet(): Promise<void> {
  for (let i = 0; i < 60; i++) await new Promise((resolve) => setImmediate(resolve));
}

async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    await vi.advanceTimersByTimeAsync(50);
    await quiet();
  }
}

/** Opens a tab on what the browser keeps. */
async function open(through: UseStore = store): Promise<Tab> {
  const { found, known } = await restoreSession(store);
  const session = found?.session ?? FIRST_SESSION;
  const atlas = createAtlasStore(session);
  const tab = { outcomes: [] as Tab["outcomes"], conflicts: [] as Tab["conflicts"] };
  const start = {
    known,
    saved: found?.session.history.present ?? null,
    opened: session,
    aside: found?.aside ?? null,
  };
  const close = autosave(atlas, through, start, {
    onOutcome: (problem) => tab.outcomes.push(problem),
    onConflict: (conflict) => tab.conflicts.push(conflict),
  });
  const opened = { ...tab, atlas, close };
  tabs.push(opened);
  return opened;
}

const kept = async (): Promise<EtudeRecord | undefined> => get<EtudeRecord>(ETUDE_KEY, store);

function write({ atlas }: Tab, patch: Partial<DiagnosticNotes>, burst?: string): void {
  const { history, change } = atlas.getState();
  change(withNotes(history.present, BREST, patch), burst);
}

const notesIn = ({ atlas }: Tab): DiagnosticNotes =>
  atlas.getState().history.present.diagnostics[BREST] ?? FIRST_NOTES;

/** Keys of what is kept aside. */
const asides = async (): Promise<string[]> =>
  [...(await contentOf(store)).keys()].filter((key) => key.startsWith("a-part:"));

const notesKept = async (): Promise<DiagnosticNotes | undefined> =>
  (await kept())?.etude.work.diagnostics[BREST];

describe("one tab", () => {
  test("saves a burst once it stops, and at least every 300 ms while it lasts", async () => {
    const tab = await open();
    for (let letter = 1; letter <= 20; letter++) {
      write(tab, { title: "a".repeat(letter) }, "titre");
      await pass(50);
      // 300 ms and the writing itself: seven letters.
      const behind = letter - ((await notesKept())?.title.length ?? 0);
      expect(behind).toBeLessThanOrEqual(7);
    }
    await pass(100);
    expect((await notesKept())!.title).toHaveLength(20);
    expect(tab.outcomes.every((outcome) => outcome === null)).toBe(true);
    expect((await restoreSession(store)).found!.session.history.past).toHaveLength(1);
  });

  test("saves nothing while nothing changes, and the way of looking apart", async () => {
    const tab = await open();
    await pass(400);
    expect((await contentOf(store)).size).toBe(0);
    tab.atlas.getState().look({ tableOpen: true });
    await pass(200);
    expect([...(await contentOf(store)).keys()]).toEqual([VIEW_KEY]);
  });

  test.each([
    ["the page is left", () => dispatchEvent(new Event("pagehide"))],
    ["the tab is hidden", () => document.dispatchEvent(new Event("visibilitychange"))],
  ])("saves at once when %s", async (_, leave) => {
    const tab = await open();
    tab.atlas.getState().change({ scope: "84" });
    leave();
    await quiet();
    expect((await kept())?.etude.address.scope).toBe("84");
  });

  test("what was changed before it began is saved too", async () => {
    const atlas = createAtlasStore();
    atlas.getState().change({ scope: "84" });
    const start = { known: null, saved: null, opened: FIRST_SESSION, aside: null };
    const close = autosave(atlas, store, start, { onOutcome: vi.fn(), onConflict: vi.fn() });
    await pass(200);
    close();
    expect((await kept())?.etude.address.scope).toBe("84");
  });

  test.each([
    ["QuotaExceededError", "storage-full"],
    ["SecurityError", "storage-forbidden"],
    ["InvalidStateError", "storage-lost"],
    ["DataError", "storage-unknown"],
  ])("%s becomes a %s, tried again until it succeeds", async (name, kind) => {
    let isFailing = true;
    const tab = await open(
      failingStore(store, () => (isFailing ? new DOMException("non", name) : null)),
    );
    write(tab, { title: "essai" });
    await pass(200);
    expect(tab.outcomes.at(-1)).toMatchObject({ kind });
    isFailing = false;
    await pass(6000);
    expect(tab.outcomes.at(-1)).toBeNull();
    expect((await notesKept())!.title).toBe("essai");
  });

  test("without room for the steps the present is saved all the same, and it is said", async () => {
    const full = new DOMException("plein", "QuotaExceededError");
    const tab = await open(
      failingStore(store, (_, key) =>
        typeof key === "string" && key.startsWith("pas:") ? full : null,
      ),
    );
    write(tab, { title: "essai" });
    await pass(200);
    expect(tab.outcomes.at(-1)).toMatchObject({ kind: "steps-unsaved" });
    expect((await notesKept())!.title).toBe("essai");
    write(tab, { title: "essai 2" });
    await pass(200);
    expect((await notesKept())!.title).toBe("essai 2");
    expect((await restoreSession(store)).found!.session.history.past).toEqual([]);
  });
});

describe("two tabs", () => {
  test("what one writes comes to the other, which had nothing to say", async () => {
    const [a, b] = [await open(), await open()];
    write(a, { title: "de A" });
    await pass(300);
    expect(notesIn(b).title).toBe("de A");
    write(b, { author: "de B" });
    await pass(300);
    expect(notesIn(a)).toMatchObject({ title: "de A", author: "de B" });
    expect(await notesKept()).toMatchObject({ title: "de A", author: "de B" });
    expect([...a.conflicts, ...b.conflicts].filter(Boolean)).toEqual([]);
  });

  test("however long one writes, it is one step in the other", async () => {
    const [a, b] = [await open(), await open()];
    for (let letter = 1; letter <= 20; letter++) {
      write(a, { title: "a".repeat(letter) }, "titre");
      await pass(100);
    }
    await pass(300);
    expect(notesIn(b).title).toHaveLength(20);
    expect(b.atlas.getState().history.past).toHaveLength(1);
    expect(b.atlas.getState().history.past).toHaveLength(a.atlas.getState().history.past.length);
  });

  test("looking at something in one takes nothing from the other (trial B22)", async () => {
    const [a, b] = [await open(), await open()];
    write(a, { title: "de A" });
    b.atlas.getState().look({ tableOpen: true });
    b.atlas.getState().change({ level: "commune" });
    await pass(600);
    expect(notesIn(a).title).toBe("de A");
    expect((await notesKept())!.title).toBe("de A");
    expect(b.atlas.getState().history.present.level).toBe("commune");
    expect(a.atlas.getState().history.present.level).toBe("epci");
  });

  test("two parts written at the same moment are both kept", async () => {
    const [a, b] = [await open(), await open()];
    write(a, { title: "de A" });
    write(b, { author: "de B" });
    await pass(800);
    for (const tab of [a, b]) expect(notesIn(tab)).toMatchObject({ title: "de A", author: "de B" });
    expect(await notesKept()).toMatchObject({ title: "de A", author: "de B" });
  });

  test.each(["keepOurs", "takeTheirs"] as const)(
    "one part written by both is asked: %s, and undo gives the other",
    async (choice) => {
      const [a, b] = [await open(), await open()];
      write(a, { title: "de A" });
      write(b, { title: "de B" });
      await pass(600);
      const [asker, other] = a.conflicts.length > 0 ? [a, b] : [b, a];
      const [asked] = asker.conflicts;
      expect([asked!.parts, other.conflicts]).toEqual([["diagnostics"], []]);
      // Until then each tab holds its own, and what the asker holds is kept aside.
      const [ours, theirs] = [notesIn(asker).title, notesIn(other).title];
      expect([ours, theirs].toSorted()).toEqual(["de A", "de B"]);
      expect(await asides()).toHaveLength(1);
      asked![choice]();
      await pass(600);
      const wanted = choice === "keepOurs" ? ours : theirs;
      for (const tab of [a, b]) expect(notesIn(tab).title).toBe(wanted);
      expect((await notesKept())!.title).toBe(wanted);
      expect([await asides(), asker.conflicts.at(-1)]).toEqual([[], null]);
      asker.atlas.getState().undo();
      expect(notesIn(asker).title).toBe(choice === "keepOurs" ? theirs : ours);
    },
  );

  test("a tab that dies before the choice leaves its own aside, and the next visit asks", async () => {
    const [a, b] = [await open(), await open()];
    write(a, { title: "de A" });
    write(b, { title: "de B" });
    await pass(600);
    for (const { close } of tabs.splice(0)) close();
    expect(await leftAside(store)).toHaveLength(1);
    const c = await open();
    expect(c.conflicts).toHaveLength(1);
    const [{ theirs }] = c.conflicts as [Conflict];
    const titles = [notesIn(c).title, theirs.diagnostics[BREST]!.title];
    expect(titles.toSorted()).toEqual(["de A", "de B"]);
    (c.conflicts as [Conflict])[0].takeTheirs();
    await pass(300);
    expect(await leftAside(store)).toEqual([]);
    expect((await notesKept())!.title).toBe(titles[1]);
    c.atlas.getState().undo();
    expect(notesIn(c).title).toBe(titles[0]);
  });

  test("what a later page wrote is never written over", async () => {
    const [a, b] = [await open(), await open()];
    write(a, { title: "de A" });
    await pass(300);
    const record = (await kept())!;
    const later = {
      ...record,
      revision: record.revision + 1,
      etude: { ...record.etude, version: 99 },
    };
    await store("readwrite", (objects) => void objects.put(later, ETUDE_KEY));
    write(b, { author: "de B" });
    await pass(300);
    expect(b.outcomes.at(-1)).toMatchObject({ kind: "newer-page" });
    expect(await kept()).toEqual(later);
  });
});
