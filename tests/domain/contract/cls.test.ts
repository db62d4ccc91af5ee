import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasKnownArea, statusAt, type Cls, type RecordedStatus } from "@/domain/contract/cls";
import type { Day } from "@/domain/day";
import { clsExample, day, RECORDED_ON, sourceDate } from "../cls-example";
import { SEED } from "../seed";

const at = (cls: Cls, text: string) => statusAt(cls, day(text), RECORDED_ON);

describe("between two days known exactly", () => {
  const cls = clsExample({
    signature: sourceDate("2023-07-12"),
    fin: sourceDate("2028-07-11"),
    statut: "signé",
  });

  test.each([
    ["2023-07-11", null],
    ["2023-07-12", "signé"],
    ["2026-11-20", "signé"],
    ["2026-11-21", "signé"],
    // The contract runs until the end of its last day, which is known.
    ["2028-07-11", "signé"],
    ["2028-07-12", "terminé"],
    ["2035-01-01", "terminé"],
  ])("%s: %s", (text, status) => {
    expect(at(cls, text)).toBe(status);
  });
});

test("the last day of an ended contract is one of its days", () => {
  const cls = clsExample({
    signature: sourceDate("2012-01-01"),
    fin: sourceDate("2015-12-31"),
    statut: "terminé",
  });
  expect(at(cls, "2015-12-31")).toBe("signé");
  expect(at(cls, "2016-01-01")).toBe("terminé");
});

describe("dates given without their day", () => {
  // CLS de Brest-Abers-Côte des Légendes: « 2023 » to « 2028 ».
  const cls = clsExample({ signature: sourceDate("2023"), fin: sourceDate("2028") });

  test.each([
    ["2022-12-31", null],
    ["2023-01-01", "à vérifier"],
    ["2023-12-30", "à vérifier"],
    ["2023-12-31", "signé"],
    ["2024-06-01", "signé"],
    ["2027-12-31", "signé"],
    ["2028-01-01", "à vérifier"],
    ["2028-12-31", "à vérifier"],
    ["2029-01-01", "terminé"],
  ])("%s: %s", (text, status) => {
    expect(at(cls, text)).toBe(status);
  });

  test("a month leaves a month of doubt, at both ends", () => {
    const ended = clsExample({
      signature: sourceDate("2012-06"),
      fin: sourceDate("2016-06"),
      statut: "terminé",
    });
    expect(at(ended, "2012-05-31")).toBeNull();
    expect(at(ended, "2012-06-15")).toBe("à vérifier");
    expect(at(ended, "2012-06-30")).toBe("signé");
    expect(at(ended, "2016-06-01")).toBe("à vérifier");
    expect(at(ended, "2016-07-01")).toBe("terminé");
  });
});

describe("unknown dates", () => {
  test("no signature: doubt since the law that created the contracts", () => {
    const cls = clsExample({ statut: "signé" });
    expect(at(cls, "2009-07-20")).toBeNull();
    expect(at(cls, "2009-07-21")).toBe("à vérifier");
    expect(at(cls, "2026-11-21")).toBe("signé");
    expect(at(cls, "2040-01-01")).toBe("signé");
  });

  test("no signature, but an end: « terminé » after it", () => {
    const cls = clsExample({ fin: sourceDate("2019"), statut: "terminé" });
    expect(at(cls, "2019-12-31")).toBe("à vérifier");
    expect(at(cls, "2020-01-01")).toBe("terminé");
  });

  test("no end: « signé » only when the record says so", () => {
    const signature = sourceDate("2020-01-14");
    expect(at(clsExample({ signature, statut: "signé" }), "2022-01-01")).toBe("signé");
    expect(at(clsExample({ signature, statut: "terminé" }), "2022-01-01")).toBe("à vérifier");
    expect(at(clsExample({ signature, statut: "à vérifier" }), "2022-01-01")).toBe("à vérifier");
  });

  test("a contract in preparation was nothing before the record", () => {
    const cls = clsExample({ statut: "en préparation" });
    expect(at(cls, "2026-11-20")).toBeNull();
    expect(at(cls, "2026-11-21")).toBe("en préparation");
  });

  test("an adopted contract is one on the day of the record, doubtful before", () => {
    // Rennes Métropole: no signature yet, end « 2030 ».
    const cls = clsExample({ fin: sourceDate("2030"), statut: "adopté" });
    expect(at(cls, "2026-11-20")).toBe("à vérifier");
    expect(at(cls, "2026-11-21")).toBe("adopté");
    expect(at(cls, "2029-12-31")).toBe("adopté");
    expect(at(cls, "2030-06-01")).toBe("à vérifier");
    expect(at(cls, "2031-01-01")).toBe("terminé");
  });
});

