import type { Atlas } from "@/domain/geography/atlas";
import { gazetteerOf } from "@/domain/geography/gazetteer";
import { levelRow } from "@/domain/geography/level-table";
import { readCode } from "@/domain/geography/read-code";
import { FRANCE, territoryOfScope } from "@/domain/geography/scope";
import { availabilityAt } from "@/domain/indicator/availability-at";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { formatTerritoryRef, type TerritoryRef } from "@/domain/geography/territory";
import { loadableOf, type Library, type Shelf, type Title } from "@/state/library";
import type { AtlasStore } from "@/state/store";
import type { UrlProblem } from "@/state/url";
import type { ConvertedCode } from "@/ui/notices/ConvertedCodes";
import { checkedPerimetres, holdsUnknownCommune } from "./check-perimetres";

type Origin = ReturnType<typeof levelRow>["territories"];

/** A part of the study that only a file can confirm. */
interface Check<T extends Title> {
  readonly title: T;
  readonly concerns: (etude: Etude) => boolean;
  readonly isKnown: (etude: Etude, file: Shelf[T]) => boolean;
  /** What the study meant, where the file knows it in another form. */
  readonly read?: (etude: Etude, file: Shelf[T]) => Partial<Etude> | null;
  readonly problem: (etude: Etude) => UrlProblem;
  readonly repair: Partial<Etude>;
}

/** A territory, whose codes a file knows. One that does not exist is closed, and said. */
const territoryCheck = <T extends Title>(
  title: T,
  isOf: (origin: Origin) => boolean,
  isKnown: (territory: TerritoryRef, file: Shelf[T]) => boolean,
): Check<T> => ({
  title,
  concerns: ({ territory }) => territory !== null && isOf(levelRow(territory.level).territories),
  isKnown: ({ territory }, file) => territory === null || isKnown(territory, file),
  read: ({ territory }, file) => {
    if (territory === null) return null;
    const { level } = territory;
    const code = readCode(territory.code, (each) => isKnown({ level, code: each }, file));
    return code === null ? null : { territory: { level, code } };
  },
  problem: ({ territory }) => ({
    parameter: "territoire",
    value: territory ? formatTerritoryRef(territory) : "",
  }),
  repair: { territory: null },
});

/** The atlas knows the codes of the communes too, whose names come later. */
const administrative = territoryCheck(
  "atlas",
  ({ file }) => file === "atlas" || file === "names",
  (territory, atlas) =>
    gazetteerOf({ atlas, zonages: null, names: null }).positionOf(territory) !== null,
);

const zoned = territoryCheck(
  "zonages",
  ({ file }) => file === "zonages",
  ({ level, code }, zonages) => {
    const { territories } = levelRow(level);
    return territories.file === "zonages" && zonages[territories.key].positionOf.has(code);
  },
);

const scopeCheck: Check<"atlas"> = {
  title: "atlas",
  concerns: ({ scope }) => scope !== FRANCE && scope !== FIRST_ETUDE.scope,
  isKnown: ({ scope }, atlas) => territoryOfScope(scope, atlas) !== null,
  problem: ({ scope }) => ({ parameter: "region", value: scope }),
  repair: { scope: FIRST_ETUDE.scope },
};

const indicatorCheck: Check<"catalogue"> = {
  title: "catalogue",
  concerns: ({ indicator }) => indicator !== null,
  isKnown: ({ indicator }, { indicators }) => indicators.some(({ id }) => id === indicator),
  problem: ({ indicator }) => ({ parameter: "indicateur", value: indicator ?? "" }),
  repair: { indicator: null, year: null },
};

const yearCheck: Check<"catalogue"> = {
  title: "catalogue",
  concerns: ({ indicator, year }) => indicator !== null && year !== null,
  isKnown: ({ indicator, year, level }, { indicators }) => {
    const linked = indicators.find(({ id }) => id === indicator);
    const offered = linked && availabilityAt(linked, level);
    return !offered || year === null || offered.years.includes(year);
  },
  problem: ({ year }) => ({ parameter: "annee", value: String(year) }),
  repair: { year: null },
};

