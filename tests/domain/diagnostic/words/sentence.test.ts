import { describe, expect, test } from "vitest";
import { FALSE_DISCOVERY_RATE } from "@/domain/diagnostic/judgement";
import type { ProfileEntry, ReferenceFigure } from "@/domain/diagnostic/profile/profile-entry";
import { METROPOLITAN_FRANCE } from "@/domain/diagnostic/reference";
import { readTrend } from "@/domain/diagnostic/profile/figure-trend";
import {
  placeWords,
  readingSentence,
  sentenceOf,
  spreadSentence,
  trendSentence,
} from "@/domain/diagnostic/words/sentence";
import type { Reading, ReadingInput } from "@/domain/diagnostic/words/reading";
import { measureOf, NO_DATA, SECRET } from "@/domain/measure";
import {
  BRETAGNE,
  entryOf,
  readingOf,
  referenceFigure,
  SET,
  VALUES,
  visible,
  type ExampleIndicator,
} from "../example-entry";

/** Text of a figure of the territory itself; ~ is a no-break space, _ a narrow one. */
const said = (
  value: number,
  reference: number,
  indicator: ExampleIndicator,
  changes: Partial<ReadingInput> = {},
): string => {
  const reading = readingOf({
    measure: measureOf(value),
    reference,
    isInSet: false,
    set: [],
    ...changes,
  });
  const entry = entryOf([reading], { indicator, reference: referenceFigure({ value: reference }) });
  return visible(sentenceOf(entry).text);
};
const FRANCE = { ...METROPOLITAN_FRANCE, nom: "France", afterA: "à la France" };
const formula = (entry: ProfileEntry): string => visible(sentenceOf(entry).formula);

const POVERTY = {
  label: "Taux de pauvreté au seuil de 60 %",
  unit: "%",
  decimals: 1,
  traits: { agreement: "ms" },
} as const;
const APL = { label: "APL aux médecins généralistes", unit: "consultations", decimals: 1 };
const LIFE = { label: "Espérance de vie des femmes à la naissance", unit: "ans", decimals: 1 };
const CHANGE = {
  label: "Évolution annuelle moyenne de la population",
  unit: "% par an",
  decimals: 2,
};
const DEATHS = {
  label: "Décès pour 1 000 habitants (taux brut, âge non pris en compte)",
  unit: "pour 1 000 hab.",
  decimals: 1,
  traits: { agreement: "mp" },
} as const;
const PHARMACIES = {
  label: "Pharmacies pour 100 000 habitants (Insee)",
  unit: "pour 100 000 hab.",
  decimals: 1,
  traits: { agreement: "fp" },
} as const;

test("a label that says the year says it once, in a sentence and in a range", () => {
  const places = { ...POVERTY, label: "Densité d’infirmiers (lieux d’exercice 2022)" };
  expect(said(12, 10, places)).toMatch(
    /^Densité d’infirmiers \(lieux d’exercice 2022\)~: 12,0~%, /,
  );
  const ends = [12, 15].map((value) => readingOf({ measure: measureOf(value) }));
  const range = entryOf(ends, { indicator: places, lead: null });
  expect(visible(spreadSentence(range).text).match(/2022/g)).toHaveLength(1);
  // Another year than that of the figure is no date of it.
  expect(said(12, 10, { ...POVERTY, label: "Décès de 2013 à 2017" })).toContain("12,0~% en 2022");
});

