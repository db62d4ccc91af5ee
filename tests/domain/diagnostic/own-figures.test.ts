import { expect, test } from "vitest";
import { entriesOf, type Profile } from "@/domain/diagnostic/profile/profile";
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
