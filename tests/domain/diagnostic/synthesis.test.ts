import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SynthesisEdits } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { Profile } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reading, ReadingInput } from "@/domain/diagnostic/words/reading";
import { editSynthesis, proposeFindings, type Finding } from "@/domain/diagnostic/synthesis";
import type { Indicator } from "@/domain/indicator/indicator";
import { measureOf, NO_DATA } from "@/domain/measure";
import { SEED } from "../seed";
import { realTraits } from "../indicator/real-traits";
import { traitsFor } from "../indicator/unreviewed";
import { entryOf, INDICATOR, readingOf, visible } from "./example-entry";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realProfile,
  realSubject,
} from "./real-profile";

const profileOf = (...entries: ProfileEntry[]) =>
  ({ themes: [{ theme: "x", entries, absent: [] }] }) as unknown as Profile;
const propose = (...entries: ProfileEntry[]): Finding[] => proposeFindings(profileOf(...entries));
const traitsOf = await realTraits();
/** With the traits of the catalogue; letters and words of a test have none. */
const named = (id: string, changes: Partial<Indicator> = {}) => ({
  ...INDICATOR,
  id,
  traits: id.includes("_") ? traitsOf(id) : { ...traitsFor(INDICATOR.label), family: id },
  ...changes,
});

/** A figure of the territory itself, among values 1 to 20 (interquartile range 9.5). */
const own = (
  id: string,
  value: number,
  changes: Partial<ReadingInput> = {},
  of: Partial<Indicator> = {},
) => entryOf([readingOf({ measure: measureOf(value), ...changes })], { indicator: named(id, of) });

describe("a figure of the territory", () => {
  test("in an end quarter, on the side of its polarity", () => {
    const [high] = propose(own("a", 20));
    // |20 − 10| / (15.25 − 5.75) = 1.0526
    expect(high).toMatchObject({ key: "a", list: "attention", evidence: "position", distance: 0 });
    expect(high!.size).toBeCloseTo(10 / 9.5, 10);
    expect(propose(own("a", 1))[0]).toMatchObject({ list: "atout" });
    expect(propose(own("a", 20, {}, { polarity: "higher-better" }))[0]).toMatchObject({
      list: "atout",
    });
  });

  test("elsewhere, or without a good side, nothing is put forward", () => {
    expect(propose(own("a", 12))).toEqual([]);
    expect(propose(own("a", 20, {}, { polarity: "neutral" }))).toEqual([]);
    expect(propose(own("a", 20, { reference: 20 }))).toEqual([]);
    expect(propose(own("a", 20, { reference: null }))).toEqual([]);
    expect(propose(own("a", 20, { isReference: true }))).toEqual([]);
    expect(propose(own("a", 20, { measure: NO_DATA }))).toEqual([]);
  });

  test("in the top quarter but below its reference, it is neither", () => {
    expect(propose(own("a", 20, { reference: 25 }))).toEqual([]);
  });

  test("a test decides where there is one, whatever the quarter", () => {
    const behind = { count: 120, population: 10_000, per: 1000 };
    const tested = (adjusted: number) => {
      const reading = readingOf({ measure: measureOf(12), behind, reference: 9 });
      const comparison = { ...reading.comparison, adjusted } as Reading["comparison"];
      return propose(entryOf([{ ...reading, comparison }], { indicator: named("a") }));
    };
    expect(tested(0.049)[0]).toMatchObject({ list: "attention", evidence: "tested" });
    expect(tested(0.05)).toEqual([]);
    const similar = readingOf({
      measure: measureOf(20),
      behind: { count: 2, population: 100, per: 1000 },
      isInSet: false,
    });
    expect(propose(entryOf([similar], { indicator: named("a") }))).toEqual([]);
  });

  test("the size of a gap stops at 3", () => {
    expect(propose(own("a", 500, { isInSet: false }))[0]!.size).toBe(3);
  });
});