describe("value and gap", () => {
  test("between percentages, in points", () => {
    expect(said(7.1, 10.1, POVERTY)).toBe(
      "Taux de pauvreté au seuil de 60 %~: 7,1~% en 2022, inférieur de 3,0~points à la Bretagne (10,1~%).",
    );
  });

  test("relative, and the label is feminine", () => {
    expect(said(4.43, 3.98, APL)).toBe(
      "APL aux médecins généralistes~: 4,4~consultations en 2022, supérieure de 11~% à la Bretagne (4,0).",
    );
  });

  test("in years", () => {
    expect(said(84.6, 85.1, LIFE)).toBe(
      "Espérance de vie des femmes à la naissance~: 84,6~ans en 2022, inférieure de 0,5~an à la Bretagne (85,1~ans).",
    );
  });

  test("numbers in French: narrow space, comma, minus sign", () => {
    expect(
      said(24_120, 22_870, { label: "Médiane du niveau de vie", unit: "€/an/UC", decimals: 0 }),
    ).toBe(
      "Médiane du niveau de vie~: 24_120~€/an/UC en 2022, supérieure de 5~% à la Bretagne (22_870).",
    );
    expect(said(-0.35, -0.03, CHANGE)).toBe(
      "Évolution annuelle moyenne de la population~: −0,35~% par an en 2022, inférieure de 0,32~point à la Bretagne (−0,03~%).",
    );
  });

  test("equal once rounded, in gender and number", () => {
    expect(said(12.04, 12.01, POVERTY)).toContain(
      ", égal à la Bretagne à l’arrondi près (12,0~%).",
    );
    expect(said(4.04, 3.98, APL)).toContain(", égale à la Bretagne à l’arrondi près (4,0).");
    expect(said(5.02, 4.98, DEATHS)).toContain(", égaux à la Bretagne à l’arrondi près (5,0).");
    expect(said(28, 28, PHARMACIES)).toContain(", égales à la Bretagne à l’arrondi près (28,0).");
  });

  test("never equal between two figures that the line shows different", () => {
    expect(
      said(2.32, 2.31, { label: "Taille moyenne des ménages", unit: "", decimals: 2 }),
    ).toContain(": 2,32 en 2022, supérieure de moins de 1~% à la Bretagne (2,31).");
    expect(said(12.07, 12.03, POVERTY)).toContain(
      ": 12,1~% en 2022, supérieur de 0,1~point à la Bretagne (12,0~%).",
    );
  });

  test("nor different between two figures that it shows equal", () => {
    expect(said(26.14, 26.06, POVERTY)).toContain(": 26,1~% en 2022, égal à la Bretagne");
  });

  test("a median is said to be one", () => {
    const reference = referenceFigure({
      value: 10.1,
      how: "median",
      label: "médiane des 135\u00a0bassins de vie de Bretagne",
    });
    const entry = entryOf([readingOf({ measure: measureOf(7.1), reference: 10.1, set: [] })], {
      reference,
    });
    expect(visible(sentenceOf(entry).text)).toContain(
      ", inférieure de 3,0~points à la médiane des 135~bassins de vie de Bretagne (10,1~%).",
    );
  });
});

/** Deaths of 2024 in the bassin de vie of Landerneau, and the rate of the bassins of Bretagne. */
const behind = { count: 342, population: 39_849, per: 1000 };
const tested = (reference: number, adjusted?: number): Reading => {
  const measure = measureOf((behind.count / behind.population) * behind.per);
  const reading = readingOf({
    measure,
    behind,
    reference,
    isInSet: false,
    set: [],
    polarity: "neutral",
  });
  const { comparison } = reading;
  if (comparison.state !== "tested" || adjusted === undefined) return reading;
  return { ...reading, comparison: { ...comparison, adjusted } };
};
const deathsEntry = (reading: Reading, reference: number): ProfileEntry =>
  entryOf([reading], {
    indicator: DEATHS,
    year: 2024,
    reference: referenceFigure({ value: reference }),
  });

