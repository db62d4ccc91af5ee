// @vitest-environment happy-dom
import fc from "fast-check";
import { del, get, set } from "idb-keyval";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import {
  autosave,
  forgetRefusedSession,
  refusedSession,
  restoreSession,
  type StorageProblem,
} from "@/state/autosave";
import { readSession } from "@/state/read-session";
import { saveEtude } from "@/state/save-etude";
import { startHistory } from "@/state/history";
import { createAtlasStore, FIRST_SESSION, type AtlasStore, type Session } from "@/state/store";
import { FIRST_VIEW } from "@/state/view";
import { SEED } from "../domain/seed";
import { etude, notesSaying, steps } from "./etude-example";

vi.mock("idb-keyval", () => ({ del: vi.fn(), get: vi.fn(), set: vi.fn() }));

/** What the browser holds of a session. */
const savedForm = ({ history, view }: Session) => ({
  history: {
    past: history.past.map(saveEtude),
    present: saveEtude(history.present),
    future: history.future.map(saveEtude),
  },
  view,
});

const saved = () => vi.mocked(set).mock.calls.map(([, session]) => session);

let store: AtlasStore;
let outcomes: (StorageProblem | null)[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(set).mockReset().mockResolvedValue(undefined);
  vi.mocked(get).mockReset().mockResolvedValue(undefined);
  store = createAtlasStore();
  outcomes = [];
  stop = autosave(store, (problem) => outcomes.push(problem));
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("autosave", () => {
  test("gathers a burst of changes, and saves the last", async () => {
    store.getState().change({ scope: "84" });
    store.getState().look({ filter: "vichy" });
    store.getState().change({ level: "commune" });
    expect(saved()).toEqual([]);
    await vi.runAllTimersAsync();
    const { history, view } = store.getState();
    expect(saved()).toEqual([savedForm({ history, view })]);
    expect(outcomes).toEqual([null]);
  });

  test("saves nothing while nothing changes", async () => {
    await vi.runAllTimersAsync();
    dispatchEvent(new Event("pagehide"));
    expect(saved()).toEqual([]);
  });

  test.each([
    ["the page is left", () => dispatchEvent(new Event("pagehide"))],
    ["the tab is hidden", () => document.dispatchEvent(new Event("visibilitychange"))],
  ])("saves at once when %s, once", async (_, leave) => {
    store.getState().change({ scope: "84" });
    leave();
    expect(saved()).toHaveLength(1);
    await vi.runAllTimersAsync();
    expect(saved()).toHaveLength(1);
  });

  test("stops when asked to", async () => {
    stop();
    store.getState().change({ scope: "84" });
    await vi.runAllTimersAsync();
    expect(saved()).toEqual([]);
  });

  test.each([
    [new DOMException("plein", "QuotaExceededError"), "storage-full"],
    [new DOMException("interdit", "SecurityError"), "storage-forbidden"],
    ["dit autrement", "storage-forbidden"],
  ])("%s becomes a %s, and the next success clears it", async (error, kind) => {
    vi.mocked(set).mockRejectedValueOnce(error);
    store.getState().change({ scope: "84" });
    await vi.runAllTimersAsync();
    expect(outcomes).toMatchObject([{ kind }]);
    store.getState().change({ scope: "53" });
    await vi.runAllTimersAsync();
    expect(outcomes.at(-1)).toBeNull();
  });
});

describe("restoreSession", () => {
  test("gives back what was saved, undo and redo included", async () => {
    store.getState().change({ scope: "84" });
    store.getState().change({ scope: "france" });
    store.getState().undo();
    store.getState().look({ tableOpen: true, sort: { column: "population", descending: true } });
    await vi.runAllTimersAsync();
    vi.mocked(get).mockResolvedValue(structuredClone(saved().at(-1)));
    const { history, view } = store.getState();
    expect(await restoreSession()).toEqual({ session: { history, view }, problem: null });
  });

  test("a first visit has nothing to restore, and no problem", async () => {
    expect(await restoreSession()).toEqual({ session: null, problem: null });
  });

  test("a storage that refuses to be read is a problem, not a crash", async () => {
    vi.mocked(get).mockRejectedValue(new DOMException("interdit", "SecurityError"));
    expect(await restoreSession()).toMatchObject({
      session: null,
      problem: { kind: "storage-forbidden" },
    });
  });
});

describe("a session that this version cannot read", () => {
  const refused = { history: { present: { notes: "Rencontres de mars" } }, view: null };
  let kept: Map<IDBValidKey, unknown>;

  beforeEach(() => {
    kept = new Map([["session", refused as unknown]]);
    vi.mocked(get).mockImplementation((key) => Promise.resolve(kept.get(key)));
    vi.mocked(del).mockImplementation((key) => Promise.resolve(void kept.delete(key)));
    vi.mocked(set).mockImplementation((key, value) => Promise.resolve(void kept.set(key, value)));
  });

  test("is copied whole before a change takes its place, until it is thrown away", async () => {
    expect(await restoreSession()).toEqual({ session: null, problem: null });
    store.getState().change({ scope: "84" });
    await vi.runAllTimersAsync();
    expect(kept.get("session")).not.toBe(refused);
    expect(await refusedSession()).toBe(refused);
    // The next visit reads what was saved since, and still has the copy.
    expect(await restoreSession()).toMatchObject({ session: { view: FIRST_VIEW } });
    expect(await refusedSession()).toBe(refused);
    await forgetRefusedSession();
    expect(await refusedSession()).toBeUndefined();
  });

  test("that cannot be copied is a problem: nothing may then be saved over it", async () => {
    vi.mocked(set).mockRejectedValue(new DOMException("plein", "QuotaExceededError"));
    expect(await restoreSession()).toMatchObject({
      session: null,
      problem: { kind: "storage-full" },
    });
    expect(kept.get("session")).toBe(refused);
  });

  test("no copy is made of a first visit, nor of a session that is read", async () => {
    for (const session of [undefined, savedForm(FIRST_SESSION)]) {
      kept = new Map([["session", session as unknown]]);
      await restoreSession();
      expect(await refusedSession()).toBeUndefined();
    }
  });
});

describe("readSession", () => {
  const [before, now, after] = steps("53", "84", "france");
  const history = { past: [before!], present: now!, future: [after!] };
  const view = { ...FIRST_VIEW, tableOpen: true };
  const whole = savedForm({ history, view });
  /** The present study as version 1 wrote it, with parts of it changed. */
  const first = (part: object) => ({ version: 1, ...now, ...part });

  test("reads what this version writes", () => {
    fc.assert(
      fc.property(fc.array(etude, { minLength: 1, maxLength: 5 }), (studies) => {
        const [present, ...past] = studies;
        const session = { history: { past, present: present!, future: [] }, view: FIRST_VIEW };
        expect(readSession(structuredClone(savedForm(session)))).toEqual(session);
      }),
      { seed: SEED },
    );
  });

  test("a way of looking from before a new setting takes its first value", () => {
    expect(readSession({ ...whole, view: { tableOpen: true } })).toEqual({ history, view });
  });

  test("a study from before the perimeters and the notes has none", () => {
    const { perimetres: _, perimetre: __, diagnostics: ___, ...older } = now!;
    const present = { version: 1, ...older };
    expect(readSession({ ...whole, history: { past: [], present, future: [] } })).toEqual({
      view,
      history: startHistory(now),
    });
  });

  test("the steps share what they shared, once read", () => {
    const noted = { ...now!, diagnostics: { "epci:242900314": notesSaying("x".repeat(20_000)) } };
    const next = { ...noted, scope: "france" };
    const shared = { past: [noted], present: next, future: [] };
    const form = savedForm({ history: shared, view: FIRST_VIEW });
    const read = readSession(structuredClone(form))!.history;
    expect(read).toEqual(shared);
    expect(read.past[0]!.diagnostics).toBe(read.present.diagnostics);
  });

  test("names that a prototype has bring nothing", () => {
    const diagnostics: unknown = JSON.parse(
      '{"__proto__":{"title":"hostile"},"constructor":5,"epci:242900314":{"title":"Dossier","__proto__":{"author":"hostile"}}}',
    );
    const present = first({ diagnostics });
    const read = readSession({ ...whole, history: { ...whole.history, present } });
    expect(read?.history.present.diagnostics).toEqual({
      "epci:242900314": { ...FIRST_NOTES, title: "Dossier" },
    });
  });

  test("an open perimeter that is not in the list is closed", () => {
    const present = first({ perimetre: "p4" });
    const read = readSession({ ...whole, history: { ...whole.history, present } });
    expect(read?.history.present).toEqual(now);
  });

  test("refuses anything else, without throwing", () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withDate: true, withMap: true }),
        (value) => {
          expect(readSession(value)).toBeNull();
          expect(readSession({ history: value, view: FIRST_VIEW })).toBeNull();
          expect(
            readSession({ ...whole, history: { ...whole.history, present: value } }),
          ).toBeNull();
        },
      ),
      { seed: SEED },
    );
  });

  test.each([
    ["another version", { version: 3 }],
    ["the number of another version", { version: 2 }],
    ["a level that does not exist", { level: "canton" }],
    ["a screen that does not exist", { screen: "toString" }],
    ["classes that no method makes", { classing: null }],
    ["a territory without a code", { territory: { level: "epci" } }],
    ["a région that is not text", { scope: 53 }],
    ["a day that is none", { day: "2026-02-30" }],
    ["perimeters that are no list", { perimetres: {} }],
    ["an open perimeter that is no text", { perimetre: 5 }],
    ["notes that are no record", { diagnostics: [] }],
    ["notes that are no notes", { diagnostics: { "epci:242900314": { texts: "x" } } }],
  ])("refuses a study with %s", (_, part) => {
    const present = first(part);
    expect(readSession({ ...whole, history: { ...whole.history, present } })).toBeNull();
    expect(readSession({ ...whole, history: { ...whole.history, past: [present] } })).toBeNull();
  });

  test.each([
    ["a sort by nothing", { sort: null }],
    ["a sort by an unknown column", { sort: { column: "__proto__", descending: true } }],
    ["a filter that is not text", { filter: 5 }],
    ["a camera out of the world", { camera: { scope: "53", lng: "x", lat: null, zoom: -4 } }],
  ])("never gives the screens %s", (_, part) => {
    const session = readSession({ ...whole, view: { ...FIRST_VIEW, ...part } });
    expect(session === null || session.view).toEqual(session === null ? true : FIRST_VIEW);
  });

  test("a first session is one that it reads", () => {
    expect(readSession(savedForm(FIRST_SESSION))).toEqual(FIRST_SESSION);
  });
});
