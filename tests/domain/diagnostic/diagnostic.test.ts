import { unusedWords } from "@/domain/diagnostic/comparables/variables-words";
import { describe, expect, test } from "vitest";
import { buildDiagnostic, type Diagnostic } from "@/domain/diagnostic/diagnostic";
import { FIRST_NOTES, type DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import { limitsOf } from "@/domain/diagnostic/words/limits";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { readingSentence, sentenceOf, trendSentence } from "@/domain/diagnostic/words/sentence";
import type { Subject } from "@/domain/group/subject";
import type { Level } from "@/domain/geography/level";
import { readFiles } from "../../ui/territory/real-atlas";
import { formatShares } from "@/domain/words/french";
import { visible } from "./example-entry";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "./real-profile";

const figures = await realFigures();
const { ars } = await readFiles();
const diagnose = (subject: Subject, notes: Partial<DiagnosticNotes> = {}): Diagnostic =>
  buildDiagnostic(subject, figures, { ...FIRST_NOTES, ...notes }, ars!);
const landerneau = realSubject(figures, "epci", LANDERNEAU);
const remarks = (subject: Subject, notes: Partial<DiagnosticNotes> = {}) =>
  diagnose(subject, notes).remarks.map(visible);

describe("CA du Pays de Landerneau-Daoulas", () => {
  const diagnostic = diagnose(landerneau);

  test("who and where", () => {
    expect(diagnostic).toMatchObject({ population: 50_011, populationYear: 2023, remarks: [] });
    expect(diagnostic.regions.map(({ nom }) => nom)).toEqual(["Bretagne"]);
    expect(diagnostic.departements.map(({ code }) => code)).toEqual(["29"]);
    expect(diagnostic.epci).toHaveLength(1);
    expect(diagnostic.bassins[0]?.nom).toBe("Landerneau");
    expect(diagnostic.inside.communes).toHaveLength(22);
    expect(diagnostic.comparables.neighbours[0]?.code).toBe("200070753");
    expect(diagnostic.blocks).toHaveLength(2);
    expect(diagnostic.contacts).toBeDefined();
  });

  test("the notes decide the reference, the level, the neighbours and the synthesis", () => {
    const key = diagnostic.findings[0]!.key;
    const other = diagnose(landerneau, {
      reference: "departement:29",
      confidence: 0.998,
      comparables: { variables: ["population"], count: 7 },
      synthesis: { ...FIRST_NOTES.synthesis, hidden: [key] },
    });
    expect(other.profile.reference.nom).toBe("Finistère");
    expect(other.profile.confidence).toBe(0.998);
    expect(other.comparables.used).toHaveLength(1);
    expect(other.comparables.neighbours).toHaveLength(7);
    expect(other.synthesis.map((item) => item.key)).not.toContain(key);
    // A wider interval at 99.8 %: births of 2022 of the EPCI.
    const births = (of: typeof diagnostic) =>
      entriesOf(of.profile).find((entry) => entry.key === "taux_natalite_2022")!.lead!.interval!;
    expect(births(other).low).toBeLessThan(births(diagnostic).low);
  });
});

describe("remarks", () => {
  const redon = groupOf(figures, "Pays de Redon", ["243500741", "200072726", "200000438"]);
  const across =
    "Le territoire s’étend sur 2~régions~: Pays de la Loire (69~% des habitants) et Bretagne (31~% des habitants). La région à laquelle on le compare, à côté de la France, est celle de la plupart des habitants~: Pays de la Loire.";

  test("two régions, with their shares: that of most inhabitants stands beside France", () => {
    expect(remarks(redon)).toEqual([across]);
    expect(remarks(redon, { reference: "region:53" })).toEqual([across]);
    expect(remarks(redon, { reference: "france" })).toEqual([across]);
  });

  test("several départements of one région", () => {
    const [departements] = remarks(groupOf(figures, "COB", CENTRE_OUEST_BRETAGNE));
    expect(departements).toMatch(
      /^Le territoire s’étend sur 3~départements~: Finistère \(\d+~% des habitants\), .* et .*\.$/,
    );
    expect(remarks(realSubject(figures, "region", "53"))).toEqual([]);
  });

  // Each rounded alone: 42 + 32 + 27 = 101.
  test("printed shares of the départements add up", () => {
    const { departements } = diagnose(realSubject(figures, "epci", "243500741"));
    expect(departements).toHaveLength(3);
    const shares = formatShares(departements.map(({ share }) => share)).map((text) =>
      parseFloat(text.replace(",", ".")),
    );
    expect(shares.every((share) => !Number.isInteger(share))).toBe(true);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 10);
  });

  test("a commune has enough figures of its own, in Bretagne and elsewhere", () => {
    expect(remarks(realSubject(figures, "commune", "01001"))).toEqual([]);
    expect(remarks(realSubject(figures, "commune", "22016"))).toEqual([]);
  });

  test("nobody, and nothing", () => {
    expect(remarks(realSubject(figures, "commune", "55039"))).toEqual([
      "Ce territoire n’a pas d’habitants~: aucun taux n’y est calculable.",
    ]);
    const empty = diagnose(groupOf(figures, "vide", []));
    expect(empty.remarks.map(visible)).toEqual([
      "Ce périmètre ne contient aucune commune~: ajoutez-lui des EPCI ou des communes.",
    ]);
    expect(empty).toMatchObject({
      population: 0,
      findings: [],
      synthesis: [],
      epci: [],
      regions: [],
    });
  });

  test("the reference is the territory", () => {
    expect(remarks(realSubject(figures, "region", "53"), { reference: "region:53" })).toEqual([
      "La référence choisie est le territoire lui-même~: aucune comparaison n’est possible. Choisissez-en une autre.",
    ]);
  });
});

