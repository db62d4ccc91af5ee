import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sessionToOpen } from "@/app/open-session";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { startHistory, undo } from "@/state/history";
import { FIRST_SESSION, type Session } from "@/state/store";
import { formatUrl, parseUrl } from "@/state/url";
import { FIRST_VIEW } from "@/state/view";
import { SEED } from "../domain/seed";
import { etude, notesSaying, withoutWork } from "../state/etude-example";

const sessionOf = (present: Etude): Session => ({
  history: startHistory(present),
  view: FIRST_VIEW,
});

/** Opens the link of a study in the browser that holds a session, or in a new one. */
const follow = (saved: Session | null, shared: Etude): Session =>
  sessionToOpen(saved, parseUrl(formatUrl(shared, null)));

const BREST = { level: "epci", code: "242900314" } as const;
const OUESSANT = { level: "commune", code: "29155" } as const;
const PAYS = { id: "p1", nom: "Pays de Brest", members: [BREST, OUESSANT] };
const mine: Etude = {
  ...FIRST_ETUDE,
  perimetres: [{ id: "p2", nom: "Autre", members: [] }, PAYS],
  diagnostics: { "perimetre:p1": notesSaying("Rencontres de mars") },
};

test("without a link the last visit is found as it was, or a first one", () => {
  expect(sessionToOpen(null, null)).toBe(FIRST_SESSION);
  const saved = sessionOf(mine);
  expect(sessionToOpen(saved, null)).toBe(saved);
});

test("a reload is no step, whatever the study", () => {
  fc.assert(
    fc.property(etude, (study) => {
      const saved = sessionOf(study);
      expect(follow(saved, study).history).toBe(saved.history);
    }),
    { seed: SEED },
  );
});

test("a link never loses the perimeters nor the notes of this machine, and is one step", () => {
  fc.assert(
    fc.property(etude, etude, (study, shared) => {
      const saved = sessionOf(study);
      const { history } = follow(saved, shared);
      expect(history.present.diagnostics).toEqual(study.diagnostics);
      expect(history.present.perimetres.slice(0, study.perimetres.length)).toEqual(
        study.perimetres,
      );
      expect(withoutWork(history.present)).toEqual(withoutWork(shared));
      expect(history === saved.history || undo(history).present === study).toBe(true);
    }),
    { seed: SEED },
  );
});

describe("the perimeter of a link", () => {
  const shared: Etude = {
    ...FIRST_ETUDE,
    screen: "diagnostic",
    perimetres: [{ ...PAYS, id: "p9", members: [OUESSANT, BREST] }],
    perimetre: "p9",
  };

  test("is the one that this machine holds under another number, with its notes", () => {
    const { present } = follow(sessionOf(mine), shared).history;
    expect(present).toEqual({ ...mine, screen: "diagnostic", perimetre: "p1" });
  });

  test("is a new one when none has both its name and its members", () => {
    for (const other of [
      { ...PAYS, nom: "Pays" },
      { ...PAYS, members: [BREST] },
    ]) {
      const { present } = follow(sessionOf({ ...mine, perimetres: [other] }), shared).history;
      expect(present.perimetre).toBe("p2");
      expect(present.perimetres).toMatchObject([other, { id: "p2", nom: PAYS.nom }]);
    }
  });

  test("opens in a browser that holds nothing", () => {
    const { present } = follow(null, shared).history;
    expect(present.perimetre).toBe("p1");
    expect(present.perimetres).toEqual([PAYS]);
  });

  test("of two alike, the open one stays open", () => {
    const twice = { ...mine, perimetres: [PAYS, { ...PAYS, id: "p3" }], perimetre: "p3" };
    const saved = sessionOf(twice);
    expect(follow(saved, twice).history).toBe(saved.history);
  });

  test("a link without one closes what was open", () => {
    const saved = sessionOf({ ...mine, perimetre: "p1" });
    expect(follow(saved, FIRST_ETUDE).history.present).toEqual(mine);
  });
});
