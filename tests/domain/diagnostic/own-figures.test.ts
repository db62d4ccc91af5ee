import { expect, test } from "vitest";
import { entriesOf, type Profile } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { groupOf, LANDERNEAU, realFigures, realProfile, realSubject } from "./real-profile";

const book = await realFigures();
const TERRITORIES = [
  realSubject(book, "epci", LANDERNEAU),
  groupOf(book, "Fougères Agglomération et Couesnon Marches de Bretagne", [
    "200072452",
    "200070688",
  ]),
  // Hautes Terres Communauté, Cantal.
  realSubject(book, "epci", "200066637"),
  realSubject(book, "epci", "246200364"),
];

/** Figures of the territory itself, of its bassin and of its département: « 7 / 22 / 42 ». */
function countsOf(profile: Profile, theme?: string): readonly [number, number, number] {
  const entries = entriesOf(profile).filter(
    ({ indicator }) => theme === undefined || indicator.theme === theme,
  );
  const at = (level: string): number => entries.filter((each) => each.level === level).length;
  const own = entries.filter(({ scale }) => scale === "own").length;
  return [own, at("bassin-de-vie"), at("departement")];
}

// 7 / 22 / 42 while an EPCI had its population and its APL alone.
test.each(TERRITORIES)("$nom: own, bassin and département figures", (subject) => {
  const profile = realProfile(book, subject);
  const themes = profile.themes.map(
    ({ theme }) => `  ${theme}: ${countsOf(profile, theme).join(" / ")}`,
  );
  const [own, bassin, departement] = countsOf(profile);
  console.log([`${subject.nom}: ${own} / ${bassin} / ${departement}`, ...themes].join("\n"));
  expect(own).toBeGreaterThanOrEqual(6);
  expect(own + bassin + departement).toBeGreaterThan(60);
});

/** SIREN of the EPCI whose first commune is in a région. */
function epciOf(region: string): readonly string[] {
  const { epci, regions } = book.files.atlas;
  return epci.zoning.codes.filter((_, zone) => {
    const row = epci.zoning.zoneOf.indexOf(zone);
    return regions.zoning.codes[regions.zoning.zoneOf[row]!] === region;
  });
}

test("a group of 35 EPCI of which one is not covered has no partial sum", () => {
  const bretons = epciOf("53").slice(0, 34);
  // Mayotte has no census of 2022, no APL and no expected deaths in the tables.
  const mayotte = epciOf("06")[0]!;
  const keys = ["part_75_plus", "apl_mg", "densite_bpe_generalistes", "icm"];
  const [covered, one] = [bretons, [...bretons, mayotte]].map((members) =>
    entriesOf(realProfile(book, groupOf(book, "Groupe", members))).filter(({ key }) =>
      keys.includes(key),
    ),
  ) as [ProfileEntry[], ProfileEntry[]];
  expect(covered).toHaveLength(keys.length);
  for (const { scale, lead } of covered)
    expect([scale, lead?.measure.state]).toEqual(["own", "value"]);
  for (const { key, scale, lead, readings } of one) {
    expect([key, scale, lead]).toEqual([key, "members", null]);
    const without = readings.filter(({ measure }) => measure.state !== "value");
    expect(without.map(({ place }) => place.code)).toEqual([mayotte]);
    expect(readings).toHaveLength(35);
  }
});