describe("order", () => {
  test("the territory before what surrounds it, tested before mere position, then the widest gap", () => {
    const around = (
      id: string,
      level: "bassin-de-vie" | "departement",
      value: number,
    ): ProfileEntry => ({
      ...own(id, value),
      scale: "around",
      level,
    });
    const keys = propose(
      around("d", "departement", 20),
      around("b", "bassin-de-vie", 20),
      own("small", 17),
      own("large", 20),
    ).map(({ key }) => key);
    expect(keys).toEqual(["large", "small", "b", "d"]);
  });

  test("one indicator by family, the strongest", () => {
    const keys = (...ids: [string, number][]) =>
      propose(...ids.map(([id, value]) => own(id, value))).map(({ key }) => key);
    expect(keys(["apl_mg", 18], ["apl_mg_65", 19], ["part_pop_sous_dense", 17])).toEqual([
      "apl_mg_65",
    ]);
    expect(keys(["taux_pauvrete", 20], ["niveau_vie_median", 19])).toEqual(["taux_pauvrete"]);
    expect(
      keys(["densite_infirmiers", 20], ["taux_nombre_infirmiers", 19], ["part_ald", 18]),
    ).toEqual(["densite_infirmiers", "part_ald"]);
    expect(keys(["mortalite_tumeurs", 20], ["mortalite_circulatoire", 19])).toHaveLength(2);
  });
});

test("never put forward: coverage by a contract, deaths by mental disorders", () => {
  for (const id of ["couverture_cls", "mortalite_troubles_mentaux"])
    expect(propose(own(id, 20))).toEqual([]);
});

describe("parts that nothing sums up", () => {
  const part = (value: number | null, share: number): Reading =>
    readingOf({
      place: { level: "bassin-de-vie", code: "1", nom: `Bassin ${value}`, share },
      measure: value === null ? NO_DATA : measureOf(value),
      isInSet: false,
    });
  const shared = (scale: ProfileEntry["scale"], ...parts: (readonly [number | null, number])[]) =>
    propose({
      ...entryOf(
        parts.map(([value, share]) => part(value, share)),
        { indicator: named("a"), lead: null },
      ),
      scale,
      level: "bassin-de-vie",
    });

  test("agree: all on one side, half of the inhabitants in the end quarter", () => {
    const [finding] = shared("around", [20, 0.4], [18, 0.3], [12, 0.3]);
    expect(finding).toMatchObject({ list: "attention", evidence: "position", distance: 1 });
    // 0.4 × 10 / 9.5 + 0.3 × 8 / 9.5 + 0.3 × 2 / 9.5
    expect(finding!.size).toBeCloseTo((0.4 * 10 + 0.3 * 8 + 0.3 * 2) / 9.5, 10);
    expect(visible(finding!.text)).toMatch(/70~% des habitants vivent dans un territoire/);
  });

  test("a quarter of the inhabitants on the other side, and there is none", () => {
    expect(shared("around", [20, 0.5], [18, 0.2], [9, 0.3])).toEqual([]);
    expect(shared("around", [20, 0.5], [18, 0.2], [10, 0.3])).toEqual([]);
  });

  test("a few inhabitants on the other side do not hide the others, whose share is told", () => {
    const [finding] = shared("around", [20, 0.6], [18, 0.3], [9, 0.1]);
    expect(visible(finding!.text)).toContain(
      "90~% des habitants vivent dans un territoire du quart le plus élevé (écart non testé).",
    );
  });

  test("too few in the end quarter, too many unknown", () => {
    expect(shared("around", [20, 0.4], [12, 0.6])).toEqual([]);
    expect(shared("around", [20, 0.7], [null, 0.3])).toEqual([]);
    expect(shared("around", [20, 0.76], [null, 0.24])).toHaveLength(1);
  });

  test("members of a perimeter do, parts inside a département do not", () => {
    expect(shared("members", [20, 0.5], [19, 0.5])).toHaveLength(1);
    expect(shared("inside", [20, 0.5], [19, 0.5])).toEqual([]);
  });
});

