import { expect, test } from "vitest";
import { ownAbsence } from "@/domain/diagnostic/profile/own-absence";
import { realFigures } from "../real-profile";

const { indicators } = (await realFigures()).files.catalogue;
const of = (id: string) => indicators.find((each) => each.id === id)!;

test("why a level has none, a group being of the level of its members; nothing where it has", () => {
  expect(ownAbsence(of("part_locataires"), { level: "epci" })).toBe(
    "pas repris dans l’atlas (où\u00a0: Insee, dossier complet, insee.fr)",
  );
  expect(ownAbsence(of("part_locataires"), { level: "perimetre" })).toBe(
    ownAbsence(of("part_locataires"), { level: "epci" }),
  );
  expect(ownAbsence(of("estimation_population"), { level: "epci" })).toBe(
    "non publié par le producteur à ce niveau",
  );
  expect(ownAbsence(of("apl_mg"), { level: "epci" })).toBeNull();
  expect(ownAbsence(of("part_locataires"), { level: "bassin-de-vie" })).toBeNull();
});
