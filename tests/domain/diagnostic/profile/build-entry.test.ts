import { describe, expect, test } from "vitest";
import { buildEntry } from "@/domain/diagnostic/profile/build-entry";
import { computeComparables } from "@/domain/diagnostic/comparables/comparables";
import type { DiagnosticBook } from "@/domain/book/book";
import { createPlaces } from "@/domain/diagnostic/places";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { chooseReference, referencesOf } from "@/domain/diagnostic/reference";
import { sentenceOf } from "@/domain/diagnostic/words/sentence";
import { perimetreSubject, type Subject } from "@/domain/group/subject";
import { readingTable } from "@/report/diagnostic/chapters/reading-table";
import { othersWords } from "@/ui/diagnostic/profile/entry-words";
import { visible } from "../example-entry";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../real-profile";

const book = await realFigures();
const { indicators } = book.files.catalogue;

function entryFor(
  subject: Subject,
  id: string,
  key: string | null = null,
  read: DiagnosticBook = book,
): ProfileEntry | null {
  const references = referencesOf(subject, book);
  const comparables = computeComparables(subject, book, { variables: null, count: 10 });
  return buildEntry(
    indicators.find((each) => each.id === id)!,
    {
      subject,
      places: createPlaces(subject, read, comparables),
      book: read,
      reference: chooseReference(references, key),
      references,
      confidence: 0.95,
    },
  );
}

const landerneau = realSubject(book, "epci", LANDERNEAU);
const cob = groupOf(book, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE);
const noms = ({ readings }: ProfileEntry) => readings.map(({ place }) => place.nom);

describe("whose figure", () => {
  test("its own where one is published", () => {
    const apl = entryFor(landerneau, "apl_mg")!;
    expect(apl).toMatchObject({ scale: "own", level: "epci", year: 2023 });
    expect(apl.lead?.measure).toEqual({ state: "value", value: 4.431 });
    expect(apl.reference).toMatchObject({ how: "published", value: 3.975, label: "Bretagne" });
    expect(visible(apl.set.label)).toBe("61~EPCI de Bretagne");
  });

  test("otherwise the nearest level around: its bassins, the one of most inhabitants speaking", () => {
    const tenants = entryFor(landerneau, "part_locataires")!;
    expect(tenants).toMatchObject({ scale: "around", level: "bassin-de-vie" });
    expect(noms(tenants)[0]).toBe("Landerneau");
    expect(tenants.lead).toBe(tenants.readings[0]);
    const shares = tenants.readings.map(({ place }) => place.share!);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[0]).toBeGreaterThanOrEqual(0.5);
    expect(shares.at(-1)).toBeGreaterThanOrEqual(0.01);
  });

  test("none of the bassins of a wide group speaks for it", () => {
    const tenants = entryFor(cob, "part_locataires")!;
    expect(tenants.readings).toHaveLength(12);
    expect(tenants.lead).toBeNull();
    expect(tenants.trend).toBeNull();
  });

  test("then the département", () => {
    const life = entryFor(landerneau, "esperance_vie_femmes")!;
    expect([life.level, noms(life)]).toEqual(["departement", ["Finistère"]]);
    // Four départements are too few: the reference is the median of those of France.
    expect(life.reference.how).toBe("median");
    expect(visible(life.reference.label)).toBe("médiane des 101~départements de France");
  });

  test("a région and a département read what is inside them", () => {
    expect(entryFor(realSubject(book, "region", "53"), "esperance_vie_femmes")).toMatchObject({
      scale: "inside",
      level: "departement",
      lead: null,
    });
    expect(
      entryFor(realSubject(book, "departement", "29"), "part_locataires")!.readings,

      // 36 bassins touch the Finistère; Plouay and Le Faouët have one of its communes each.
    ).toHaveLength(34);
  });

  test("a number of a wider territory says nothing of the subject", () => {
    expect(entryFor(landerneau, "estimation_population")).toBeNull();
    expect(entryFor(realSubject(book, "departement", "29"), "estimation_population")?.scale).toBe(
      "own",
    );
  });

  test("an indicator that is not embedded has no entry", () => {
    expect(entryFor(landerneau, "zonage_mg")).toBeNull();
  });
});

describe("members of a perimeter", () => {
  test("its EPCI where nothing sums them up", () => {
    const entry = entryFor(cob, "taux_pauvrete")!;
    expect(entry).toMatchObject({ scale: "members", level: "epci", lead: null });
    expect(entry.readings).toHaveLength(5);
    expect(new Set(entry.readings.map(({ place }) => place.code))).toEqual(
      new Set(CENTRE_OUEST_BRETAGNE),
    );
    expect(entry.note).toBe("Non agrégeable : valeurs publiées des EPCI membres.");
  });

  test("a single commune does not make its EPCI a member", () => {
    const communes = groupOf(book, "communes", ["29103", "29181"], "commune");
    expect(entryFor(communes, "part_locataires")).toMatchObject({
      scale: "around",
      level: "bassin-de-vie",
    });
  });
});

