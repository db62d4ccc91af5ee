import fc from "fast-check";
import { parseDay } from "@/domain/day";
import {
  FIRST_NOTES,
  SYNTHESIS_LISTS,
  type DiagnosticNotes,
} from "@/domain/diagnostic/notes/diagnostic-notes";
import { FIRST_ETUDE, SCREENS, type Classing, type Etude } from "@/domain/etude";
import { LEVELS } from "@/domain/geography/level";
import { RULE_UNITS, type ArsRule } from "@/domain/perimetres/rule/ars-rule";
import type { Decoupage } from "@/domain/perimetres/cover/decoupage";
import type { Voisinage } from "@/domain/perimetres/graph/voisinage";
import type { Camera } from "@/state/view";

const code = fc.stringMatching(/^[0-9A-Z]{2,9}$/);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

const bounds = fc
  .uniqueArray(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 8 })
  .map((values) => values.map((value) => value + 0).sort((a, b) => a - b));

const count = fc.integer({ min: 3, max: 7 });
const over = fc.constantFrom<Classing["over"]>("scope", "france");

/** Classes cut by a method: no bounds of the user. */
const cutClassing: fc.Arbitrary<Classing> = fc.record({
  method: fc.constantFrom("quantile" as const, "jenks" as const, "equal-interval" as const),
  count,
  bounds: fc.constant([]),
  over,
});

/** Classes typed by the user, who had another number of classes before. */
export const manualClassing: fc.Arbitrary<Classing> = fc.record({
  method: fc.constant("manual" as const),
  count,
  bounds,
  over,
});

