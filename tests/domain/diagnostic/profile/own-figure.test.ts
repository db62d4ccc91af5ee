import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownFigure, piecesOf, sumOver } from "@/domain/diagnostic/profile/own-figure";
import { perimetreSubject, type Subject } from "@/domain/group/subject";
import { LEVELS } from "@/domain/geography/level";
import { SEED } from "../../seed";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../real-profile";

const figures = await realFigures();
const { atlas, catalogue } = figures.files;
const indicatorOf = (id: string) => catalogue.indicators.find((each) => each.id === id)!;
const own = (subject: Subject, id: string, year = 2023) =>
  ownFigure(subject, indicatorOf(id), year, figures, false);

const epciIn = (region: string): string[] => {
  const zone = atlas.regions.positionOf.get(region)!;
  const inside = new Set<number>();
  atlas.epci.zoning.zoneOf.forEach((epci, row) => {
    if (atlas.regions.zoning.zoneOf[row] === zone) inside.add(epci);
  });
  return [...inside].map((epci) => atlas.epci.zoning.codes[epci]!);
};

describe("APL of a group", () => {
  /*
   * R 4.2.2: weighted.mean(c(3.522, 3.568, 3.144, 1.27, 2.883),
   *                        c(16399.8, 19985.3, 15861.1, 8366.4, 27061.9))   3.05196756297441
   * APL and pop_standardisee of 2023 (DREES), EPCI of Centre Ouest Bretagne.
   */
  test("mean of its EPCI weighted by the standardised population", () => {
    const { measure, how, note } = own(groupOf(figures, "COB", CENTRE_OUEST_BRETAGNE), "apl_mg")!;
    expect(measure).toEqual({ state: "value", value: expect.closeTo(3.05196756297441, 10) });
    expect(how).toBe("aggregated");
    expect(note).toBe(
      "Moyenne des 5\u00a0EPCI qui le composent, pondérée par la population standardisée de la DREES.",
    );
  });

  // The DREES publishes 3.782 for Corse; R on its 19 EPCI: 3.78214986795.
  test("all the EPCI of Corse, none of which leaves it, give the figure published for Corse", () => {
    const codes = epciIn("94");
    expect(codes).toHaveLength(19);
    const { measure } = own(groupOf(figures, "Corse", codes), "apl_mg")!;
    expect(measure).toEqual({ state: "value", value: expect.closeTo(3.78214986795, 10) });
    expect(own(realSubject(figures, "region", "94"), "apl_mg")!.measure).toEqual({
      state: "value",
      value: 3.782,
    });
  });

  test("a group of one EPCI has exactly the figure published for that EPCI", () => {
    const { measure, note } = own(groupOf(figures, "un", [LANDERNEAU]), "apl_mg")!;
    expect(measure).toEqual({ state: "value", value: 4.431 });
    expect(own(realSubject(figures, "epci", LANDERNEAU), "apl_mg")).toEqual({
      measure,
      how: "published",
      note: "",
    });
    expect(note).toBe("Valeur publiée pour 1\u00a0EPCI, seul territoire qui le compose.");
  });

  test("EPCI and single communes together", () => {
    const members = [
      { level: "epci", code: LANDERNEAU },
      { level: "commune", code: "29019" },
    ] as const;
    const mixed = perimetreSubject({ id: "p1", nom: "x", members }, atlas);
    const { measure, note } = own(mixed, "apl_mg")!;
    expect(note).toContain("Moyenne de l’EPCI et de la commune qui le composent");
    const at = (level: "epci" | "commune", id: string, code: string) =>
      figures.column(id, level, 2023)!.values[figures.setOf(level).positionOf.get(code)!]!;
    const [a, b] = [at("epci", "apl_mg", LANDERNEAU), at("commune", "apl_mg", "29019")];
    const [wa, wb] = [
      at("epci", "pop_standardisee", LANDERNEAU),
      at("commune", "pop_standardisee", "29019"),
    ];
    expect(measure).toEqual({
      state: "value",
      value: expect.closeTo((a * wa + b * wb) / (wa + wb), 10),
    });
  });

  test("communes have no APL of 2022: nothing is made up", () => {
    expect(own(groupOf(figures, "x", ["29019", "29103"], "commune"), "apl_mg", 2022)).toBeNull();
  });
});

