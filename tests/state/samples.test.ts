import { readdirSync, readFileSync } from "node:fs";
import { setMany } from "idb-keyval";
import { expect, test } from "vitest";
import { parseDay } from "@/domain/day";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { redo } from "@/state/history";
import { hashOf } from "@/state/images";
import { VERSION } from "@/state/version";
import { restoreSession } from "@/state/saving/restore-session";
import type { Session } from "@/state/store";
import { readSession } from "@/state/read-session";
import { parseStudyFile } from "@/state/study-file";
import { FIRST_VIEW } from "@/state/view";
import { emptyStore } from "./saving/browser-store";

// Studies as each version of the page wrote them, made by running its own code: none may ever stop
// opening, nor mean something else. A sample is never written again; a new version adds its own.
const FOLDER = new URL("samples/", import.meta.url);

const BREST = { level: "epci", code: "242900314" } as const;
const OUESSANT = { level: "commune", code: "29155" } as const;

/** What the first page could hold. */
const START: Etude = {
  ...FIRST_ETUDE,
  scope: "84",
  level: "bassin-de-vie",
  indicator: "apl_mg",
  year: 2022,
  territory: { level: "epci", code: "242900801" },
  day: parseDay("2025-06-30"),
  showsCoverage: false,
  classing: { method: "manual", count: 4, bounds: [-1.5, 2.5, 4], over: "france" },
};

const WITH_NOTES: Etude = {
  ...START,
  screen: "diagnostic",
  perimetres: [
    { id: "p1", nom: "Pays de Brest", members: [BREST, OUESSANT] },
    { id: "p2", nom: "Vide", members: [] },
  ],
  perimetre: "p1",
  diagnostics: {
    "epci:242900801": FIRST_NOTES,
    "perimetre:p1": {
      ...FIRST_NOTES,
      title: "Diagnostic 2026",
      author: "ARS",
      reference: "region:53",
      confidence: 0.998,
      comparables: { variables: ["densite_population"], count: 12 },
      texts: { ...FIRST_NOTES.texts, contexte: "Îles & « presqu’îles »\nDeux lignes." },
      entretiens: [
        {
          id: "e1",
          code: "Une infirmière",
          acteur: "IDEL",
          theme: "",
          commune: "",
          date: "12 mars 2026",
          propos: "Plus de médecin.",
          analyse: "",
          accord: false,
        },
      ],
      chiffresLocaux: [
        { id: "c1", libelle: "File active", valeur: "1 200 patients", annee: "2025", source: "CH" },
      ],
      priorites: [{ id: "x1", titre: "Accès", pourquoi: "", axes: ["bre-1"], ambitions: [] }],
      comite: [{ id: "m1", nom: "A. B.", fonction: "élue", organisme: "CC" }],
      synthesis: {
        hidden: ["apl_mg|own"],
        texts: { apl_mg: "Récrit." },
        lists: {},
        order: ["apl_mg"],
        added: [{ id: "a1", list: "atout", text: "Une maison de santé." }],
      },
    },
  },
};

const NOTED = WITH_NOTES.diagnostics["perimetre:p1"]!;

const WITH_RULES: Etude = {
  ...WITH_NOTES,
  regles: [
    {
      region: "53",
      nom: "Ma règle",
      minimum: { value: 40_000, source: "saisi par l’utilisateur" },
      steps: {
        value: [
          { below: 100_000, etp: 0.5 },
          { below: null, etp: 1 },
        ],
        source: "saisi",
      },
      ceilingPerEtp: null,
      cofinancing: null,
      durationYears: { value: 5, source: "saisi" },
      unit: { value: "epci", source: "saisi" },
    },
  ],
  voisinages: [{ a: BREST, b: OUESSANT, motif: "bateau" }],
};

const WITH_COVERS: Etude = {
  ...WITH_RULES,
  decoupages: {
    "53": {
      pinned: ["p1"],
      together: [["242900314", "242900801"]],
      apart: [["242900801", "242900074"]],
      excluded: ["243500741"],
    },
  },
};

