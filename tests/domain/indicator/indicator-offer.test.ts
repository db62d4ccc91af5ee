import { describe, expect, test } from "vitest";
import type { Catalogue } from "@/domain/indicator/catalogue";
import type { Availability, Indicator } from "@/domain/indicator/indicator";
import { formatYears, indicatorOffer } from "@/domain/indicator/indicator-offer";
import { UNREVIEWED } from "./unreviewed";

const at = (level: Availability["level"], ...years: number[]): Availability => ({ level, years });

const indicator = (id: string, patch: Partial<Indicator>): Indicator => ({
  id,
  label: id,
  theme: "soins",
  definition: "",
  unit: "%",
  decimals: 1,
  kind: "rate",
  polarity: "neutral",
  aggregation: { rule: "none" },
  producer: "Insee",
  dataset: "",
  url: "",
  licence: "",
  caution: "",
  availability: [],
  whyAbsent: "",
  ...UNREVIEWED,
  ...patch,
});

const catalogue: Catalogue = {
  lots: {},
  themes: ["population", "soins", "vide"],
  indicators: [
    indicator("apl", {
      label: "Accès aux médecins généralistes",
      producer: "DREES",
      availability: [at("epci", 2022, 2023), at("commune", 2023)],
    }),
    indicator("ald", {
      label: "Affections de longue durée",
      definition: "Part des assurés en ALD",
      availability: [at("departement", 2022), at("bassin-de-vie", 2022), at("france", 2022)],
    }),
    indicator("mortalite", { availability: [at("region", 2021), at("departement", 2021)] }),
    indicator("pays", { availability: [at("france", 2021)] }),
    indicator("chomage", { theme: "population", whyAbsent: "Pas encore repris dans l’atlas." }),
    indicator("rien", { theme: "population" }),
  ],
};

const ids = (items: readonly { indicator: Indicator }[]): string[] =>
  items.map((item) => item.indicator.id);

const soins = (level: "epci" | "commune" | "region") =>
  indicatorOffer(catalogue, level, "").find(({ theme }) => theme === "soins")!;

describe("indicatorOffer", () => {
  test("lists the themes in their order, without the empty ones", () => {
    expect(indicatorOffer(catalogue, "epci", "").map(({ theme }) => theme)).toEqual([
      "population",
      "soins",
    ]);
  });

  test("offers what exists at the level, with its years", () => {
    expect(soins("epci").offered).toEqual([
      { indicator: catalogue.indicators[0], years: [2022, 2023], note: "" },
    ]);
    expect(soins("commune").offered[0]?.years).toEqual([2023]);
  });

  test("offers a count at the level where it can be summed, and says from where", () => {
    const pharmacies = indicator("pharmacies", {
      aggregation: { rule: "sum" },
      availability: [at("departement", 2024)],
    });
    const offer = (level: "region" | "epci") =>
      indicatorOffer({ themes: ["soins"], indicators: [pharmacies], lots: {} }, level, "")[0];
    expect(offer("region")?.offered).toEqual([
      { indicator: pharmacies, years: [2024], note: "somme des départements" },
    ]);
    expect(offer("epci")?.elsewhere[0]?.reason).toBe("Chiffres par département, pas par EPCI.");
  });

  test("says where the others are published, and proposes the nearest level", () => {
    const [ald, mortalite] = soins("epci").elsewhere;
    expect(ald?.reason).toBe("Chiffres par bassin de vie et département, pas par EPCI.");
    expect(ald?.level).toBe("bassin-de-vie");
    expect(mortalite?.reason).toBe("Chiffres par département et région, pas par EPCI.");
    expect(mortalite?.level).toBe("departement");
    expect(ids(soins("region").elsewhere)).toEqual(["apl", "ald"]);
    expect(soins("region").elsewhere[0]?.level).toBe("epci");
  });

  test("says where the level asked for is published, or that its producer publishes none", () => {
    const cancer = indicator("cancer", {
      availability: [at("departement", 2022)],
      elsewhere: [{ levels: ["region"], where: "CépiDc" }],
      unpublishedAt: ["epci"],
    });
    const reason = (level: "region" | "epci") =>
      indicatorOffer({ themes: ["soins"], indicators: [cancer], lots: {} }, level, "")[0]
        ?.elsewhere[0]?.reason;
    expect(reason("region")).toBe(
      "Chiffres par département, pas par région\u00a0: pas repris dans l’atlas (où\u00a0: CépiDc).",
    );
    expect(reason("epci")).toBe(
      "Chiffres par département, pas par EPCI\u00a0: non publié par le producteur à ce niveau.",
    );
  });

  test("says why there are no figures at all", () => {
    expect(soins("epci").absent.map(({ reason }) => reason)).toEqual([
      "Chiffres pour la France entière seulement.",
    ]);
    const [population] = indicatorOffer(catalogue, "epci", "");
    expect(population?.absent.map(({ reason }) => reason)).toEqual([
      "Pas encore repris dans l’atlas.",
      "L’atlas n’a pas encore de chiffres pour cet indicateur.",
    ]);
  });

  test.each([
    ["MEDECINS", ["apl"]],
    ["médecins accès", ["apl"]],
    ["drees", ["apl"]],
    ["assurés ald", ["ald"]],
    ["Soins", ["apl", "ald", "mortalite", "pays"]],
    ["introuvable", []],
  ])("finds « %s » in labels, definitions, themes and producers", (query, expected) => {
    const found = indicatorOffer(catalogue, "epci", query).flatMap((offer) => [
      ...ids(offer.offered),
      ...ids(offer.elsewhere),
      ...ids(offer.absent),
    ]);
    expect(found).toEqual(expected);
  });
});

test.each([
  [[2023], "2023"],
  [[2022, 2023], "2022, 2023"],
  [[2017, 2019, 2020, 2021], "2017, 2019 à 2021"],
  [[], ""],
])("formatYears %j", (years, text) => {
  expect(formatYears(years)).toBe(text);
});
