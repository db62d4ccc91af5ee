import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDay } from "@/domain/day";
import { VERSION } from "@/state/version";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { formatStudyFile, parseStudyFile, type StudyFileOrigin } from "@/state/study-file";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import { SEED } from "../domain/seed";
import { etude, notesSaying } from "./etude-example";

const ORIGIN: StudyFileOrigin = {
  app: "0.1.0",
  data: { cog: 2026, populationYear: 2023, recordedOn: parseDay("2026-11-21")! },
};

const text = (study: Etude = FIRST_ETUDE): string => formatStudyFile(study, ORIGIN);

/** Text of a file of version 1, of the first study, with parts of it changed. */
const file = (part: object, etudePart: object = {}): string => {
  const study = { version: 1, ...FIRST_ETUDE, ...etudePart };
  return JSON.stringify({ format: "atlas-cls", version: 1, ...ORIGIN, etude: study, ...part });
};

const BREST = { level: "epci", code: "242900314" };

const SILENT: ArsRule = {
  region: "52",
  nom: "ARS Pays de la Loire",
  minimum: null,
  steps: null,
  ceilingPerEtp: null,
  cofinancing: null,
  durationYears: null,
  unit: null,
};

test("a study from before the rules and the neighbours has none", () => {
  const { regles, voisinages, ...old } = FIRST_ETUDE;
  expect([regles, voisinages]).toEqual([[], []]);
  expect(parseStudyFile(file({ etude: { version: 1, ...old } }))).toEqual({
    ok: true,
    value: { etude: FIRST_ETUDE, images: {} },
  });
});

test("any study comes back from its file", () => {
  fc.assert(
    fc.property(etude, (study) => {
      expect(parseStudyFile(text(study))).toEqual({
        ok: true,
        value: { etude: study, images: {} },
      });
    }),
    { seed: SEED },
  );
});

test("the same study gives the same text, in whatever order it was made", () => {
  const [one, other] = [notesSaying("un"), notesSaying("deux")];
  const made = { ...FIRST_ETUDE, diagnostics: { "epci:242900314": one, "commune:29019": other } };
  const { screen, ...rest } = FIRST_ETUDE;
  const remade = {
    ...rest,
    diagnostics: { "commune:29019": other, "epci:242900314": one },
    screen,
  };
  expect(text(remade)).toBe(text(made));
});

test("a file says with what it was made", () => {
  expect(JSON.parse(text())).toMatchObject({ format: "atlas-cls", version: VERSION, ...ORIGIN });
  expect(text()).toMatch(/^\{\n {2}"format": "atlas-cls",\n/);
  expect(text().endsWith("}\n")).toBe(true);
});

test("a file tells what a link would carry from what the user made", () => {
  const { etude: written } = JSON.parse(text({ ...FIRST_ETUDE, scope: "84" })) as {
    etude: { address: object; work: object };
  };
  expect(written).toMatchObject({
    version: VERSION,
    address: { scope: "84" },
    work: { perimetres: [] },
  });
  expect(Object.keys({ ...written.address, ...written.work }).sort()).toEqual(
    Object.keys(FIRST_ETUDE).sort(),
  );
});

test("a mark of the editor before the text is no problem", () => {
  expect(parseStudyFile(`\ufeff${text()}`).ok).toBe(true);
});

describe("refuses, and says why", () => {
  test.each([
    ["nothing", "", { kind: "not-json" }],
    ["a truncated file", text().slice(0, -40), { kind: "not-json" }],
    ["an image", "\u0089PNG\r\n\u001a\n", { kind: "not-json" }],
    ["null", "null", { kind: "not-a-study" }],
    ["a list", "[]", { kind: "not-a-study" }],
    ["something else", '{"type":"FeatureCollection"}', { kind: "not-a-study" }],
    ["a format of the prototype", '{"__proto__":{"format":"atlas-cls"}}', { kind: "not-a-study" }],
    ["a later file", file({ version: 5 }), { kind: "newer-version", version: 5 }],
    ["no version", file({ version: "1" }), { kind: "malformed", path: "version" }],
    ["no study", file({ etude: null }), { kind: "malformed", path: "etude" }],
    ["a study of text", file({ etude: "x" }), { kind: "malformed", path: "etude" }],
    ["another level", file({}, { level: "canton" }), { kind: "malformed", path: "etude.level" }],
    ["a missing field", file({}, { day: undefined }), { kind: "malformed", path: "etude.day" }],
    ["another study", file({}, { version: 5 }), { kind: "malformed", path: "etude.version" }],
    ["a study without its halves", file({}, { version: 2 }), { kind: "malformed", path: "etude" }],
    [
      "a perimeter without a name",
      file({}, { perimetres: [{ id: "p1", members: [] }] }),
      { kind: "malformed", path: "etude.perimetres[0].nom" },
    ],
    [
      "a rule without its source",
      file({}, { regles: [{ ...SILENT, minimum: { value: 50_000, source: " " } }] }),
      { kind: "malformed", path: "etude.regles[0].minimum.source" },
    ],
    [
      "a neighbour without a reason",
      file({}, { voisinages: [{ a: BREST, b: { level: "commune", code: "29155" }, motif: "" }] }),
      { kind: "malformed", path: "etude.voisinages[0].motif" },
    ],
    [
      "a note that is no text",
      file({}, { diagnostics: { "epci:242900314": { texts: { forces: 5 } } } }),
      { kind: "malformed", path: "etude.diagnostics.epci:242900314.texts.forces" },
    ],
  ])("%s", (_, hostile, problem) => {
    expect(parseStudyFile(hostile)).toMatchObject({ ok: false, problem });
  });

  test("a file cut anywhere, without a crash", () => {
    const whole = text();
    fc.assert(
      fc.property(fc.nat(whole.trimEnd().length - 1), (length) => {
        expect(parseStudyFile(whole.slice(0, length)).ok).toBe(false);
      }),
      { seed: SEED },
    );
  });

  test("any JSON, without a crash, and brings no name of its own", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(FIRST_ETUDE)), (value, key) => {
        expect(parseStudyFile(JSON.stringify(value)).ok).toBe(false);
        const read = parseStudyFile(file({ etude: value }));
        expect(read.ok).toBe(false);
        const part = parseStudyFile(file({}, { [key]: value }));
        expect(!part.ok || Object.keys(part.value.etude).every((name) => name in FIRST_ETUDE)).toBe(
          true,
        );
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