describe("evidence", () => {
  const REFERENCE = 10.912243157392837;

  test("significant", () => {
    const entry = deathsEntry(tested(REFERENCE), REFERENCE);
    expect(visible(sentenceOf(entry).text)).toBe(
      "Décès pour 1 000 habitants (taux brut, âge non pris en compte)~: 8,6 en 2024, inférieurs de 21~% à la Bretagne (10,9). Différence significative (intervalle à 95~%~: 7,7 à 9,5).",
    );
    expect(formula(entry)).toBe(
      "effectif~: 342~; (8,582 − 10,912) / 10,912 = −21,4~%~; test exact de Poisson, p < 0,001, corrigé < 0,001 (Benjamini-Hochberg)",
    );
  });

  test("not significant", () => {
    const entry = deathsEntry(tested(9), 9);
    expect(visible(sentenceOf(entry).text)).toContain(
      "inférieurs de 5~% à la Bretagne (9,0). Écart non significatif (intervalle à 95~%~: 7,7 à 9,5).",
    );
    // R 4.2.2: e <- 9 * 39.849; 2 * min(ppois(342, e), ppois(341, e, lower.tail = FALSE)) = 0.395
    expect(formula(entry)).toContain("test exact de Poisson, p = 0,395, corrigé = 0,395");
  });

  test("significant alone, not once corrected", () => {
    const entry = deathsEntry(tested(REFERENCE, FALSE_DISCOVERY_RATE), REFERENCE);
    expect(visible(sentenceOf(entry).text)).toContain(
      ". Différence significative prise seule, non retenue après correction pour comparaisons multiples (intervalle à 95~%~: 7,7 à 9,5).",
    );
  });

  test.each([
    [{ isReference: true }, "Comparaison impossible~: la référence est le territoire lui-même."],
    [{ reference: null }, "Comparaison impossible~: pas de valeur de référence."],
    [
      { searchedOnly: "en Bretagne et en Auvergne" },
      "Comparaison impossible~: les contrats n’ont été cherchés qu’en Bretagne et en Auvergne.",
    ],
  ] as const)("%j", (changes, words) => {
    expect(said(7.1, 10, POVERTY, changes)).toBe(
      `Taux de pauvreté au seuil de 60 %~: 7,1~% en 2022. ${words}`,
    );
  });

  test("absences say which", () => {
    expect(said(0, 10, POVERTY, { measure: SECRET })).toBe(
      "Taux de pauvreté au seuil de 60 %~: secret statistique.",
    );
    expect(said(0, 10, POVERTY, { measure: NO_DATA })).toBe(
      "Taux de pauvreté au seuil de 60 %~: sans donnée.",
    );
  });

  test("a number stands alone", () => {
    const population = { label: "Population municipale", unit: "habitants", decimals: 0 };
    expect(said(50_011, 0, population, { isCount: true })).toBe(
      "Population municipale~: 50_011~habitants en 2022.",
    );
    expect(said(1, 0, population, { isCount: true })).toBe(
      "Population municipale~: 1~habitant en 2022.",
    );
  });
});

describe("formula", () => {
  test("points and parentheses around a negative reference", () => {
    const reading = readingOf({ measure: measureOf(-0.351), reference: -0.034, isInSet: false });
    const entry = entryOf([reading], {
      indicator: CHANGE,
      reference: referenceFigure({ value: -0.034 }),
    });
    expect(formula(entry)).toBe("−0,3510 − (−0,0340) = −0,3170");
  });

  test("says first how the figure was made, without a stop in the middle", () => {
    const reading = readingOf({ measure: measureOf(3.05), reference: 3.975, isInSet: false });
    const changes = {
      indicator: APL,
      note: "Moyenne des 5 EPCI.",
      reference: referenceFigure({ value: 3.975 }),
    };
    // (3.05 − 3.975) / 3.975 = −23.27 %
    expect(formula(entryOf([reading], changes))).toBe(
      "Moyenne des 5 EPCI~; (3,050 − 3,975) / 3,975 = −23,3~%",
    );
  });

  test("is empty without a value", () => {
    expect(formula(entryOf([readingOf({ measure: SECRET })]))).toBe("");
  });
});

