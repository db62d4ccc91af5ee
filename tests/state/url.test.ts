import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sessionToOpen } from "@/app/open-session";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { createPerimetre } from "@/domain/group/perimetre";
import { formatUrl, parseUrl, type Link } from "@/state/url";
import { SEED } from "../domain/seed";
import { camera, etude, etudeWith, manualClassing, withoutWork } from "./etude-example";

/** The study that a browser without any other memory opens from a link. */
const opened = (link: Link): Etude => sessionToOpen(null, link).history.present;

/** What a link shares of a study: of the user's work, the open perimeter only. */
function shared(study: Etude): Etude {
  const open = study.perimetres.find(({ id }) => id === study.perimetre);
  if (!open) return withoutWork(study);
  const members = [...open.members].sort((a, b) => (a.code < b.code ? -1 : 1));
  return { ...withoutWork(study), perimetres: [{ ...open, id: "p1", members }], perimetre: "p1" };
}

const read = (hash: string): Link => {
  const link = parseUrl(hash);
  if (!link) throw new Error(`read requires a link, got ${hash}`);
  return link;
};

describe("a link means the same study", () => {
  test("for any study cut by a method", () => {
    fc.assert(
      fc.property(etude, (study) => {
        const link = read(formatUrl(study, null));
        expect(link.problems).toEqual([]);
        expect(opened(link)).toEqual(shared(study));
      }),
      { seed: SEED },
    );
  });

  test("for any study with bounds of the user", () => {
    fc.assert(
      fc.property(etudeWith(manualClassing), (study) => {
        const link = read(formatUrl(study, null));
        expect(link.problems).toEqual([]);
        expect(opened(link).classing.bounds).toEqual(study.classing.bounds);
        expect(opened(link)).toEqual({
          ...shared(study),
          // Without use by the manual method.
          classing: { ...study.classing, count: opened(link).classing.count },
        });
      }),
      { seed: SEED },
    );
  });

  test("number of classes included, or else a reload would be a step of undo", () => {
    const classing = { method: "manual", count: 4, bounds: [0, 2.5, 5], over: "scope" } as const;
    const study: Etude = { ...FIRST_ETUDE, classing };
    expect(opened(read(formatUrl(study, null)))).toEqual(study);
  });

  test("manual method without a bound yet, for an indicator that has no figure here", () => {
    const classing = { method: "manual", count: 5, bounds: [], over: "scope" } as const;
    const link = read(formatUrl({ ...FIRST_ETUDE, classing }, null));
    expect(link.problems).toEqual([]);
    expect(opened(link).classing).toEqual(classing);
  });

  test("a link written from what was read is the same link", () => {
    fc.assert(
      fc.property(etude, (study) => {
        const hash = formatUrl(study, null);
        expect(formatUrl(opened(read(hash)), null)).toBe(hash);
      }),
      { seed: SEED },
    );
  });
});

test("the view is found within 10 m and a hundredth of zoom, in its scope only", () => {
  fc.assert(
    fc.property(etude, camera, (study, place) => {
      const link = read(formatUrl(study, { scope: study.scope, ...place }));
      expect(link.problems).toEqual([]);
      expect(link.camera?.scope).toBe(study.scope);
      expect(Math.abs(link.camera!.lng - place.lng)).toBeLessThan(1e-4);
      expect(Math.abs(link.camera!.lat - place.lat)).toBeLessThan(1e-4);
      expect(Math.abs(link.camera!.zoom - place.zoom)).toBeLessThan(1e-2);
      expect(formatUrl(study, { scope: "elsewhere", ...place })).toBe(formatUrl(study, null));
    }),
    { seed: SEED },
  );
});

test("the address of the opening is readable", () => {
  expect(formatUrl(FIRST_ETUDE, null)).toBe(
    "#/carte?region=53&niveau=epci&indicateur=couverture&classes=quantile~5",
  );
});

