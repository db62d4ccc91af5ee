import fc from "fast-check";
import { parseDay } from "@/domain/day";
import { FIRST_ETUDE, type Classing, type Etude } from "@/domain/etude";
import { LEVELS } from "@/domain/level";
import type { Camera } from "@/state/view";

const code = fc.stringMatching(/^[0-9A-Z]{2,9}$/);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

const bounds = fc
  .uniqueArray(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 8 })
  .map((values) => values.map((value) => value + 0).sort((a, b) => a - b));

const count = fc.integer({ min: 3, max: 7 });
const over = fc.constantFrom<Classing["over"]>("scope", "france");

/** Classes cut by a method: no bounds of the user. */
const cutClassing: fc.Arbitrary<Classing> = fc.record({
  method: fc.constantFrom("quantile" as const, "jenks" as const, "equal-interval" as const),
  count,
  bounds: fc.constant([]),
  over,
});

/** Classes typed by the user, who had another number of classes before. */
export const manualClassing: fc.Arbitrary<Classing> = fc.record({
  method: fc.constant("manual" as const),
  count,
  bounds,
  over,
});

const day = fc
  .date({
    min: new Date("2009-07-21T00:00:00Z"),
    max: new Date("2040-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => parseDay(date.toISOString().slice(0, 10)));

/** Any study that the screens can make, with the classes given. */
export const etudeWith = (classing: fc.Arbitrary<Classing>): fc.Arbitrary<Etude> =>
  fc.record({
    version: fc.constant(1 as const),
    screen: fc.constantFrom("carte" as const, "a-propos" as const),
    scope: fc.oneof(fc.constant("france"), digits(2)),
    level: fc.constantFrom(...LEVELS),
    indicator: fc.option(
      fc.stringMatching(/^[a-z0-9_-]{1,40}$/).filter((id) => id !== "couverture"),
    ),
    year: fc.option(fc.integer({ min: 1900, max: 2099 })),
    territory: fc.option(fc.record({ level: fc.constantFrom(...LEVELS), code })),
    day: fc.option(day, { nil: null }),
    showsCoverage: fc.boolean(),
    classing,
  });

export const etude = etudeWith(cutClassing);

export const camera: fc.Arbitrary<Omit<Camera, "scope">> = fc.record({
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -85, max: 85, noNaN: true }),
  zoom: fc.double({ min: 0, max: 22, noNaN: true }),
});

/** Studies that differ by one decision each. */
export const steps = (...scopes: readonly string[]): Etude[] =>
  scopes.map((scope) => ({ ...FIRST_ETUDE, scope }));