describe("an EPCI and a single commune, Redon", () => {
  const mixed = (...codes: readonly string[]) =>
    perimetreSubject(
      {
        id: "p1",
        nom: "Landerneau et Redon",
        members: [
          { level: "epci", code: LANDERNEAU },
          ...codes.map((code) => ({ level: "commune" as const, code })),
        ],
      },
      book.files.atlas,
    );

  test("the member that has no figure is named", () => {
    const entry = entryFor(mixed("35236"), "rapport_interdecile")!;
    expect(noms(entry)).toEqual(["CA du Pays de Landerneau-Daoulas"]);
    expect(entry.unread).toEqual(["Redon"]);
    expect(entry.note).toBe("Non agrégeable : valeurs publiées des EPCI membres.");
    expect(visible(sentenceOf(entry).text)).toBe(
      "Rapport interdécile du niveau de vie (D9/D1)~: 2,5 (CA du Pays de Landerneau-Daoulas) en 2021, selon son seul EPCI. Référence~: 2,6 (médiane des 61~EPCI de Bretagne). Sans valeur ici~: Redon.",
    );
    expect(visible(othersWords(entry))).toBe("non agrégeable~: 1~EPCI sur 2~membres");
  });

  test("a density is made of communes too, from official areas", () => {
    const entry = entryFor(mixed("35236"), "densite_population")!;
    expect(entry.scale).toBe("own");
    expect(entry.note).toBe("");
  });

  test("nor a mean where a member has no value: Mamoudzou has no APL", () => {
    const entry = entryFor(mixed("97611"), "apl_mg")!;
    expect(entry).toMatchObject({ scale: "members", unread: ["Mamoudzou"] });
    expect(entry.note).toContain("faute de valeur pour chaque membre");
  });

  test("a commune of an EPCI that is read is not missing", () => {
    expect(entryFor(mixed("29103"), "rapport_interdecile")!.unread).toEqual([]);
  });

  test("three names at most, then a number", () => {
    const entry = entryFor(
      mixed("35236", "44069", "29019", "35238", "22278"),
      "rapport_interdecile",
    )!;
    expect(visible(sentenceOf(entry).text)).toContain(
      "Sans valeur ici~: Redon, Guérande, Brest et 2~autres membres.",
    );
  });

  test("the tables of the dossier name it", () => {
    const entry = entryFor(mixed("35236"), "rapport_interdecile")!;
    expect(JSON.stringify(readingTable("Offre", [entry], new Map(), 0.95))).toContain(
      "sans valeur ici pour Redon.",
    );
  });
});

describe("reference", () => {
  // (442 + 984 + 1030 + 801) / 3449370 * 1e5 = 94.4230395695446
  test("counts of départements add up exactly for the région", () => {
    const { reference, lead } = entryFor(landerneau, "taux_nombre_generalistes")!;
    expect(reference.value).toBeCloseTo(94.4230395695446, 10);
    // R: e <- 94.4230395695446 * 933455 / 1e5
    //    min(1, 2 * min(ppois(984, e), ppois(983, e, lower.tail = FALSE)))   0.000721432557677867
    expect(lead?.comparison).toMatchObject({ pValue: expect.closeTo(0.000721432557677867, 12) });
  });

  test("a number has none", () => {
    expect(entryFor(landerneau, "population")).toMatchObject({
      reference: { value: null, how: "none" },
      lead: { comparison: { state: "impossible", reason: "count" }, position: null },
    });
  });

  test("another région, France, or comparables may be asked for", () => {
    const redon = realSubject(book, "epci", "243500741");
    const apl = (key: string) => entryFor(redon, "apl_mg", key)!.reference;
    // DREES 2023: Bretagne 3.975, Pays de la Loire 3.532.
    expect(apl("region:53").value).toBe(3.975);
    expect(apl("region:52").value).toBe(3.532);
    expect(apl("france").reference.key).toBe("france");
    expect(apl("comparables")).toMatchObject({ how: "median" });
    expect(visible(apl("comparables").label)).toBe("médiane des 10~EPCI comparables");
  });
});

