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
} from "../../../domain/diagnostic/real-profile";

const rowsOf = (entry: ProfileEntry): readonly (readonly string[])[] => {
  const [block] = readingTable("Les chiffres", [entry], 0.95);
  if (block?.kind !== "table") throw new Error("rowsOf requires a table");
  return block.rows;
};

/** What the column of the reference says of territories that nothing sums up. */
const sidesOf = (entry: ProfileEntry): string => rowsOf(entry)[0]![3]!.split("\n")[1]!;

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

  test.each([
    [
      "retained, rejected and similar",
      [tested(150), tested(120, 0.06), tested(101)],
      "1 significativement au-dessus, 2 non significatifs",
    ],
    [
      "without a test",
      [untested(12), untested(12), untested(9), untested(10)],
      "2 au-dessus, 1 en dessous, 1 à égalité, non testé",
    ],
    [
      "of both kinds, one unknown",
      [tested(50), untested(12), absent],
      "1 significativement en dessous\u00a0; 1 au-dessus, non testé\u00a0; 1 sans valeur",
    ],
    ["never comparable", [absent, absent], "non comparé"],
  ] as const)("%s", (_, readings, words) => {
    expect(sidesOf(members(...readings))).toBe(words);
  });
});

describe("Centre Ouest Bretagne", () => {
  let book: DiagnosticBook;
  let entries: readonly ProfileEntry[];

  beforeAll(async () => {
    book = await realFigures();
    const group = groupOf(book, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE);
    entries = entriesOf(realProfile(book, group));
  }, 60_000);

  const named = (key: string): ProfileEntry => {
    const entry = entries.find((each) => each.key === key);
    if (!entry) throw new Error(`named requires the key of an entry, got ${key}`);
    return entry;
  };

  test("tests that show nothing and gaps that the correction rejects are told as such", () => {
    // Three exact Poisson tests of the pharmacies of the départements, none significant.
    expect(sidesOf(named("taux_nombre_pharmacies"))).toBe("3 non significatifs");
    expect(sidesOf(named("taux_nombre_generalistes"))).toBe(
      "1 significativement au-dessus, 1 significativement en dessous, 1 non significatif",
    );
    expect(sidesOf(named("taux_nombre_deces"))).toBe(
      "8 significativement au-dessus, 4 non significatifs",
    );
    expect(sidesOf(named("mortalite_tumeurs"))).toBe("3 au-dessus, non testé");
  });

  test("a range ends with the unit that the label does not say", () => {
    const rangeOf = (key: string): string | undefined => rowsOf(named(key))[0]?.[2];
    expect(rangeOf("esperance_vie_femmes")).toBe("de 84,3 à 85,1\u00a0ans");
    expect(rangeOf("taux_pauvrete")).toBe("de 8,9 à 20,4\u00a0%");
    expect(rangeOf("densite_infirmiers_liberaux")).toBe("de 15,0 à 33,7");
  });
});