describe("position", () => {
  const positionOf = (value: number, changes: Partial<ReadingInput> = {}, set = SET) => {
    const entry = entryOf([readingOf({ measure: measureOf(value), ...changes })], { set });
    const place = visible(sentenceOf(entry).text).replace(/^.*?\)\. /u, "");
    return place.charAt(0).toLowerCase() + place.slice(1);
  };

  test("quarter, then rank", () => {
    expect(positionOf(20)).toBe(
      "quart le plus élevé des 20 EPCI de Bretagne (valeur la plus haute).",
    );
    expect(positionOf(2)).toBe(
      "quart le plus bas des 20 EPCI de Bretagne (2e valeur la plus basse).",
    );
    expect(positionOf(12)).toBe("9e valeur la plus haute des 20 EPCI de Bretagne.");
  });

  test("says how many values are known where some are not", () => {
    const set = VALUES.slice(0, 16);
    // Sixteen values: a rank, and no quarter.
    expect(positionOf(16, { set })).toBe(
      "valeur la plus haute des 20 EPCI de Bretagne sur 16~connues.",
    );
  });

  test("a territory that is not of the set is never the 21st of 20", () => {
    const changes = { isInSet: false };
    expect(positionOf(0, changes)).toBe(
      "quart le plus bas des 20 EPCI de Bretagne (valeur la plus basse sur 21 en l’y ajoutant).",
    );
    expect(positionOf(12.5, changes)).toBe(
      "9e valeur la plus haute sur 21 en l’ajoutant aux 20 EPCI de Bretagne.",
    );
  });

  test("nor is it one of the set where some values of it are missing", () => {
    const changes = { isInSet: false, set: VALUES.slice(0, 16) };
    expect(positionOf(17, changes)).toBe(
      "valeur la plus haute sur 17 en l’ajoutant aux 16~connues des 20 EPCI de Bretagne.",
    );
    expect(positionOf(8.5, changes)).toBe(
      "9e valeur la plus haute sur 17 en l’ajoutant aux 16~connues des 20 EPCI de Bretagne.",
    );
  });

  test("says with how many others the value is shared", () => {
    const zeros = [9, 8, 7, 6, ...Array.from({ length: 16 }, () => 0)];
    expect(positionOf(0, { set: zeros })).toBe(
      "valeur la plus basse des 20 EPCI de Bretagne, comme 15~autres.",
    );
    expect(positionOf(18, { set: [20, 19, 18, 18, ...VALUES.slice(0, 16)] })).toBe(
      "quart le plus élevé des 20 EPCI de Bretagne (3e valeur la plus haute, ex aequo avec 1~autre).",
    );
  });
});

const bassin = (
  nom: string,
  value: number | null,
  share: number,
  changes: Partial<ReadingInput> = {},
) =>
  readingOf({
    place: { level: "bassin-de-vie", code: "29103", nom, share },
    measure: value === null ? SECRET : measureOf(value),
    isInSet: false,
    ...changes,
  });

