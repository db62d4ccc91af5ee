import {
  dictionary,
  fields,
  listOf,
  nullOr,
  choiceOf,
  textOf,
  where,
} from "../../json/checked-value";
import {
  FIRST_NOTES,
  MAX_NEIGHBOURS,
  MIN_NEIGHBOURS,
  SYNTHESIS_LISTS,
  type Action,
  type Cadre,
  type Demarche,
  type DiagnosticNotes,
  type Entretien,
  type Signataire,
} from "./diagnostic-notes";
import { MAX_LOGOS, type Charte, type Logo } from "./charte";
import type { PrsLine } from "./prs";

const any = textOf();
const HASH = /^[0-9a-f]{64}$/;
const id = textOf(/^./, 80);
const names = listOf(textOf(/^/, 400));
const yes = choiceOf(true, false);
const lines = listOf(fields<PrsLine>({ id, libelle: any }));
const demarche = fields<Demarche>({ texte: any, lien: any });
const etape = fields({ date: any, note: any });

/** Checks the notes of one subject; what is not there yet takes its first value. */
export const readNotes = fields<DiagnosticNotes>(
  {
    title: any,
    author: any,
    charte: fields<Charte>({
      couleur: textOf(/^(?:#[0-9a-f]{6})?$/),
      logos: listOf(fields<Logo>({ id, nom: any, image: textOf(HASH) }), MAX_LOGOS),
    }),
    reference: nullOr(textOf(/^(?:france|comparables|(?:departement|region):\w{2,3})$/)),
    confidence: choiceOf<DiagnosticNotes["confidence"]>(0.95, 0.998),
    comparables: fields<DiagnosticNotes["comparables"]>({
      variables: nullOr(names),
      count: where(
        (value) =>
          Number.isInteger(value) &&
          (value as number) >= MIN_NEIGHBOURS &&
          (value as number) <= MAX_NEIGHBOURS,
      ),
    }),
    texts: fields<DiagnosticNotes["texts"]>(
      {
        contexte: any,
        forces: any,
        faiblesses: any,
        opportunites: any,
        menaces: any,
        bilan: any,
        participationComment: any,
        participationQui: any,
        participationSuites: any,
        conclusion: any,
      },
      FIRST_NOTES.texts,
    ),
    entretiens: listOf(
      fields<Entretien>({
        id,
        code: any,
        acteur: any,
        theme: any,
        commune: any,
        date: any,
        propos: any,
        analyse: any,
        accord: yes,
      }),
    ),
    chiffresLocaux: listOf(fields({ id, libelle: any, valeur: any, annee: any, source: any })),
    priorites: listOf(fields({ id, titre: any, pourquoi: any, axes: names, ambitions: names })),
    cadre: nullOr(fields<Cadre>({ titre: any, source: any, axes: lines, ambitions: lines })),
    actions: listOf(
      fields<Action>({
        id,
        titre: any,
        priorite: any,
        objectif: any,
        pilote: any,
        partenaires: any,
        calendrier: any,
        moyens: any,
        public: any,
        mesure: any,
        indicateur: any,
        depart: any,
        cible: any,
        revue: any,
      }),
    ),
    comite: listOf(fields({ id, nom: any, fonction: any, organisme: any })),
    etapes: fields<DiagnosticNotes["etapes"]>({
      intention: etape,
      cadrage: etape,
      diagnostic: etape,
      elaboration: etape,
      suivi: etape,
      evaluation: etape,
    }),
    signataires: listOf(
      fields<Signataire>({ id, nom: any, qualite: any, role: choiceOf("signataire", "associe") }),
    ),
    santeMentale: fields<DiagnosticNotes["santeMentale"]>({ ptsm: demarche, clsm: demarche }),
    synthesis: fields<DiagnosticNotes["synthesis"]>(
      {
        hidden: names,
        texts: dictionary((key) => key !== "__proto__", any),
        lists: dictionary((key) => key !== "__proto__", choiceOf(...SYNTHESIS_LISTS)),
        order: names,
        added: listOf(fields({ id, list: choiceOf(...SYNTHESIS_LISTS), text: any })),
      },
      FIRST_NOTES.synthesis,
    ),
  },
  FIRST_NOTES,
);
