import { describe, expect, test } from "vitest";
import type { Indicator } from "@/domain/indicator/indicator";
import {
  completeIndicators,
  type BaseIndicator,
  type Complements,
} from "../../pipeline/data/complements";
import { TRAIT_COLUMNS, type TraitRow } from "../../pipeline/data/traits/traits";

const base = (id: string, kind: Indicator["kind"]): BaseIndicator =>
  ({ id, kind, label: `Nombre de ${id} (départements)` }) as BaseIndicator;
const row = (id: string, part: Partial<TraitRow> = {}): TraitRow => ({
  ...(Object.fromEntries(TRAIT_COLUMNS.map((column) => [column, ""])) as TraitRow),
  id,
  accord: "ms",
  synthese: "non",
  motif_synthese: "Aucun chiffre à comparer",
  ...part,
});
const BASES = [base("lits", "count"), base("part", "rate")];
const LIMITS = [{ limite: "lits", phrase: "Ne dit pas s’ils sont ouverts." }];
const complete = (part: Partial<Complements> = {}) =>
  completeIndicators(BASES, {
    traits: [row("lits", { limite: "lits" }), row("part")],
    limits: LIMITS,
    ...part,
  });

/** The same rows, that of « part » changed. */
const withPart = (part: Partial<TraitRow>) =>
  complete({ traits: [row("lits", { limite: "lits" }), row("part", part)] });

describe("what the atlas adds to an indicator", () => {
  test("labels follow one another, down to that of the catalogue", () => {
    const labels = (part: Partial<TraitRow>) => {
      const { placedLabel, shortLabel, plainLabel } = withPart(part)[1]!.traits;
      return [placedLabel, shortLabel, plainLabel];
    };
    const label = BASES[1]!.label;
    expect(labels({})).toEqual([label, label, label]);
    expect(labels({ libelle_situe: "Situé" })).toEqual(["Situé", "Situé", "Situé"]);
    expect(labels({ libelle_court: "Court", libelle_courant: "Courant" })).toEqual([
      label,
      "Court",
      "Courant",
    ]);
  });

  test("a limit is its sentence, and an indicator is its own family where none is named", () => {
    const [lits, part] = complete();
    expect(lits?.traits).toMatchObject({ limit: "Ne dit pas s’ils sont ouverts.", family: "lits" });
    expect(part?.traits.limit).toBe("");
  });

  test("words of the table become those of the code", () => {
    const motif = "parce que";
    const [, part] = withPart({
      bloc: "sante-mentale",
      rang: "2",
      comparable: "logarithme",
      role: "pauvrete",
      fiche: "acces",
      calcul: "evolution",
      depuis: "2017",
      dit_par: "lits",
      synthese: "contexte",
      juge_par: "france",
      ecart_minimal: "0.5",
      dit_plus: "Plus de lits",
      a_rapprocher: "lits",
      motif,
    });
    expect(part?.compute).toEqual({
      rule: "yearly-change",
      count: "population",
      from: 2017,
    });
    expect(part?.traits).toMatchObject({
      lawPlace: { block: "sante-mentale", rank: 2 },
      likeness: "log",
      role: "poverty",
      sheet: "access",
      saidBy: "lits",
      synthesis: {
        use: "context",
        gap: 0.5,
        judgedBy: "france",
        more: "Plus de lits",
        less: "",
        beside: "lits",
        reserve: null,
      },
    });
  });
});

describe("the build stops", () => {
  test.each<[string, Partial<TraitRow>, string]>([
    ["a wrong word", { accord: "f" }, "wordOf requires ms|fs|mp|fp, got « f » for part"],
    ["an unknown limit", { limite: "acces" }, "wordOf requires lits, got « acces » for part"],
    ["no choice for the synthesis", { synthese: "" }, "wordOf requires oui|contexte|non, got «  »"],
    ["a choice without reason", { motif_synthese: "beau" }, "synthesisOf requires a reason"],
    ["a gap of what is left out", { ecart_minimal: "1" }, "synthesisOf requires nothing"],
    ["a point without its gap", { synthese: "oui", dit_plus: "Plus" }, "parseNumber requires"],
    [
      "a gap of nothing",
      { synthese: "oui", dit_plus: "Plus", ecart_minimal: "0" },
      "synthesisOf requires a gap above 0",
    ],
    [
      "a point without words",
      { synthese: "oui", ecart_minimal: "1" },
      "synthesisOf requires words for one side",
    ],
    [
      "a reserve without its places",
      { synthese: "oui", ecart_minimal: "1", dit_plus: "Plus", reserve: "Près de la frontière" },
      "synthesisOf requires « reserve »",
    ],
    ["a decision without reason", { comparable: "valeur" }, "checkReason requires a reason"],
    ["a reason for no decision", { motif: "beau" }, "checkReason requires a reason"],
    ["a rank without block", { rang: "1" }, "lawPlaceOf requires « bloc » and « rang »"],
    ["a change without its first year", { calcul: "evolution" }, "computeOf requires « depuis »"],
    ["a first year of no change", { depuis: "2017" }, "computeOf requires « depuis »"],
    ["an unknown other indicator", { dit_par: "x", motif: "…" }, "checkRows requires a known"],
  ])("on %s", (_, part, message) => {
    expect(() => withPart(part)).toThrow(message);
  });

  test("on an indicator without traits, and on traits of none", () => {
    const traits = [row("lits", { limite: "lits" })];
    expect(() => complete({ traits })).toThrow(
      "checkRows requires traits of each indicator, got none for part",
    );
    expect(() => complete({ traits: [...traits, row("part"), row("lit")] })).toThrow(
      "checkRows requires a known indicator, got lit",
    );
    expect(() => complete({ traits: [...traits, row("part"), row("part")] })).toThrow(
      "checkDistinctIds requires distinct traits, got part twice",
    );
  });

  test("on a limit that nothing uses", () => {
    const limits = [...LIMITS, { limite: "seule", phrase: "…" }];
    expect(() => complete({ limits })).toThrow("checkRows requires used limits, got « seule »");
  });

  test("on a role or a rank played twice", () => {
    const twice = (part: Partial<TraitRow>) => () =>
      complete({
        traits: [
          row("lits", { ...part, limite: "lits", motif: "…" }),
          row("part", { ...part, motif: "…" }),
        ],
      });
    expect(twice({ role: "acces" })).toThrow("distinct roles, got acces twice");
    expect(twice({ bloc: "sante-mentale", rang: "1" })).toThrow("distinct ranks");
  });
});