describe("the open perimeter", () => {
  const studyOf = (nom: string, codes: readonly string[]): Etude => {
    const members = codes.map((code) => ({
      level: code.length === 9 ? ("epci" as const) : ("commune" as const),
      code,
    }));
    const { perimetres, id } = createPerimetre([], nom, members);
    return { ...FIRST_ETUDE, perimetres, perimetre: id };
  };

  test("is in the address by its name and its codes", () => {
    const hash = formatUrl(studyOf("Pays de Brest", ["242900314", "29155"]), null);
    expect(hash).toContain("&perimetre=Pays%20de%20Brest~242900314.29155&");
    expect(read(hash).perimetre).toEqual({
      nom: "Pays de Brest",
      members: [
        { level: "epci", code: "242900314" },
        { level: "commune", code: "29155" },
      ],
    });
  });

  test("is not there once closed: the address stays short", () => {
    const closed = { ...studyOf("Pays", ["29155"]), perimetre: null };
    expect(formatUrl(closed, null)).toBe(formatUrl(FIRST_ETUDE, null));
  });

  test("keeps any name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (nom) => {
        const study = studyOf(nom, ["29155"]);
        const link = read(formatUrl(study, null));
        expect(link.problems).toEqual([]);
        expect(link.perimetre?.nom).toBe(study.perimetres[0]!.nom);
      }),
      { seed: SEED },
    );
    expect(read(formatUrl(studyOf("a~b&c=d+e%20#f", []), null)).perimetre?.nom).toBe(
      "a~b&c=d+e%20#f",
    );
  });

  test("loses the codes that are none, and says which", () => {
    const link = read("#/carte?perimetre=Pays~29155.brest.29155.2A004.");
    expect(link.perimetre?.members.map(({ code }) => code)).toEqual(["29155", "2A004"]);
    expect(link.problems).toEqual([{ parameter: "perimetre", value: "brest" }]);
  });

  test("never takes the notes along", () => {
    fc.assert(
      fc.property(etude, (study) => {
        expect(formatUrl(study, null)).toBe(formatUrl({ ...study, diagnostics: {} }, null));
      }),
      { seed: SEED },
    );
  });
});

describe("what a link does not know", () => {
  test.each([
    ["#/suivi?region=53", "ecran", "suivi"],
    ["#/carte?region=bretagne", "region", "bretagne"],
    ["#/carte?niveau=canton", "niveau", "canton"],
    ["#/carte?niveau=__proto__", "niveau", "__proto__"],
    ["#/carte?indicateur=%3Cscript%3E", "indicateur", "<script>"],
    ["#/carte?annee=23", "annee", "23"],
    ["#/carte?territoire=epci", "territoire", "epci"],
    ["#/carte?territoire=epci:1:2", "territoire", "epci:1:2"],
    ["#/carte?territoire=toString:29", "territoire", "toString:29"],
    ["#/carte?date=2026-02-30", "date", "2026-02-30"],
    ["#/carte?classes=quantile~2", "classes", "quantile~2"],
    ["#/carte?classes=quantile~5~europe", "classes", "quantile~5~europe"],
    ["#/carte?classes=manual~5_2", "classes", "manual~5_2"],
    ["#/carte?classes=constructor~5", "classes", "constructor~5"],
    ["#/carte?perimetre=242900314", "perimetre", "242900314"],
    ["#/carte?perimetre=Pays~brest.__proto__", "perimetre", "Pays~brest.__proto__"],
    [`#/carte?perimetre=${"x".repeat(121)}~29155`, "perimetre", `${"x".repeat(121)}~29155`],
    ["#/carte?vue=0,0", "vue", "0,0"],
    ["#/carte?vue=0,91,5", "vue", "0,91,5"],
    ["#/carte?vue=,,", "vue", ",,"],
  ])("%s is reported, and the rest is opened", (hash, parameter, value) => {
    const link = read(`${hash}${hash.includes("?") ? "&" : "?"}cls=non`);
    expect(link.problems).toEqual([{ parameter, value }]);
    expect(opened(link)).toEqual({
      ...FIRST_ETUDE,
      ...(hash.includes("region=53") && { scope: "53" }),
      showsCoverage: false,
    });
  });

  test("an address that holds no study is none", () => {
    for (const hash of ["", "#", "#contenu", "#carte", "/carte"]) expect(parseUrl(hash)).toBeNull();
  });
});

const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"];
const PARAMETERS = [
  "region",
  "niveau",
  "indicateur",
  "annee",
  "territoire",
  "perimetre",
  "date",
  "classes",
  "vue",
];

const hostile = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(...NAMES),
  fc.string({ minLength: 5_000, maxLength: 20_000 }),
  fc.constantFrom("NaN", "Infinity", "1e999", "%", "%E0%A4%A", "\0", "%00", "-0", "९"),
);

const isPlain = (link: Link): boolean =>
  Object.getPrototypeOf(link.etude) === Object.prototype &&
  Object.keys(link.etude).every((key) => key in FIRST_ETUDE);

test("no hash throws, and none brings a name of its own", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        hostile.map((text) => `#/${text}`),
      ),
      (hash) => {
        const link = parseUrl(hash);
        expect(link === null || isPlain(link)).toBe(true);
      },
    ),
    { seed: SEED, numRuns: 400 },
  );
});

test("no value throws, and each is understood or reported", () => {
  const parameter = fc.constantFrom(...PARAMETERS, ...NAMES);
  fc.assert(
    fc.property(fc.array(fc.tuple(parameter, hostile), { maxLength: 6 }), (pairs) => {
      const hash = `#/carte?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`;
      const link = read(hash);
      expect(isPlain(link)).toBe(true);
      // What was understood makes a link that has no problem left.
      const again = read(formatUrl(opened(link), link.camera));
      expect(again.problems).toEqual([]);
      expect(opened(again)).toEqual(opened(link));
    }),
    { seed: SEED, numRuns: 400 },
  );
});
