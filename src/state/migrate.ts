import { FIRST_WORK } from "@/domain/etude";
import { refuse } from "@/domain/json/refusal";
import { VERSION } from "./version";

/** A saved study of some version, whose values are not checked yet. */
type Saved = Readonly<Record<string, unknown>>;

/**
 * Version 1, from the first page on: one record, to which perimeters and notes, then rules and
 * neighbours, then covers were added without another number. What a study does not have was not
 * there yet: it is empty. Version 2 has two halves: what a link carries, and what the user made.
 */
function toTwo(saved: Saved): Saved {
  const { version: _, perimetre = null, ...given } = saved;
  const entries = Object.entries(given);
  const isWork = ([key]: [string, unknown]): boolean => Object.hasOwn(FIRST_WORK, key);
  return {
    version: 2,
    address: { ...Object.fromEntries(entries.filter((entry) => !isWork(entry))), perimetre },
    work: { ...FIRST_WORK, ...Object.fromEntries(entries.filter(isWork)) },
  };
}

const isRecord = (value: unknown): value is Saved =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An interview had a name and a function; it has a code and a type of actor, and no consent yet. */
function coded(entretien: unknown): unknown {
  if (!isRecord(entretien)) return entretien;
  const { qui, fonction, ...others } = entretien;
  const added = { theme: "", commune: "", analyse: "", accord: false };
  return { ...others, code: qui, acteur: fonction, ...added };
}

/** Notes that many steps of a session share stay shared. */
const migrated = new WeakMap<object, unknown>();

/** Notes of one subject; what is not what it should be is left as it is, to be refused by its reader. */
function notesToThree(notes: unknown): unknown {
  if (!isRecord(notes) || !Array.isArray(notes.entretiens)) return notes;
  if (!migrated.has(notes))
    migrated.set(notes, { ...notes, entretiens: notes.entretiens.map(coded) });
  return migrated.get(notes);
}

/**
 * Version 3: the interviews, and new parts of the notes (actions, steps, signatories, frame of the
 * user), which are empty where they were not there.
 */
function toThree(saved: Saved): Saved {
  const { work } = saved;
  if (!isRecord(work) || !isRecord(work.diagnostics)) return { ...saved, version: 3 };
  const diagnostics = Object.fromEntries(
    Object.entries(work.diagnostics).map(([key, notes]) => [key, notesToThree(notes)]),
  );
  return { ...saved, version: 3, work: { ...work, diagnostics } };
}

/** Version 4: the logos and the colour of the documents, which nobody had chosen yet. */
const toFour = (saved: Saved): Saved => ({ ...saved, version: 4 });

/**
 * The step from each version to the next, the first one from version 1. A field that is added, even
 * an empty list, is a new version with its step: a page that does not know it must refuse the study
 * rather than drop what it holds.
 */
export const STEPS: readonly ((saved: Saved) => Saved)[] = [toTwo, toThree, toFour];

/** Takes a saved study of any version up to the present one; `path` is where it stands. */
export function migrate(saved: unknown, path: string): unknown {
  if (typeof saved !== "object" || saved === null || Array.isArray(saved))
    return refuse(path, "étude", saved);
  const { version } = saved as Saved;
  const isKnown = Number.isInteger(version) && Number(version) >= 1 && Number(version) <= VERSION;
  if (!isKnown) return refuse(`${path}.version`, `version de 1 à ${VERSION}`, version);
  return STEPS.slice(Number(version) - 1).reduce((study, step) => step(study), saved as Saved);
}
