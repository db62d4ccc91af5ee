import { beforeAll, describe, expect, test } from "vitest";
import type { DiagnosticBook } from "@/domain/book/book";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reading } from "@/domain/diagnostic/words/reading";
import { measureOf, NO_DATA } from "@/domain/measure";
import { readingTable } from "@/report/diagnostic/chapters/reading-table";
import { entryOf, readingOf } from "../../../domain/diagnostic/example-entry";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  realFigures,
  realProfile,
  realSubject,
} from "../../../domain/diagnostic/real-profile";

const rowsOf = (entry: ProfileEntry): readonly (readonly string[])[] => {
  const [block] = readingTable("Les chiffres", [entry], new Map(), 0.95);
  if (block?.kind !== "table") throw new Error("rowsOf requires a table");
  return block.rows;
};

/** What the column of the reference says of territories that nothing sums up. */
const sidesOf = (entry: ProfileEntry): string =>
  rowsOf(entry)[0]![3]!.replace(/^[^()]*\([^()]*\)(?:, )?/, "");

describe("where territories lie beside the reference", () => {
  const members = (...readings: Reading[]): ProfileEntry => ({
    ...entryOf(readings, { lead: null }),
    scale: "around",
    level: "bassin-de-vie",
  });
  const tested = (count: number, adjusted?: number): Reading => {
    const behind = { count, population: 10_000, per: 1000 };
    const reading = readingOf({ measure: measureOf(count / 10), behind });
    const comparison = { ...reading.comparison, ...(adjusted === undefined ? {} : { adjusted }) };
    return { ...reading, comparison };
  };
  const untested = (value: number): Reading => readingOf({ measure: measureOf(value) });
  const absent = readingOf({ measure: NO_DATA });
  const tooClose: Reading = {
    ...untested(10),
    comparison: { state: "impossible", reason: "too-close" },
  };

  test.each([
    [
      "retained, rejected and similar",
      [tested(150), tested(120, 0.06), tested(101)],
      "1 significativement au-dessus, 2 non significatifs",
    ],
    [
      "without a test",
      [untested(12), untested(12), untested(9), untested(10)],
      "2 au-dessus, 1 en dessous, 1 à égalité",
    ],
    [
      "of both kinds, one unknown",
      [tested(50), untested(12), absent],
      "1 significativement en dessous\u00a0; 1 au-dessus\u00a0; 1 sans valeur",
    ],
    ["never comparable", [absent, absent], ""],
    [
      "of an index, in the band where no direction is said",
      [tested(150), tooClose, tooClose, absent],
      "1 significativement au-dessus, 2 trop proches pour un sens\u00a0; 1 sans valeur",
    ],
    ["all in that band", [tooClose, tooClose], "2 trop proches pour un sens"],
  ] as const)("%s", (_, readings, words) => {
    expect(sidesOf(members(...readings))).toBe(words);
  });
});

describe("Centre Ouest Bretagne", () => {
  let book: DiagnosticBook;
  let entries: readonly ProfileEntry[];
  let finistere: readonly ProfileEntry[];
  let redon: readonly ProfileEntry[];

  beforeAll(async () => {
    book = await realFigures();
    const group = groupOf(book, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE);
    entries = entriesOf(realProfile(book, group));
    finistere = entriesOf(realProfile(book, realSubject(book, "departement", "29")));
    redon = entriesOf(realProfile(book, realSubject(book, "epci", "243500741")));
  }, 60_000);

  const named = (key: string, among = entries): ProfileEntry => {
    const entry = among.find((each) => each.key === key);
    if (!entry) throw new Error(`named requires the key of an entry, got ${key}`);
    return entry;
  };

  test("tests that show nothing and gaps that the correction rejects are told as such", () => {
    // Counts of the départements (Insee 2024) beside the rate of Bretagne, exact Poisson tests:
    // 233, 325 and 262 gymnasiums (p 0,11; 0,77; 0,74), 30, 49 and 56 pools (p 0,99; 0,61; 0,007).
    expect(sidesOf(named("taux_nombre_gymnases"))).toBe("3 non significatifs");
    expect(sidesOf(named("taux_nombre_bassins_natation"))).toBe(
      "1 significativement au-dessus, 2 non significatifs",
    );
    expect(sidesOf(named("taux_nombre_bassins_natation", redon))).toBe(
      "1 significativement au-dessus, 1 significativement en dessous, 1 non significatif",
    );
    // 21 EPCI, of which two are at less than 5 points from 100: each one is counted.
    expect(sidesOf(named("icm", finistere))).toBe(
      "8 significativement au-dessus, 11 non significatifs, 2 trop proches pour un sens",
    );
    expect(sidesOf(named("mortalite_tumeurs"))).toBe("3 au-dessus");
  });

  test("a range ends with the unit that the label does not say", () => {
    const rangeOf = (key: string): string | undefined => rowsOf(named(key))[0]?.[2];
    expect(rangeOf("esperance_vie_femmes")).toBe("de\u00a084,3\u00a0à\u00a085,1\u00a0ans");
    // Insee 2022, 12 bassins de vie.
    expect(rangeOf("part_sans_diplome")).toBe("de\u00a013,6\u00a0à\u00a024,0\u00a0%");
  });
});
