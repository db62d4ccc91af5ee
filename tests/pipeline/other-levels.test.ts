import { expect, test } from "vitest";
import { withOtherLevels, type OtherLevelsRow } from "../../pipeline/data/other-levels";
import { loadCatalogue } from "@/data/load-catalogue";
import { availabilityAt } from "@/domain/indicator/availability-at";
import { levelAbsenceWords } from "@/domain/indicator/level-absence";
import { diskFetcher, valueOf } from "../data/disk";

const catalogue = valueOf(await loadCatalogue(diskFetcher()));
const indicatorOf = (id: string) => catalogue.indicators.find((each) => each.id === id)!;

const row = (part: Partial<OtherLevelsRow>): OtherLevelsRow => ({
  indicateurs: "esperance_vie_femmes",
  niveaux: "region",
  publie: "oui",
  ou: "Insee",
  motif: "relu",
  ...part,
});

test("no level with figures is said to be elsewhere, or unpublished", () => {
  const said = catalogue.indicators.flatMap((indicator) =>
    [
      ...(indicator.elsewhere ?? []).flatMap(({ levels }) => levels),
      ...(indicator.unpublishedAt ?? []),
    ].map((level) => ({ id: indicator.id, level, found: availabilityAt(indicator, level) })),
  );
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(({ found }) => found !== null)).toEqual([]);
});

// Producers' pages: Insee estimates the population of régions and départements, and gives housing of
// every EPCI; other producers publish mortality by EPCI; nothing is known of what C@rtoSanté publishes
// by zone d'emploi, nor of vaccination under the département.
test.each([
  ["estimation_population", "epci", "non publié par le producteur à ce niveau"],
  [
    "part_locataires",
    "epci",
    "pas repris dans l’atlas (où\u00a0: Insee, dossier complet, insee.fr)",
  ],
  [
    "mortalite_tumeurs",
    "epci",
    "pas repris dans l’atlas (où\u00a0: selon la région : atlas des mortalités par EPCI de l’ARS (Bretagne, édition 2024), Balises (Auvergne-Rhône-Alpes), ORS ailleurs)",
  ],
  ["vaccin_grippe_65", "epci", "pas dans l’atlas à ce niveau"],
  ["densite_infirmiers_liberaux", "zone-emploi", "pas dans l’atlas à ce niveau"],
] as const)("%s by %s: %s", (id, level, words) => {
  expect(availabilityAt(indicatorOf(id), level)).toBeNull();
  expect(levelAbsenceWords(indicatorOf(id), level)).toBe(words);
});

test.each([
  [{ indicateurs: "inconnu" }, "requires known indicators, got inconnu"],
  [{ niveaux: "departement" }, "requires levels that the atlas has not, got « departement »"],
  [{ niveaux: "canton" }, "requires levels that the atlas has not, got « canton »"],
  [{ ou: "" }, "requires where it is published"],
  [{ publie: "non" }, "requires where it is published"],
  [{ motif: "" }, "requires where it is published"],
  [{ publie: "peut-être" }, "wordOf requires oui|non"],
  [{ niveaux: "region|region" }, "requires each level once"],
])("refuses %j", (part, message) => {
  const rows = [row(part)];
  expect(() => withOtherLevels(catalogue.indicators, rows)).toThrow(message);
});