describe("figures of other territories", () => {
  test("one that speaks for the territory is named", () => {
    const lead = bassin("Landerneau", 9.1, 0.7, { set: [] });
    const entry = entryOf([lead, bassin("Le Faou", 12, 0.3)], {
      scale: "around",
      level: "bassin-de-vie",
    });
    expect(visible(sentenceOf(entry).text)).toBe(
      "Part des 75 ans ou plus (bassin de vie de Landerneau)~: 9,1~% en 2022, inférieure de 0,9~point à la Bretagne (10,0~%).",
    );
    expect(visible(readingSentence(entry, entry.readings[1]!).text)).toMatch(
      /^Part des 75 ans ou plus \(bassin de vie du Faou\)~: 12,0~% en 2022/,
    );
  });

  const spread = (readings: readonly Reading[], changes: Partial<ProfileEntry> = {}) =>
    visible(
      spreadSentence(
        entryOf(readings, {
          scale: "around",
          level: "bassin-de-vie",
          lead: null,
          ...changes,
        } as never),
      ).text,
    );

  test("several of which none does", () => {
    const readings = [
      bassin("Auray", 12.6, 0.4),
      bassin("Les Vans", 7.9, 0.4),
      bassin("Redon", null, 0.2),
    ];
    expect(spread(readings)).toBe(
      "Part des 75 ans ou plus~: de 7,9 (bassin de vie des Vans) à 12,6~% (bassin de vie d’Auray) en 2022, selon les 3~bassins de vie qui couvrent le territoire. Référence~: 10,0~% (Bretagne). 1~territoire sans valeur.",
    );
  });

  test("a single one", () => {
    expect(spread([bassin("Verdun", 10.6, 0)])).toBe(
      "Part des 75 ans ou plus~: 10,6~% (bassin de vie de Verdun) en 2022, selon le seul bassin de vie qui couvre le territoire. Référence~: 10,0~% (Bretagne).",
    );
  });

  test("none with a value", () => {
    expect(spread([bassin("Verdun", null, 0.4), bassin("Étain", null, 0.4)])).toBe(
      "Part des 75 ans ou plus~: secret statistique pour les 2~bassins de vie qui couvrent le territoire.",
    );
  });

  test("members of a perimeter, parts of a département", () => {
    const epci = (nom: string, value: number) =>
      readingOf({
        place: { level: "epci", code: "1", nom, share: 0.5 },
        measure: measureOf(value),
        isInSet: false,
      });
    const members = [epci("CC de Haute Cornouaille", 4), epci("CC Monts d'Arrée Communauté", 100)];
    expect(spread(members, { scale: "members", level: "epci" })).toBe(
      "Part des 75 ans ou plus~: de 4,0 (CC de Haute Cornouaille) à 100,0~% (CC Monts d'Arrée Communauté) en 2022, selon les 2~EPCI membres. Référence~: 10,0~% (Bretagne).",
    );
    expect(spread(members.slice(0, 1), { scale: "members", level: "epci" })).toContain(
      "selon le seul EPCI membre.",
    );
    expect(
      spread([bassin("Brest", 8, 0.5), bassin("Redon", 9, 0.5)], { scale: "inside" }),
    ).toContain("selon les 2~bassins de vie du territoire.");
  });

  test("no reference is said where there is none", () => {
    const reference = referenceFigure({ value: null, how: "none" });
    expect(spread([bassin("Verdun", 10.6, 0)], { reference })).not.toContain("Référence");
  });
});

test("where a figure was read", () => {
  const words = (
    level: "region" | "departement" | "epci" | "zone-emploi",
    code: string,
    nom: string,
  ) => placeWords({ level, code, nom, share: 1 });
  expect(words("departement", "22", "Côtes-d'Armor")).toBe("département des Côtes-d'Armor");
  expect(words("zone-emploi", "5315", "Auray")).toBe("zone d’emploi d’Auray");
  expect(words("epci", "242900801", "CA du Pays de Landerneau-Daoulas")).toBe(
    "CA du Pays de Landerneau-Daoulas",
  );
});

test("the level that the catalogue adds to a label is not said twice", () => {
  const indicator = {
    label: "Densité de pharmacies (bassins de vie)",
    traits: { placedLabel: "Densité de pharmacies" },
  };
  expect(sentenceOf(entryOf([readingOf()], { indicator })).text).toMatch(
    /^Densité de pharmacies\u00a0:/,
  );
});

describe("trend", () => {
  const trend = (values: readonly number[], half: number | null) => {
    const points = values.map((value, i) => ({
      year: 2019 + i,
      value,
      low: half === null ? null : value - half,
      high: half === null ? null : value + half,
    }));
    return visible(trendSentence(entryOf([], { trend: readTrend(points) })));
  };

  test("each state", () => {
    expect(trend([1, 2, 3, 4, 5], 0.1)).toBe(
      "De 1,0 en 2019 à 5,0~% en 2023. Tendance à la hausse sur les cinq dernières années, significative.",
    );
    expect(trend([5, 4, 3, 2, 1], 0.1)).toContain(
      ". Tendance à la baisse sur les cinq dernières années, significative.",
    );
    expect(trend([1, 2, 1, 2, 1], 0.5)).toContain(
      ". Pas de tendance significative sur les cinq dernières années.",
    );
    expect(trend([1, 2, 4], 0.5)).toBe("De 1,0 en 2019 à 4,0~% en 2021, sur 3 années publiées.");
    expect(trend([1, 2, 3, 4, 5], null)).toBe(
      "De 1,0 en 2019 à 5,0~% en 2023, sur 5 années publiées.",
    );
  });

  test("nothing of one year, nor of two", () => {
    expect(trend([1], null)).toBe("");
    expect(trend([1, 2], null)).toBe("");
  });
});

