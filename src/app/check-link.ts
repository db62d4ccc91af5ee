import type { Atlas } from "@/domain/geography/atlas";
import { readCode } from "@/domain/geography/read-code";
import { FRANCE } from "@/domain/geography/scope";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { formatTerritoryRef } from "@/domain/geography/territory";
import { loadableOf, type Library, type Shelf, type Title } from "@/state/library";
import type { AtlasStore } from "@/state/store";
import type { UrlProblem } from "@/state/url";
import type { ConvertedCode } from "@/ui/notices/ConvertedCodes";
import { checkedPerimetres, holdsUnknownCommune } from "./check-perimetres";

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

const territoryCheck = <T extends Title>(
  title: T,
  levels: readonly string[],
  isKnown: (code: string, level: string, file: Shelf[T]) => boolean,
): Check<T> => ({
  title,
  concerns: ({ territory }) => territory !== null && levels.includes(territory.level),
  isKnown: ({ territory }, file) =>
    territory === null || isKnown(territory.code, territory.level, file),
  read: ({ territory }, file) => {
    if (territory === null) return null;
    const { level } = territory;
    const code = readCode(territory.code, (each) => isKnown(each, level, file));
    return code === null ? null : { territory: { level, code } };
  },
  problem: ({ territory }) => ({
    parameter: "territoire",
    value: territory ? formatTerritoryRef(territory) : "",
  }),
  repair: { territory: null },
});

const scopeCheck: Check<"atlas"> = {
  title: "atlas",
  concerns: ({ scope }) => scope !== FRANCE,
  isKnown: ({ scope }, { regions }) => regions.positionOf.has(scope),
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
    const offered = indicators.find(({ id }) => id === indicator)?.availability;
    const years = offered?.find((availability) => availability.level === level)?.years;
    return years === undefined || year === null || years.includes(year);
  },
  problem: ({ year }) => ({ parameter: "annee", value: String(year) }),
  repair: { year: null },
};

const administrative = territoryCheck(
  "atlas",
  ["region", "departement", "epci", "commune"],
  (code, level, { regions, departements, epci, communes }) => {
    if (level === "commune") return communes.rowOf.has(code);
    const set = { region: regions, departement: departements, epci }[level];
    return set?.positionOf.has(code) ?? false;
  },
);

const zoned = territoryCheck(
  "zonages",
  ["bassin-de-vie", "zone-emploi"],
  (code, level, { bassinsDeVie, zonesEmploi }) =>
    (level === "bassin-de-vie" ? bassinsDeVie : zonesEmploi).positionOf.has(code),
);

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
  runCheck(scopeCheck, store, library, onProblem);
  runCheck(administrative, store, library, onProblem);
  runCheck(zoned, store, library, onProblem);
  runCheck(indicatorCheck, store, library, onProblem);
  runCheck(yearCheck, store, library, onProblem);
  checkPerimetres(store, library, onProblem, onConverted);
}
