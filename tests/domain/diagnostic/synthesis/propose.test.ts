import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Profile } from "@/domain/diagnostic/profile/profile";
import type { Finding } from "@/domain/diagnostic/synthesis/finding";
import { proposeFindings } from "@/domain/diagnostic/synthesis/propose";
import { SEED } from "../../seed";
import { groupOf, LANDERNEAU, realFigures, realSubject } from "../real-profile";
import { DIVERSE_EPCI, realFindings, realYardsticks } from "./real-findings";

const book = await realFigures();
const FOUGERES = groupOf(book, "Fougères et Couesnon", ["200072452", "200070688"]);
const subjects = [...DIVERSE_EPCI.map((code) => realSubject(book, "epci", code)), FOUGERES];
const all = new Map(subjects.map((subject) => [subject.key, realFindings(book, subject)]));
const of = (code: string): Finding[] => all.get(`epci:${code}`)!;
const keys = (findings: readonly Finding[], list: Finding["list"]): string[] =>
  findings.filter((each) => each.list === list).map(({ key }) => key);

describe("rules that hold everywhere", () => {
  test("strengths, points of attention and contrasts rest on figures of the territory itself", () => {
    const found = [...all.values()].flat();
    const own = found.filter(({ list }) => ["atout", "attention", "contraste"].includes(list));
    expect(own.length).toBeGreaterThan(60);
    expect(own.filter(({ entry }) => entry.scale !== "own")).toEqual([]);
  });

  test("a figure of elsewhere is in the context or in what is to be explained, with its place", () => {
    const around = [...all.values()].flat().filter(({ entry }) => entry.scale === "around");
    expect(around.length).toBeGreaterThan(40);
    expect(around.filter(({ list }) => list !== "contexte" && list !== "a-expliquer")).toEqual([]);
    const nameless = around.filter(
      ({ list, text }) =>
        list === "contexte" && !/^(?:Départements?|Bassins? de vie) d/u.test(text),
    );
    expect(nameless).toEqual([]);
  });

  test("one line by indicator and one verdict by family", () => {
    for (const findings of all.values()) {
      const found = findings.map(({ key }) => key);
      expect(new Set(found).size).toBe(found.length);
      const families = findings
        .filter(({ list }) => list !== "a-expliquer")
        .map(({ entry }) => entry.indicator.traits.family);
      expect(new Set(families).size).toBe(families.length);
    }
  });

  test("a strength or a point of attention is on the same side of région and France, beyond the gap", () => {
    for (const { list, standings, entry } of [...all.values()].flat()) {
      if (list !== "atout" && list !== "attention") continue;
      const { synthesis } = entry.indicator.traits;
      const judges = synthesis!.judgedBy === "france" ? standings.slice(-1) : standings;
      const signs = judges.map(({ value, reference }) => Math.sign(value - reference));
      expect(new Set(signs).size).toBe(1);
      for (const { value, reference } of judges)
        expect(Math.abs(value - reference)).toBeGreaterThanOrEqual(synthesis!.gap - 1e-9);
    }
  });

  test("cycling, pools, pupils with a licence, coverage by a contract: never", () => {
    const never = /velo|bassins_natation|gymnases|licences|couverture|troubles_mentaux|nombre_/;
    expect([...all.values()].flat().filter(({ key }) => never.test(key))).toEqual([]);
  });

  test("liberal psychiatrists are no strength", () => {
    const found = [...all.values()].flatMap((findings) => keys(findings, "atout"));
    expect(found.filter((key) => key.includes("psychiatres"))).toEqual([]);
  });

  test("the order of the catalogue changes nothing", () => {
    const profiles = realYardsticks(book, realSubject(book, "epci", LANDERNEAU));
    const told = (shuffled: readonly Profile[]) =>
      proposeFindings(shuffled, book).map(({ list, text }) => `${list} ${text}`);
    const expected = told(profiles);
    const [theme] = profiles[0]!.themes.map((_, at) => at);
    const orders = fc.shuffledSubarray(
      profiles[0]!.themes.map((_, at) => at),
      { minLength: profiles[0]!.themes.length },
    );
    expect(theme).toBe(0);
    fc.assert(
      fc.property(orders, (order) => {
        const shuffled = profiles.map((profile) => ({
          ...profile,
          themes: order.map((at) => {
            const { entries, ...rest } = profile.themes[at]!;
            return { ...rest, entries: entries.toReversed() };
          }),
        }));
        expect(told(shuffled)).toEqual(expected);
      }),
      { seed: SEED, numRuns: 10 },
    );
  });
});

describe("what a reader of these places would sign", () => {
  test("Landerneau: young families, access to care; no figure of the département among strengths", () => {
    const found = of(LANDERNEAU);
    expect(keys(found, "caracteristique")).toContain("part_moins_15");
    expect(keys(found, "atout")).toEqual(expect.arrayContaining(["apl_mg", "apl_inf"]));
    expect(keys(found, "attention")).toContain("densite_bpe_pharmacies");
    // 95.0 [86.4-104.3]: not told apart from France.
    expect(found.map(({ key }) => key)).not.toContain("icm");
  });

  test("Hautes Terres: mortality and distance; practices and access are explained together", () => {
    const found = of("200066637");
    expect(keys(found, "caracteristique")).toEqual(
      expect.arrayContaining(["part_75_plus", "densite_population", "residences_secondaires"]),
    );
    expect(keys(found, "attention")).toEqual(
      expect.arrayContaining(["icm", "part_pop_eloignee_soins_20min", "apl_mg"]),
    );
    const parted = found.find(({ key }) => key === "densite_bpe_generalistes")!;
    expect(parted.list).toBe("a-expliquer");
    expect(parted.text).toContain("75 ans ou plus");
  });

  test("Lens-Liévin: 27 % more deaths than expected is no strength, whatever the région", () => {
    const found = of("246200364");
    expect(keys(found, "attention")).toEqual(
      expect.arrayContaining(["icm", "taux_pauvrete", "densite_bpe_pediatres"]),
    );
    expect(keys(found, "atout")).toEqual(expect.arrayContaining(["apl_mg", "apl_inf"]));
    expect(keys(found, "a-expliquer")).toContain("densite_bpe_generalistes");
  });

  test("Fougères and Couesnon: no strength is measured, and the two are told apart", () => {
    const found = all.get(FOUGERES.key)!;
    expect(keys(found, "atout")).toEqual([]);
    const doctors = found.find(({ key }) => key === "part_pop_sous_dense")!;
    expect(doctors.text).toMatch(/de 3,5 \(CC Couesnon.*78,6/);
  });

  test("Pays de Gex: deaths abroad are missing, its low index is explained, not praised", () => {
    expect(of("240100750").find(({ key }) => key === "icm")).toMatchObject({ list: "a-expliquer" });
  });
});