/** Replaces a part of the present study without a step of undo: the link was wrong, not the user. */
function repair(store: AtlasStore, patch: Partial<Etude>): void {
  const { history, view, open } = store.getState();
  open({ view, history: { ...history, present: { ...history.present, ...patch } } });
}

function runCheck<T extends Title>(
  check: Check<T>,
  store: AtlasStore,
  library: Library,
  onProblem: (problem: UrlProblem) => void,
  onConverted: (codes: readonly ConvertedCode[]) => void,
): void {
  if (!check.concerns(store.getState().history.present)) return;
  const opened = store.getState().history.present;
  whenThere(library, check.title, (file) => {
    const { present } = store.getState().history;
    // What the user has changed since is the user's.
    const isSame = check.problem(present).value === check.problem(opened).value;
    if (!isSame || check.isKnown(present, file)) return;
    const meant = check.read?.(present, file);
    if (!meant) onProblem(check.problem(present));
    const [from, to] = [present.territory?.code, meant?.territory?.code];
    // A lost zero is a way of writing; another number is an old code, of which the reader is told.
    if (from !== undefined && to !== undefined && to !== `0${from}`)
      onConverted([{ holder: "territoire", from, to }]);
    repair(store, meant ?? check.repair);
  });
}

/** Asks for a file, and gives it once, as soon as it is there. */
function whenThere<T extends Title>(
  library: Library,
  title: T,
  onFile: (file: Shelf[T]) => void,
): void {
  library.request(title);
  const file = loadableOf(library.contents.getState(), title);
  if (file.status === "ready") return onFile(file.value);
  const unsubscribe = library.contents.subscribe((contents) => {
    const arrived = loadableOf(contents, title);
    if (arrived.status !== "ready") return;
    unsubscribe();
    onFile(arrived.value);
  });
}

const NO_OLD_CODES: ReadonlyMap<string, string> = new Map();

/** Unknown communes wait for the old codes: until that file is there, nothing is lost. */
function checkPerimetres(
  store: AtlasStore,
  library: Library,
  onProblem: (problem: UrlProblem) => void,
  onConverted: (codes: readonly ConvertedCode[]) => void,
): void {
  const etude = (): Etude => store.getState().history.present;
  const check = (atlas: Atlas, oldCodes: ReadonlyMap<string, string>): void => {
    const { patch, unknown, converted } = checkedPerimetres(etude(), atlas, oldCodes);
    for (const value of unknown) onProblem({ parameter: "perimetre", value });
    onConverted(converted);
    if (patch) repair(store, patch);
  };
  if (etude().perimetres.length === 0 && etude().voisinages.length === 0) return;
  whenThere(library, "atlas", (atlas) => {
    if (holdsUnknownCommune(etude(), atlas))
      whenThere(library, "oldCodes", (oldCodes) => check(atlas, oldCodes));
    else check(atlas, NO_OLD_CODES);
  });
}

/**
 * Checks the codes of a link or of a restored session against the files, once, as each arrives.
 * The unknown ones are put back to their first value and reported; the rest stays open. Old codes of
 * communes in a perimeter become those of today.
 */
export function checkOpened(
  store: AtlasStore,
  library: Library,
  onProblem: (problem: UrlProblem) => void,
  onConverted: (codes: readonly ConvertedCode[]) => void,
): void {
  runCheck(scopeCheck, store, library, onProblem, onConverted);
  runCheck(administrative, store, library, onProblem, onConverted);
  runCheck(zoned, store, library, onProblem, onConverted);
  runCheck(indicatorCheck, store, library, onProblem, onConverted);
  runCheck(yearCheck, store, library, onProblem, onConverted);
  checkPerimetres(store, library, onProblem, onConverted);
}
