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
  type DiagnosticNotes,
} from "./diagnostic-notes";

const any = textOf();
const id = textOf(/^./, 80);
const names = listOf(textOf(/^/, 400));

/** Checks the notes of one subject; what is not there yet takes its first value. */
export const readNotes = fields<DiagnosticNotes>(
  {
    title: any,
    author: any,
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
        conclusion: any,
      },
      FIRST_NOTES.texts,
    ),
    entretiens: listOf(fields({ id, qui: any, fonction: any, date: any, propos: any })),
    chiffresLocaux: listOf(fields({ id, libelle: any, valeur: any, annee: any, source: any })),
    priorites: listOf(fields({ id, titre: any, pourquoi: any, axes: names, ambitions: names })),
    comite: listOf(fields({ id, nom: any, fonction: any, organisme: any })),
    synthesis: fields<DiagnosticNotes["synthesis"]>(
      {
        hidden: names,
        texts: dictionary((key) => key !== "__proto__", any),
        order: names,
        added: listOf(fields({ id, list: choiceOf("atout", "attention"), text: any })),
      },
      FIRST_NOTES.synthesis,
    ),
  },
  FIRST_NOTES,
);
