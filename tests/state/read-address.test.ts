import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, FIRST_ETUDE, type Address } from "@/domain/etude";
import { attempt, Refusal } from "@/domain/json/refusal";
import { readAddress } from "@/state/read-address";
import { formatUrl, parseUrl } from "@/state/url";
import { SEED } from "../domain/seed";
import { etude } from "./etude-example";

const FIRST = addressOf(FIRST_ETUDE);
const isSound = (address: unknown): boolean =>
  !(attempt(() => readAddress(address, "a")) instanceof Refusal);

/** What a link brings back of an address, the open perimeter apart. */
const throughLink = (address: Address) => {
  const link = parseUrl(formatUrl({ ...FIRST_ETUDE, ...address }, null))!;
  return { ...link, etude: { ...link.etude, perimetre: address.perimetre } };
};

test("any address of the screens is sound, and comes back from its link", () => {
  fc.assert(
    fc.property(etude, (study) => {
      const address = addressOf(study);
      expect(readAddress(address, "a")).toEqual(address);
      expect(throughLink(address)).toMatchObject({ etude: address, problems: [] });
    }),
    { seed: SEED },
  );
});

/** Values near those that an address may hold. */
const near = fc.oneof(
  fc.constantFrom<unknown>(
    "53",
    "france",
    "France",
    "couverture",
    "epci",
    "canton",
    "carte",
    "toString",
    "",
    "0",
    "2025-02-28",
    "2025-02-30",
    null,
    undefined,
    true,
    -0,
    1899,
    1900,
    2099,
    2100,
    2022.5,
    { level: "epci", code: "242900314" },
    { level: "epci", code: "a&b" },
    { level: "epci" },
    FIRST.classing,
    { ...FIRST.classing, count: 2 },
    { ...FIRST.classing, over: "monde" },
  ),
  fc.record({
    method: fc.constantFrom("manual", "quantile", "constructor"),
    count: fc.constantFrom<unknown>(3, 7, 8, "3"),
    bounds: fc.oneof(
      fc.array(fc.oneof(fc.double(), fc.constantFrom(1e21, 1e-9, -0)), { maxLength: 9 }),
      fc.constantFrom<unknown>("1_2", [1, "2"], [2, 1], [1, null]),
    ),
    over: fc.constantFrom("scope", "france"),
  }),
);

test("what a saved study may hold is what a link understands", () => {
  const keys = Object.keys(FIRST).filter((key) => key !== "perimetre");
  const sound = fc
    .tuple(fc.constantFrom(...keys), near)
    .map(([key, value]) => ({ ...FIRST, [key]: value }))
    .filter(isSound);
  fc.assert(
    fc.property(sound, (address) => {
      expect(throughLink(address)).toMatchObject({
        etude: JSON.parse(JSON.stringify(address)) as object,
        problems: [],
      });
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test("any bounds of classes, however large or small, come back from their link", () => {
  const bound = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(1e21, -1e21, 1e-9),
  );
  fc.assert(
    fc.property(fc.uniqueArray(bound, { minLength: 2, maxLength: 8 }), (values) => {
      const bounds = values.map((value) => value + 0).sort((a, b) => a - b);
      const classing: Address["classing"] = { method: "manual", count: 5, bounds, over: "france" };
      expect(isSound({ ...FIRST, classing })).toBe(true);
      expect(throughLink({ ...FIRST, classing }).etude.classing).toEqual(classing);
    }),
    { seed: SEED },
  );
});

test.each<[keyof Address, unknown]>([
  ["screen", "toString"],
  ["scope", 53],
  ["level", "canton"],
  ["indicator", "couverture"],
  ["indicator", ""],
  ["year", "2022"],
  ["year", 1899],
  ["territory", { level: "epci", code: "a&b" }],
  ["day", "2026-02-30"],
  ["showsCoverage", "non"],
  ["classing", { ...FIRST.classing, count: 8 }],
  ["classing", { ...FIRST.classing, bounds: [2, 1] }],
  ["perimetre", 5],
  ["day", undefined],
])("%s: %j is refused", (key, value) => {
  expect(isSound({ ...FIRST, [key]: value })).toBe(false);
});