describe("what does not add up", () => {
  test("a group of which one member has no figure: a mean of the others would not be its own", () => {
    const apl = figures.column("apl_mg", "epci", 2023)!;
    const { codes } = figures.setOf("epci").zoning;
    const without = codes.filter((_, position) => apl.states[position] !== 0);
    expect(without.length).toBeGreaterThan(0);
    expect(own(groupOf(figures, "x", [LANDERNEAU, without[0]!]), "apl_mg")).toBeNull();
  });

  test("a rate without a rule has no figure for a group", () => {
    expect(own(groupOf(figures, "COB", CENTRE_OUEST_BRETAGNE), "part_pop_sous_dense")).toBeNull();
  });

  test("a count of bassins is not that of a territory that they cross", () => {
    expect(own(realSubject(figures, "departement", "29"), "nombre_deces", 2024)).toBeNull();
    expect(
      sumOver(
        realSubject(figures, "epci", LANDERNEAU),
        "nombre_deces",
        ["bassin-de-vie"],
        2024,
        figures,
      ),
    ).toBeNull();
  });

  // 5 832 deaths: sum of the nine bassins de vie of La Réunion, Insee 2024.
  test("it is where they fill it exactly", () => {
    const { measure, note } = own(
      realSubject(figures, "departement", "974"),
      "nombre_deces",
      2024,
    )!;
    expect(measure).toEqual({ state: "value", value: 5832 });
    expect(note).toBe("Somme des 9\u00a0bassins de vie qui le composent.");
  });
});

test("an absence that the source states is kept", () => {
  const column = figures.column("part_ald", "bassin-de-vie", 2024)!;
  const secret = column.states.indexOf(1);
  const bassin = realSubject(
    figures,
    "bassin-de-vie",
    figures.setOf("bassin-de-vie").zoning.codes[secret]!,
  );
  expect(own(bassin, "part_ald", 2024)).toEqual({
    measure: { state: "secret" },
    how: "published",
    note: "",
  });
});

test("areas of single communes are too rough for a density, whole EPCI are not", () => {
  const computed = (subject: Subject, id: string) =>
    ownFigure(subject, indicatorOf(id), 2023, figures, true);
  const communes = groupOf(figures, "x", ["29019"], "commune");
  expect(computed(communes, "densite_population")).toBeNull();
  expect(computed(communes, "population")?.how).toBe("computed");
  expect(computed(groupOf(figures, "y", [LANDERNEAU]), "densite_population")?.measure).toEqual({
    state: "value",
    value: expect.closeTo(135.183, 3),
  });
});

describe("pieces", () => {
  const member = fc.oneof(
    fc.constantFrom(...atlas.epci.zoning.codes).map((code) => ({ level: "epci" as const, code })),
    fc.constantFrom(...atlas.communes.codes).map((code) => ({ level: "commune" as const, code })),
  );

  test("cover exactly the subject, no commune twice, for any group", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(member, { maxLength: 6 }),
        fc.subarray([...LEVELS]),
        (members, levels) => {
          const subject = perimetreSubject({ id: "p1", nom: "x", members }, atlas);
          const pieces = piecesOf(subject, levels, figures);
          const times = new Uint8Array(subject.zoning.zoneOf.length);
          for (const { level, positions } of pieces ?? []) {
            expect(levels).toContain(level);
            const taken = new Set(positions);
            figures.setOf(level).zoning.zoneOf.forEach((zone, row) => {
              if (taken.has(zone)) times[row]!++;
            });
          }
          const wanted = Uint8Array.from(subject.zoning.zoneOf, (zone) => (zone === 0 ? 1 : 0));
          expect(times.every((count, row) => count === (pieces ? wanted[row] : 0))).toBe(true);
          // Communes fill anything but an empty perimeter.
          const isFillable = levels.includes("commune") && members.length > 0;
          expect(isFillable && pieces === null).toBe(false);
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });

  test("the widest first", () => {
    const bretagne = realSubject(figures, "region", "53");
    expect(piecesOf(bretagne, ["commune", "departement"], figures)).toMatchObject([
      { level: "departement" },
    ]);
    expect(piecesOf(bretagne, ["epci"], figures)).toBeNull();
    const levels = piecesOf(bretagne, ["epci", "commune"], figures)!.map(({ level }) => level);
    expect(levels).toEqual(["epci", "commune"]);
  });
});
