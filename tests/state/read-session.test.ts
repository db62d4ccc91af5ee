import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import { readSession } from "@/state/read-session";
import { saveEtude } from "@/state/save-etude";
import { startHistory } from "@/state/history";
import { FIRST_SESSION, type Session } from "@/state/store";
import { FIRST_VIEW } from "@/state/view";
import { SEED } from "../domain/seed";
import { etude, notesSaying, steps } from "./etude-example";

/** A session as the first versions kept it. */
const savedForm = ({ history, view }: Session) => ({
  history: {
    past: history.past.map(saveEtude),
    present: saveEtude(history.present),
    future: history.future.map(saveEtude),
  },
  view,
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
