import { expect, test } from "vitest";
import { measureAt } from "@/domain/indicator/column";
import {
  behindAt,
  measureIn,
  ownReading,
  profileColumn,
  profileIndicator,
} from "@/domain/diagnostic/profile/profile-figures";
import { LANDERNEAU, realFigures, realSubject } from "../real-profile";

const figures = await realFigures();
const of = (id: string) =>
  profileIndicator(
    figures.files.catalogue.indicators.find((each) => each.id === id)!,
    2023,
  );
const deaths = of("nombre_deces");
const bassins = figures.setOf("bassin-de-vie");
const landerneau = bassins.positionOf.get("29103")!;

test("a count becomes a rate, the rest stays what it is", () => {
  expect(deaths.indicator.id).toBe("taux_nombre_deces");
  expect(deaths.rate?.count).toBe("nombre_deces");
  expect(of("population")).toMatchObject({ rate: null, isComputed: true });
  expect(of("apl_mg")).toMatchObject({ rate: null, isComputed: false });
});

// Insee 2024: 342 deaths; 39 849 inhabitants in 2023.
test("the rate of a bassin and what is behind it", () => {
  const behind = behindAt(deaths, "bassin-de-vie", landerneau, 2024, figures);
  expect(behind).toEqual({ count: 342, population: 39_849, per: 1000 });
  const column = profileColumn(deaths, "bassin-de-vie", 2024, figures)!;
  expect(column.indicator).toBe("taux_nombre_deces");
  expect(column.values[landerneau]).toBeCloseTo(8.5823985545434, 12);
  expect(behindAt(of("part_ald"), "bassin-de-vie", landerneau, 2024, figures)).toBeNull();
  expect(behindAt(deaths, "epci", 0, 2024, figures)).toBeNull();
});

test("the bassin itself reads the same rate", () => {
  const subject = realSubject(figures, "bassin-de-vie", "29103");
  const { measure, behind } = ownReading(subject, deaths, 2024, figures)!;
  const column = profileColumn(deaths, "bassin-de-vie", 2024, figures)!;
  expect(measure).toEqual(measureAt(column, landerneau));
  expect(behind).toEqual({ count: 342, population: 39_849, per: 1000 });
});

test("an EPCI that no bassin fills has no rate of its own", () => {
  expect(ownReading(realSubject(figures, "epci", LANDERNEAU), deaths, 2024, figures)).toBeNull();
});

// 3 257 = 442 + 984 + 1 030 + 801 (22, 29, 35, 56); 3 449 370 inhabitants: 94.4230395695446.
test("a région reads the sum of its départements", () => {
  const subject = realSubject(figures, "region", "53");
  const { measure, behind } = ownReading(subject, of("nombre_generalistes"), 2024, figures)!;
  expect(measure).toEqual({ state: "value", value: expect.closeTo(94.4230395695446, 10) });
  expect(behind).toEqual({ count: 3257, population: 3_449_370, per: 100_000 });
});

test("a territory without inhabitants has no rate", () => {
  const communes = figures.files.atlas.communes.codes.length;
  const empty = { ...figures, populationOf: () => new Float64Array(communes) };
  const column = profileColumn(deaths, "bassin-de-vie", 2024, empty)!;
  expect(measureAt(column, landerneau)).toEqual({ state: "no-data" });
});

test("a count that is withheld stays so: its rate would give it away", () => {
  const counts = figures.column("nombre_deces", "bassin-de-vie", 2024)!;
  const states = counts.states.map((state, position) => (position === landerneau ? 1 : state));
  const withheld = { ...figures, column: () => ({ ...counts, states }) };
  const subject = realSubject(figures, "bassin-de-vie", "29103");
  expect(ownReading(subject, deaths, 2024, withheld)).toEqual({
    measure: { state: "secret" },
    how: "published",
    note: "",
    behind: null,
  });
  expect(behindAt(deaths, "bassin-de-vie", landerneau, 2024, withheld)).toBeNull();
});

test("nothing is read where nothing is published", () => {
  expect(measureIn(null, 3)).toEqual({ state: "not-published" });
  expect(profileColumn(deaths, "epci", 2024, figures)).toBeNull();
});
