import {
  choiceOf,
  fields,
  listOf,
  nullOr,
  textOf,
  where,
  type Read,
} from "@/domain/json/checked-value";
import { attempt, Refusal } from "@/domain/json/refusal";
import type { Etude } from "@/domain/etude";
import type { History } from "./history";
import { readEtude } from "./read-etude";
import type { Session } from "./store";
import {
  DIAGNOSTIC_TABS,
  FIRST_VIEW,
  isPlace,
  SORT_COLUMNS,
  type Camera,
  type TableSort,
  type View,
} from "./view";

const flag = choiceOf(true, false);

const number: Read<number> = where((value) => typeof value === "number");

const readForm = fields<Camera>({ scope: textOf(), lng: number, lat: number, zoom: number });

const readCamera: Read<Camera | null> = (value, path) => {
  const camera = readForm(value, path);
  return isPlace(camera) ? camera : null;
};

/** Settings of the view; each that is not sound, or is newer than the visit, takes its first value. */
const READS: { readonly [Key in keyof View]: Read<View[Key]> } = {
  camera: nullOr(readCamera),
  controlsOpen: flag,
  territoryOpen: flag,
  tableOpen: flag,
  sort: fields<TableSort>({ column: choiceOf(...SORT_COLUMNS), descending: flag }),
  filter: textOf(),
  diagnosticTab: choiceOf(...DIAGNOSTIC_TABS),
};

const orFirst =
  <Key extends keyof View>(key: Key): Read<View[Key]> =>
  (value, path) => {
    const setting = attempt(() => READS[key](value, path));
    return setting instanceof Refusal ? FIRST_VIEW[key] : setting;
  };

export const readView = fields<View>({
  camera: orFirst("camera"),
  controlsOpen: orFirst("controlsOpen"),
  territoryOpen: orFirst("territoryOpen"),
  tableOpen: orFirst("tableOpen"),
  sort: orFirst("sort"),
  filter: orFirst("filter"),
  diagnosticTab: orFirst("diagnosticTab"),
});

/** As many steps as a long work makes. */
const readSteps = listOf(readEtude, Infinity);

const readForms = fields<Session>({
  history: fields<History<Etude>>({ past: readSteps, present: readEtude, future: readSteps }),
  view: readView,
});

/** Accepts what any version wrote, refuses anything else: a first session is then opened. */
export function readSession(saved: unknown): Session | null {
  const session = attempt(() => readForms(saved, "session"));
  return session instanceof Refusal ? null : session;
}