/** About as many codes as asked, spread over the list. */
const spread = (level: Level, count: number): Subject[] => {
  const { codes } = figures.setOf(level).zoning;
  const step = Math.floor(codes.length / count);
  return codes
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map((code) => realSubject(figures, level, code));
};

/** Mayotte, Guyane, Corse, the three cities, nobody at Beaumont, no EPCI at Bréhat. */
const COMMUNES = ["97611", "97302", "2A004", "75056", "13055", "69123", "55039", "22016"];

const SUBJECTS: readonly Subject[] = [
  ...spread("region", 18),
  ...spread("departement", 101),
  ...spread("epci", 60),
  ...spread("commune", 52),
  ...COMMUNES.map((code) => realSubject(figures, "commune", code)),
  ...spread("zone-emploi", 20),
  ...spread("bassin-de-vie", 40),
  groupOf(figures, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE),
  groupOf(figures, "Pays de Redon", ["243500741", "200072726", "200000438"]),
  groupOf(figures, "Trois communes", ["29103", "29181", "22016"], "commune"),
  groupOf(figures, "Vide", []),
];

/** Words that no sentence may hold; ~ and _ stand for no-break spaces. */
const WRONG =
  /NaN|undefined|null|Infinity|\[object| {2}|[ ~_]{2}|\ben en\b|\bde (?:Les? |[AEIOUÉÈÊÎÔ])|\bà les?\b|\bégals\b|\.\.|\. [;,.]|−0(?:,0+)?~|\( | \)|~:\./;

/** Every sentence, formula, limit, remark and note of a diagnostic. */
const textsOf = ({ profile, findings, remarks: said, comparables }: Diagnostic): string[] => [
  ...said,
  ...unusedWords(comparables),
  ...findings.map(({ text }) => text),
  ...entriesOf(profile).flatMap((entry) => {
    const sentences = [
      sentenceOf(entry),
      ...entry.readings.map((each) => readingSentence(entry, each)),
    ];
    return [
      ...sentences.flatMap(({ text, formula }) => [text, formula]),
      ...limitsOf(entry),
      trendSentence(entry),
      entry.note,
    ];
  }),
];

/** « 12,1 % … égale à … (12,1) » and « 12,1 % … supérieure de … (11,9) ». */
const BESIDE =
  /~: ([−\d_,]+)(?:~.*?)? en \d{4}, (égal|égale|égaux|égales|inférieure?s?|supérieure?s?) [^.]*? \(([−\d_,]+)\)\./;

describe("territories of all of France", () => {
  test("there are those asked for", () => {
    expect(SUBJECTS).toHaveLength(18 + 101 + 60 + 60 + 20 + 40 + 4);
  });

  test(
    "no odd word, no judgement without an interval, no coverage compared where it was not looked for",
    { timeout: 240_000 },
    () => {
      const odd: string[] = [];
      const unfair: string[] = [];
      let beside = 0;
      const searched = new Set(["03", "15", "22", "29", "35", "43", "56", "63"]);
      for (const subject of SUBJECTS) {
        const diagnostic = diagnose(subject);
        const { departements, profile } = diagnostic;
        for (const text of textsOf(diagnostic).map(visible)) {
          if (WRONG.test(text)) odd.push(`${subject.key}: ${text}`);
          const [, value, word, reference] = BESIDE.exec(text) ?? [];
          if (value) beside++;
          if (value && (value === reference) !== word!.startsWith("éga"))
            odd.push(`${subject.key}: ${text}`);
        }
        for (const { key, readings, lead } of entriesOf(profile)) {
          if (lead && !readings.includes(lead)) unfair.push(`${subject.key} ${key}: lead`);
          for (const { interval, comparison, measure, position, place } of readings) {
            const of = `${subject.key} ${key} ${place.nom}`;
            const isJudged = comparison.state === "tested" || !("judgement" in comparison);
            if (!interval && isJudged && comparison.state !== "impossible") unfair.push(of);
            if (measure.state !== "value" && (position || comparison.state !== "impossible"))
              unfair.push(of);
            if (interval && !(interval.low <= interval.high)) unfair.push(of);
            const isOut = departements.some(({ code }) => !searched.has(code));
            if (key === "couverture_cls" && isOut && comparison.state !== "impossible")
              unfair.push(of);
          }
        }
        for (const { evidence, entry } of diagnostic.findings)
          if (evidence === "tested" && entry.readings.every(({ interval }) => interval === null))
            unfair.push(`${subject.key} ${entry.key}: tested`);
      }
      expect([...new Set(odd)].slice(0, 20)).toEqual([]);
      expect(unfair.slice(0, 20)).toEqual([]);
      // The pattern still reads the sentences.
      expect(beside).toBeGreaterThan(30_000);
    },
  );
});