test("an announced end that the record does not confirm leaves a doubt, never « terminé »", () => {
  // CLS of EPCI 200071496: 2019-09-20 to « 2023 », recorded « à vérifier ».
  const cls = clsExample({
    signature: sourceDate("2019-09-20"),
    fin: sourceDate("2023"),
    statut: "à vérifier",
  });
  expect(at(cls, "2022-06-01")).toBe("signé");
  expect(at(cls, "2024-06-01")).toBe("à vérifier");
  expect(at(cls, "2026-11-21")).toBe("à vérifier");
});

const anyDay = fc
  .integer({ min: 0, max: 16_000 })
  .map((shift) => new Date(Date.UTC(2000, 0, 1 + shift)).toISOString().slice(0, 10) as Day);
const statut = fc.constantFrom<RecordedStatus>(
  "signé",
  "adopté",
  "en préparation",
  "à vérifier",
  "terminé",
);
const period = fc
  .tuple(anyDay, anyDay, fc.constantFrom(4, 7, 10), fc.constantFrom(4, 7, 10))
  .map(([a, b, precision, otherPrecision]) => {
    const [first, last] = a < b ? [a, b] : [b, a];
    return {
      signature: sourceDate(first.slice(0, precision)),
      fin: sourceDate(last.slice(0, otherPrecision)),
    };
  });

test("the recorded state is the answer on the day of the record", () => {
  fc.assert(
    fc.property(period, statut, anyDay, (dates, recorded, recordedOn) => {
      const cls = clsExample({ ...dates, statut: recorded });
      expect(statusAt(cls, recordedOn, recordedOn)).toBe(recorded);
    }),
    { seed: SEED },
  );
});

test("nothing before the law of 21 July 2009, and « terminé » is never undone", () => {
  const order = [null, "à vérifier", "signé", "terminé"];
  fc.assert(
    fc.property(period, anyDay, anyDay, (dates, a, b) => {
      const cls = clsExample({ ...dates, statut: "terminé" });
      const [earlier, later] = a < b ? [a, b] : [b, a];
      const [before, after] = [earlier, later].map((on) => statusAt(cls, on, RECORDED_ON));
      expect(earlier < "2009-07-21" && before !== null).toBe(false);
      expect(before === "terminé" && after !== "terminé").toBe(false);
      expect(order).toContain(before);
    }),
    { seed: SEED },
  );
});

test("exact dates: nothing, then « signé », then « terminé », in that order", () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, anyDay, (a, b, c, d) => {
      const [first, last] = a < b ? [a, b] : [b, a];
      const cls = clsExample({
        signature: sourceDate(first),
        fin: sourceDate(last),
        statut: "terminé",
      });
      const [earlier, later] = c < d ? [c, d] : [d, c];
      const rank = [null, "signé", "terminé"];
      const [before, after] = [earlier, later].map((on) =>
        rank.indexOf(statusAt(cls, on, RECORDED_ON)),
      );
      expect(before).toBeGreaterThanOrEqual(0);
      expect(after).toBeGreaterThanOrEqual(before!);
    }),
    { seed: SEED },
  );
});

test("an area is known by its EPCI or its communes", () => {
  expect(hasKnownArea(clsExample({}))).toBe(false);
  expect(hasKnownArea(clsExample({ epci: ["242900801"] }))).toBe(true);
  expect(hasKnownArea(clsExample({ communes: ["35238"] }))).toBe(true);
});
