import { FIRST_NOTES, type DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import { notesOf, withNotes } from "@/domain/diagnostic/notes/subject-key";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { startHistory } from "@/state/history";
import { createAtlasStore } from "@/state/store";
import { formatUrl } from "@/state/url";
import { FIRST_VIEW } from "@/state/view";
import { inMs, median, type Line } from "./report";

const SUBJECTS = 20;
const CHARACTERS = 2_000_000;
const WARM_UP = 20;
const LETTERS = 200;
/** Letters of one step of undo. */
const BURST = 20;
const COPIES = 20;
const LIMIT_MS = 4;

const keyOf = (subject: number): string => `epci:${242_900_000 + subject}`;

/** Notes that fill each text of each subject. */
function studyWithNotes(): Etude {
  const { texts } = FIRST_NOTES;
  const length = CHARACTERS / SUBJECTS / Object.keys(texts).length;
  const written = "Offre de soins, accès, prévention. ".repeat(length).slice(0, length);
  const notes = {
    ...FIRST_NOTES,
    texts: Object.fromEntries(Object.keys(texts).map((key) => [key, written])),
  } as DiagnosticNotes;
  const subjects = Array.from({ length: SUBJECTS }, (_, subject) => [
    keyOf(subject),
    structuredClone(notes),
  ]);
  return { ...FIRST_ETUDE, diagnostics: Object.fromEntries(subjects) };
}

/**
 * What a letter costs beside the drawing of the page: the change of the study, what follows it (the
 * address), and, once the user pauses, the copy that the browser saves.
 */
export function measureLetter(): Line[] {
  const store = createAtlasStore({ history: startHistory(studyWithNotes()), view: FIRST_VIEW });
  let address = "";
  store.subscribe(({ history, view }) => {
    address = formatUrl(history.present, view.camera);
  });
  /** Types one letter; some steps of undo are there already. */
  const type = (letter: number): number => {
    const start = performance.now();
    const { history, change } = store.getState();
    const burst = Math.floor(letter / BURST);
    const key = keyOf(burst % SUBJECTS);
    const { texts } = notesOf(history.present, key);
    const patch = { texts: { ...texts, conclusion: `${texts.conclusion}a` } };
    change(withNotes(history.present, key, patch), `burst ${burst}`);
    return performance.now() - start;
  };
  for (let letter = 0; letter < WARM_UP; letter++) type(letter);
  const times = Array.from({ length: LETTERS }, (_, letter) => type(letter));
  if (address === "") throw new Error("measureLetter requires an address, got none");
  const copied = Array.from({ length: COPIES }, () => {
    const { history, view } = store.getState();
    const start = performance.now();
    structuredClone({ history, view });
    return performance.now() - start;
  });
  return [
    {
      what: `Une lettre dans 2 Mo de notes (n = ${LETTERS})`,
      measured: inMs(median(times)),
      reference: `maximum ${inMs(Math.max(...times))}`,
      ratio: "—",
      target: `< ${inMs(LIMIT_MS)}`,
      isMet: median(times) < LIMIT_MS,
    },
    {
      what: `Copie à enregistrer ensuite, une fois par pause (n = ${COPIES})`,
      measured: inMs(median(copied)),
      reference: `maximum ${inMs(Math.max(...copied))}`,
      ratio: "—",
      target: "—",
      isMet: null,
    },
  ];
}