const day = fc
  .date({
    min: new Date("2009-07-21T00:00:00Z"),
    max: new Date("2040-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => parseDay(date.toISOString().slice(0, 10)));

const text = fc.string({ unit: "grapheme", maxLength: 30 });

const items = <Fields extends object>(fields: fc.Arbitrary<Fields>) =>
  fc
    .array(fields, { maxLength: 3 })
    .map((list) => list.map((item, i) => ({ id: `x${i + 1}`, ...item })));

const lines = items(fc.record({ libelle: text }));
const etape = fc.record({ date: text, note: text });
const demarche = fc.record({ texte: text, lien: text });

/** Any notes that the screens can make. */
export const notes: fc.Arbitrary<DiagnosticNotes> = fc.record({
  title: text,
  author: text,
  charte: fc.record({
    couleur: fc.constantFrom("", "#0b5c68", "#ffe600"),
    logos: items(fc.record({ nom: text, image: fc.constantFrom("0".repeat(64), "af".repeat(32)) })),
  }),
  reference: fc.constantFrom(null, "france", "comparables", "departement:2A", "region:53"),
  confidence: fc.constantFrom(0.95 as const, 0.998 as const),
  comparables: fc.record({
    variables: fc.option(fc.array(text)),
    count: fc.integer({ min: 5, max: 30 }),
  }),
  texts: fc.record({
    contexte: text,
    forces: text,
    faiblesses: text,
    opportunites: text,
    menaces: text,
    bilan: text,
    participationComment: text,
    participationQui: text,
    participationSuites: text,
    conclusion: text,
  }),
  entretiens: items(
    fc.record({
      code: text,
      acteur: text,
      theme: text,
      commune: text,
      date: text,
      propos: text,
      analyse: text,
      accord: fc.boolean(),
    }),
  ),
  chiffresLocaux: items(fc.record({ libelle: text, valeur: text, annee: text, source: text })),
  priorites: items(
    fc.record({ titre: text, pourquoi: text, axes: fc.array(text), ambitions: fc.array(text) }),
  ),
  cadre: fc.option(fc.record({ titre: text, source: text, axes: lines, ambitions: lines })),
  actions: items(
    fc.record({
      titre: text,
      priorite: text,
      objectif: text,
      pilote: text,
      partenaires: text,
      calendrier: text,
      moyens: text,
      public: text,
      mesure: text,
      indicateur: text,
      depart: text,
      cible: text,
      revue: text,
    }),
  ),
  etapes: fc.record({
    intention: etape,
    cadrage: etape,
    diagnostic: etape,
    elaboration: etape,
    suivi: etape,
    evaluation: etape,
  }),
  signataires: items(
    fc.record({
      nom: text,
      qualite: text,
      role: fc.constantFrom("signataire" as const, "associe" as const),
    }),
  ),
  santeMentale: fc.record({ ptsm: demarche, clsm: demarche }),
  comite: items(fc.record({ nom: text, fonction: text, organisme: text })),
  synthesis: fc.record({
    hidden: fc.array(text),
    texts: fc.dictionary(
      text.filter((key) => key !== "__proto__"),
      text,
      { noNullPrototype: true },
    ),
    lists: fc.dictionary(
      text.filter((key) => key !== "__proto__"),
      fc.constantFrom(...SYNTHESIS_LISTS),
      { noNullPrototype: true },
    ),
    order: fc.array(text),
    added: items(fc.record({ list: fc.constantFrom(...SYNTHESIS_LISTS), text })),
  }),
});

export const member = fc.oneof(
  fc.record({ level: fc.constant("epci" as const), code: digits(9) }),
  fc.record({ level: fc.constant("commune" as const), code: digits(5) }),
);

const sourced = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(fc.record({ value, source: text.map((source) => `Saisi\u00a0: ${source}`) }));

const fundingSteps = fc
  .uniqueArray(fc.integer({ min: 1, max: 1e6 }), { maxLength: 4 })
  .map((limits) => [...limits.sort((a, b) => a - b), null].map((below) => ({ below, etp: 0.5 })));

/** Rules that the user wrote, for some régions. */
const rules = fc.uniqueArray(
  fc.record<ArsRule>({
    region: digits(2),
    nom: text,
    minimum: sourced(fc.integer({ min: 1, max: 1e6 })),
    steps: sourced(fundingSteps),
    ceilingPerEtp: sourced(fc.double({ min: 0.5, max: 1e6, noNaN: true })),
    cofinancing: sourced(text),
    durationYears: sourced(fc.integer({ min: 1, max: 30 })),
    unit: sourced(fc.constantFrom(...RULE_UNITS)),
  }),
  { selector: ({ region }) => region, maxLength: 3 },
);

const voisinages = fc.array(
  fc
    .record<Voisinage>({ a: member, b: member, motif: text.map((motif) => `Pont ${motif}`) })
    .filter(({ a, b }) => a.code !== b.code),
  { maxLength: 3 },
);

const sirenPair = fc.tuple(digits(9), digits(9)).filter(([a, b]) => a !== b);

const decoupages = fc.dictionary(
  digits(2),
  fc.record<Decoupage>({
    pinned: fc.array(fc.constantFrom("p1", "p2"), { maxLength: 2 }),
    together: fc.array(sirenPair, { maxLength: 2 }),
    apart: fc.array(sirenPair, { maxLength: 2 }),
    excluded: fc.array(digits(9), { maxLength: 2 }),
  }),
  { maxKeys: 2, noNullPrototype: true },
);

/** Perimeters, the one that is open, the notes of some subjects, rules and neighbours. */
const work = fc
  .record({
    groups: fc.array(
      fc.record({ nom: text, members: fc.uniqueArray(member, { selector: (ref) => ref.code }) }),
      { maxLength: 3 },
    ),
    isOpen: fc.boolean(),
    wrote: fc.array(notes, { maxLength: 3 }),
    regles: rules,
    voisinages,
    decoupages,
  })
  .map(({ groups, isOpen, wrote, ...kept }) => ({
    ...kept,
    perimetres: groups.map((group, i) => ({ id: `p${i + 1}`, ...group })),
    perimetre: isOpen && groups.length > 0 ? `p${groups.length}` : null,
    diagnostics: Object.fromEntries(
      wrote.map((about, i): [string, DiagnosticNotes] => [
        ["epci:242900314", "perimetre:p1", "commune:2A004"][i]!,
        about,
      ]),
    ),
  }));

/** A study without what its address does not hold. */
export const withoutWork = (study: Etude): Etude => ({
  ...study,
  perimetres: [],
  perimetre: null,
  diagnostics: {},
  regles: [],
  voisinages: [],
  decoupages: {},
});

/** Notes where the user wrote one text. */
export const notesSaying = (contexte: string): DiagnosticNotes => ({
  ...FIRST_NOTES,
  texts: { ...FIRST_NOTES.texts, contexte },
});

/** Any study that the screens can make, with the classes given. */
export const etudeWith = (classing: fc.Arbitrary<Classing>): fc.Arbitrary<Etude> =>
  fc.tuple(decisions(classing), work).map(([said, made]) => ({ ...said, ...made }));

const decisions = (classing: fc.Arbitrary<Classing>) =>
  fc.record({
    screen: fc.constantFrom(...SCREENS),
    scope: fc.oneof(fc.constant("france"), digits(2)),
    level: fc.constantFrom(...LEVELS),
    indicator: fc.option(
      fc.stringMatching(/^[a-z0-9_-]{1,40}$/).filter((id) => id !== "couverture"),
    ),
    year: fc.option(fc.integer({ min: 1900, max: 2099 })),
    territory: fc.option(fc.record({ level: fc.constantFrom(...LEVELS), code })),
    day: fc.option(day, { nil: null }),
    showsCoverage: fc.boolean(),
    classing,
  });

export const etude = etudeWith(cutClassing);

export const camera: fc.Arbitrary<Omit<Camera, "scope">> = fc.record({
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -85, max: 85, noNaN: true }),
  zoom: fc.double({ min: 0, max: 22, noNaN: true }),
});

/** Studies that differ by one decision each. */
export const steps = (...scopes: readonly string[]): Etude[] =>
  scopes.map((scope) => ({ ...FIRST_ETUDE, scope }));