/** What version 3 can hold of a diagnostic. */
const WITH_ACTIONS: Etude = {
  ...WITH_COVERS,
  diagnostics: {
    ...WITH_COVERS.diagnostics,
    "perimetre:p1": {
      ...NOTED,
      texts: {
        ...NOTED.texts,
        bilan: "Trois actions sur dix.",
        participationQui: "40 habitants",
      },
      entretiens: [
        {
          ...NOTED.entretiens[0]!,
          code: "E1",
          theme: "santé mentale",
          commune: "Brest",
          analyse: "Délais.",
          accord: true,
        },
      ],
      cadre: {
        titre: "PRS 2023-2028",
        source: "ARS",
        axes: [{ id: "x1", libelle: "Accès" }],
        ambitions: [],
      },
      actions: [
        {
          id: "a1",
          titre: "Maison de santé",
          priorite: "x1",
          objectif: "Ouvrir",
          pilote: "CC",
          partenaires: "ARS",
          calendrier: "2027",
          moyens: "1 ETP",
          public: "tous",
          mesure: "APL",
          indicateur: "apl_mg",
          depart: "4,4 en 2023",
          cible: "4,5",
          revue: "juin 2028",
        },
      ],
      etapes: { ...FIRST_NOTES.etapes, intention: { date: "mars 2026", note: "votée" } },
      signataires: [{ id: "s1", nom: "Préfet", qualite: "État", role: "associe" }],
      santeMentale: {
        ptsm: { texte: "Finistère", lien: "https://example.org/ptsm" },
        clsm: { texte: "", lien: "" },
      },
    },
  },
};

/** What version 4 can hold of a diagnostic: logos and a colour. The image is in the file, apart. */
const PIXEL = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGPgjsn4//8/AAmvA81vNc+fAAAAAElFTkSuQmCC",
  ),
  (letter) => letter.charCodeAt(0),
);
const IMAGES = { [hashOf(PIXEL)]: PIXEL };

const WITH_LOGOS: Etude = {
  ...WITH_ACTIONS,
  diagnostics: {
    ...WITH_ACTIONS.diagnostics,
    "perimetre:p1": {
      ...WITH_ACTIONS.diagnostics["perimetre:p1"]!,
      charte: {
        couleur: "#7a1f5c",
        logos: [{ id: "l1", nom: "Communauté de communes", image: hashOf(PIXEL) }],
      },
    },
  },
};

/** What each sample means, by its name without `etude-` or `session-`. */
const MEANT: Readonly<Record<string, Etude>> = {
  "1-depart": START,
  "1-notes": WITH_NOTES,
  "1-regles": WITH_RULES,
  "1-decoupages": WITH_COVERS,
  "2": WITH_COVERS,
  "3": WITH_ACTIONS,
  "4": WITH_LOGOS,
};

const samples = readdirSync(FOLDER);
const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");
const meantBy = (name: string): Etude => MEANT[/^[a-z]+-(.+)\.json$/.exec(name)![1]!]!;

/** A session in one piece, as it was kept until version 4, or the records that it is kept in since. */
async function sessionOf(name: string): Promise<Session> {
  const kept: unknown = JSON.parse(textOf(name));
  if (name.startsWith("session-")) return readSession(kept)!;
  const store = emptyStore();
  await setMany(Object.entries(kept as object), store);
  return (await restoreSession(store)).found!.session;
}

test("every version has its sample, as a file and as a session", () => {
  for (const kind of ["etude", "session"])
    for (let version = 1; version <= VERSION; version++)
      expect(samples.some((name) => name.startsWith(`${kind}-${version}`))).toBe(true);
});

test.each(samples.filter((name) => name.startsWith("etude-")))("%s", (name) => {
  expect(parseStudyFile(textOf(name))).toMatchObject({
    ok: true,
    value: { etude: meantBy(name), images: name.includes("-4") ? IMAGES : {} },
  });
});

test.each(samples.filter((name) => !name.startsWith("etude-")))("%s", async (name) => {
  const { history, view } = await sessionOf(name);
  // Saved after an undo: the last step is one redo away.
  expect(redo(history).present).toEqual(meantBy(name));
  expect(history.past[0]).toEqual(FIRST_ETUDE);
  expect(history.past[1]).toEqual({ ...FIRST_ETUDE, indicator: "apl_mg", level: "bassin-de-vie" });
  expect(view).toEqual({
    ...FIRST_VIEW,
    camera: { scope: "84", lng: 3.1, lat: 45.5, zoom: 7.25 },
    tableOpen: true,
    filter: "brest",
    sort: { column: "population", descending: true },
    diagnosticTab: name.includes("depart") ? FIRST_VIEW.diagnosticTab : "notes",
  });
});