describe("real territories", async () => {
  const figures = await realFigures();
  const landerneau = proposeFindings(
    realProfile(figures, realSubject(figures, "epci", LANDERNEAU)),
  );
  const cob = proposeFindings(realProfile(figures, groupOf(figures, "COB", CENTRE_OUEST_BRETAGNE)));

  test("CA du Pays de Landerneau-Daoulas: few poor, and a good access", () => {
    expect(landerneau[0]).toMatchObject({ key: "taux_pauvrete", list: "atout", distance: 0 });
    expect(landerneau.map(({ key }) => key)).toContain("apl_mg_65");
    expect(landerneau.map(({ key }) => key)).not.toContain("nombre_deces");
  });

  test("Centre Ouest Bretagne: what it has little of itself, tested, comes first", () => {
    const attention = cob.filter(({ list }) => list === "attention").map(({ key }) => key);
    expect(attention.slice(0, 3)).toEqual([
      "densite_bpe_psychiatres",
      "densite_bpe_dentistes",
      "densite_bpe_kinesitherapeutes",
    ]);
  });

  test("Redon: a spread put forward keeps its reference and its reason", () => {
    const redon = proposeFindings(realProfile(figures, realSubject(figures, "epci", "243500741")));
    const spreads = redon.filter(({ entry }) => entry.lead === null);
    expect(spreads.length).toBeGreaterThan(0);
    for (const { short, text } of spreads) {
      expect(visible(short)).toMatch(
        /Référence~: .*% des habitants dans le quart le plus (?:bas|élevé|haut)$/,
      );
      expect(visible(text)).toMatch(/% des habitants vivent dans un territoire du quart le plus/);
    }
  });

  test("tested means a difference that holds once corrected", () => {
    const isHeld = ({ entry: { lead } }: Finding): boolean =>
      lead?.comparison.state === "tested" && lead.comparison.adjusted < 0.05;
    const all = [...landerneau, ...cob];
    expect(all.filter((each) => isHeld(each) !== (each.evidence === "tested"))).toEqual([]);
    expect(all.filter(({ evidence }) => evidence === "tested")).not.toEqual([]);
  });
});

describe("what the user edits", () => {
  const findings = propose(own("a", 20), own("b", 19), own("c", 18));
  const NONE: SynthesisEdits = { hidden: [], texts: {}, order: [], added: [] };
  const keys = (edits: Partial<SynthesisEdits>) =>
    editSynthesis(findings, { ...NONE, ...edits }).map(({ key }) => key);

  test("nothing: the findings, in their order", () => {
    expect(editSynthesis(findings, NONE)).toEqual(
      findings.map((finding) => ({
        key: finding.key,
        list: finding.list,
        text: finding.text,
        isRewritten: false,
        finding,
      })),
    );
  });

  test("hidden, rewritten, added, reordered", () => {
    const added = [{ id: "s1", list: "atout", text: "Une équipe en place" }] as const;
    expect(keys({ hidden: ["b"], added })).toEqual(["a", "c", "s1"]);
    expect(keys({ order: ["s1", "c"], added })).toEqual(["s1", "c", "a", "b"]);
    const [first] = editSynthesis(findings, { ...NONE, texts: { a: "Autrement dit" } });
    expect(first).toMatchObject({ key: "a", text: "Autrement dit", isRewritten: true });
    expect(editSynthesis(findings, { ...NONE, texts: { a: "" } })[0]).toMatchObject({
      text: "",
      isRewritten: true,
    });
  });

  test("loses nothing and repeats nothing, in the order asked", () => {
    const anyKey = fc.constantFrom<string>("a", "b", "c", "s1", "s2", "unknown");
    const edits = fc.record({
      hidden: fc.uniqueArray(fc.constantFrom<string>("a", "b", "c", "unknown")),
      texts: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.string()),
      order: fc.uniqueArray(anyKey),
      added: fc
        .subarray(["s1", "s2"])
        .map((ids) => ids.map((id) => ({ id, list: "atout" as const, text: "x" }))),
    });
    fc.assert(
      fc.property(edits, (chosen) => {
        const shown = editSynthesis(findings, chosen).map(({ key }) => key);
        const wanted = [
          ...["a", "b", "c"].filter((key) => !chosen.hidden.includes(key)),
          ...chosen.added.map(({ id }) => id),
        ];
        expect(shown.toSorted()).toEqual(wanted.toSorted());
        const ordered = chosen.order.filter((key) => wanted.includes(key));
        expect(shown.slice(0, ordered.length)).toEqual(ordered);
        expect(shown.slice(ordered.length)).toEqual(wanted.filter((key) => !ordered.includes(key)));
      }),
      { seed: SEED },
    );
  });
});