test("the reference named is the one compared with", () => {
  const nom = { ...BRETAGNE, nom: "Finistère", afterA: "au Finistère" };
  const entry = entryOf([readingOf({ set: [] })], {
    reference: referenceFigure({ reference: nom }),
  });
  expect(sentenceOf(entry).text).toContain(" au Finistère (10,0\u00a0%).");
});

describe("short", () => {
  const short = (entry: ProfileEntry): string => visible(sentenceOf(entry).short);

  test("stops before the test and the position", () => {
    const density = { label: "Densité", unit: "pour 10 000 hab." };
    expect(short(entryOf([readingOf()], { indicator: density }))).toBe(
      "Densité~: 12,0~pour 10 000 hab. en 2022, supérieure de 20~% à la Bretagne (10,0)",
    );
    expect(short(entryOf([readingOf({ measure: SECRET })]))).toBe(
      "Part des 75 ans ou plus~: secret statistique",
    );
  });

  test("keeps the reference of a spread and how many have no value", () => {
    const part = (value: number): Reading =>
      readingOf({
        place: { level: "bassin-de-vie", code: "1", nom: `Bassin ${value}`, share: 0.5 },
        measure: measureOf(value),
      });
    const entry = {
      ...entryOf([part(12), part(15), readingOf({ measure: NO_DATA })], { lead: null }),
      scale: "around" as const,
      level: "bassin-de-vie" as const,
    };
    expect(short(entry)).toMatch(
      /^Part des 75 ans ou plus~: de 12,0 à 15,0~% en 2022, selon les 3~bassins de vie\. Référence~: 10,0.* \(Bretagne\)\. 1~territoire sans valeur$/,
    );
  });
});

test("nothing is said of a gap that no test judges: the head of the page says it once", () => {
  for (const evidence of ["census", "published", "events"] as const) {
    const entry = entryOf([readingOf({})], { indicator: { evidence } });
    expect(sentenceOf(entry).text).not.toMatch(/test|intervalle|recensement/u);
  }
});

test("région and France stand side by side in a sentence and in its calculation", () => {
  const beside = (value: number, reference: number, changes: Partial<ReferenceFigure> = {}) =>
    entryOf([readingOf({ measure: measureOf(value), reference, isInSet: false, set: [] })], {
      indicator: POVERTY,
      reference: referenceFigure({ value: reference, ...changes }),
    });
  const france = { reference: FRANCE, label: "France" };
  const [bretagne, other] = [beside(7.1, 10.1), beside(7.1, 14.9, france)];
  const sentence = sentenceOf(bretagne, [bretagne, other]);
  expect(visible(sentence.text)).toBe(
    "Taux de pauvreté au seuil de 60 %~: 7,1~% en 2022, inférieur de 3,0~points à la Bretagne (10,1~%) et de 7,8~points à la France (14,9~%).",
  );
  expect(visible(sentence.formula)).toBe(
    "7,100 − 10,100 = −3,000 (Bretagne)~; 7,100 − 14,900 = −7,800 (France)",
  );
  const [above, below] = [beside(12, 10.1), beside(12, 14.9, france)];
  expect(visible(sentenceOf(above, [above, below]).text)).toContain(
    "supérieur de 1,9~point à la Bretagne (10,1~%), inférieur de 2,9~points à la France (14,9~%).",
  );
});

test("an index within its band says that its side is not known", () => {
  const deaths = { count: 104_000, population: 100_000, per: 100 };
  const reading = readingOf({
    measure: measureOf(104),
    behind: deaths,
    reference: 100,
    judgedBeyond: 5,
    set: [],
  });
  const reference = referenceFigure({ value: 100 });
  const text = visible(
    sentenceOf(
      entryOf([reading], { reference, indicator: { unit: "", judgedBeyond: 5, reference: 100 } }),
    ).text,
  );
  expect(text).toContain("oins de 5~points d’écart avec 100~: le calcul est trop approché");
  expect(text).not.toContain("supérieur");
});