describe("coverage by contracts", () => {
  const stateOf = (subject: Subject, key: string | null = null) =>
    entryFor(subject, "couverture_cls", key)!.lead!.comparison;
  const notSearched = {
    state: "impossible",
    reason: "not-searched",
    searched: "en Bretagne et en Auvergne",
  };

  test("is compared where contracts were looked for", () => {
    expect(stateOf(landerneau)).toMatchObject({ state: "untested" });
    expect(stateOf(cob)).toMatchObject({ state: "untested", side: "higher" });
  });

  test("is where the reference was searched, whatever the set: a département, a bassin", () => {
    const finistere = entryFor(realSubject(book, "departement", "29"), "couverture_cls")!;
    expect(finistere.lead).toMatchObject({ comparison: { state: "untested" }, position: null });
    expect(finistere.reference).toMatchObject({ label: "Bretagne" });
    // Its set is that of France: nothing is known of most of it.
    expect(finistere.setValues).toEqual([]);
    const bassin = realSubject(book, "bassin-de-vie", "35238");
    const inRegion = entryFor(bassin, "couverture_cls", "region:53")!;
    expect(inRegion.lead!.comparison).toMatchObject({ state: "untested" });
    expect(inRegion.lead!.position!.count).toBe(inRegion.setValues.length);
    // More than a quarter of the bassins of Ille-et-Vilaine reach into another département.
    const inDepartement = entryFor(bassin, "couverture_cls", "departement:35")!;
    expect(inDepartement.lead).toMatchObject({ comparison: { state: "untested" }, position: null });
  });

  test("is with no rank among territories that lie partly where nobody looked", () => {
    const bassin = realSubject(book, "bassin-de-vie", "35238");
    const { set, setValues } = entryFor(bassin, "couverture_cls", "region:53")!;
    const { codes, zoneOf } = book.setOf("bassin-de-vie").zoning;
    const { register } = book.files.coverage;
    const known = register.searched.flatMap(({ departements }) => departements);
    const across = new Set<number>();
    book.files.atlas.communes.codes.forEach((code, row) => {
      if (!known.includes(code.slice(0, 2))) across.add(zoneOf[row]!);
    });
    const outside = set.positions.filter((position) => across.has(position));
    expect(outside.map((position) => codes[position])).toContain("35236"); // Redon
    expect(setValues).toHaveLength(set.positions.length - outside.length);
  });

  test("has no reference that leaves Bretagne and Auvergne: a floor would be read as a figure", () => {
    const clermont = realSubject(book, "epci", "246300701");
    const bretagne = realSubject(book, "region", "53");
    for (const [subject, key, label] of [
      [landerneau, "france", "France"],
      [clermont, null, "Auvergne-Rhône-Alpes"],
      [bretagne, null, "France"],
    ] as const) {
      expect(stateOf(subject, key)).toEqual(notSearched);
      const entry = entryFor(subject, "couverture_cls", key)!;
      expect(entry.reference).toMatchObject({ label, value: null });
      expect(entry.lead!.position).toBeNull();
    }
    expect(stateOf(clermont, "departement:63")).toMatchObject({ state: "untested" });
  });

  test("has no reference among comparables of which most lie where nobody looked", () => {
    const entry = entryFor(landerneau, "couverture_cls", "comparables")!;
    expect(entry.reference.value).toBeNull();
    expect(entry.lead!.comparison).toEqual(notSearched);
  });

  test("has no figure where they were not: 0 % would be read as « no contract »", () => {
    // CA Redon Agglomération lies partly in the Pays de la Loire, Ambérieu in the Ain.
    expect(entryFor(realSubject(book, "epci", "243500741"), "couverture_cls")).toBeNull();
    expect(entryFor(realSubject(book, "commune", "01004"), "couverture_cls")).toBeNull();
    const across = groupOf(book, "x", ["243500741", "200072726"]);
    expect(entryFor(across, "couverture_cls", "region:53")).toBeNull();
  });

  test("bears the year of the contracts, not that of the population", () => {
    expect(entryFor(landerneau, "couverture_cls")!.year).toBe(2026);
  });
});

describe("trend", () => {
  test("of the subject, or of the territory that speaks for it", () => {
    // Two years of APL: two points are no trend.
    expect(entryFor(landerneau, "apl_mg")!.trend).toBeNull();
    const mortality = entryFor(landerneau, "mortalite_toutes_causes")!.trend!;
    expect(mortality.points[0]).toMatchObject({ year: 2010, value: 1285.3 });
    expect(mortality.points).toHaveLength(14);
    expect(mortality.test.state).toBe("no-interval");
  });

  test("the population of Mayotte, carried over from 2017, has none", () => {
    expect(entryFor(realSubject(book, "commune", "97611"), "population")!.trend).toBeNull();
    expect(entryFor(landerneau, "population")!.trend!.points).toHaveLength(6);
  });
});
