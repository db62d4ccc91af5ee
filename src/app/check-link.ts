import { FRANCE, FIRST_ETUDE, type Etude } from "@/domain/etude";
import { formatTerritoryRef } from "@/domain/territory";
import { loadableOf, type Library, type Shelf, type Title } from "@/state/library";
import type { AtlasStore } from "@/state/store";
import type { UrlProblem } from "@/state/url";
import { checkedPerimetres } from "./check-perimetres";

/** A part of the study that only a file can confirm. */
interface Check<T extends Title> {
  readonly title: T;
  readonly concerns: (etude: Etude) => boolean;
  readonly isKnown: (etude: Etude, file: Shelf[T]) => boolean;
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
  const look = (): boolean => {
    const file = loadableOf(library.contents.getState(), check.title);
    if (file.status !== "ready") return false;
    const { present } = store.getState().history;
    // What the user has changed since is the user's.
    const isSame = check.problem(present).value === check.problem(opened).value;
    if (isSame && !check.isKnown(present, file.value)) {
      onProblem(check.problem(present));
      repair(store, check.repair);
    }
    return true;
  };
  lookUntilThere(library, check.title, look);
}

/** Asks for a file, and looks at each arrival until `look` has found it. */
function lookUntilThere(library: Library, title: Title, look: () => boolean): void {
  library.request(title);
  if (look()) return;
  const unsubscribe = library.contents.subscribe(() => {
    if (look()) unsubscribe();
  });
}

function checkPerimetres(
  store: AtlasStore,
  library: Library,
  onProblem: (problem: UrlProblem) => void,
): void {
  if (store.getState().history.present.perimetres.length === 0) return;
  lookUntilThere(library, "atlas", () => {
    const atlas = loadableOf(library.contents.getState(), "atlas");
    if (atlas.status !== "ready") return false;
    const { present } = store.getState().history;
    const { patch, unknown } = checkedPerimetres(present, atlas.value);
    for (const value of unknown) onProblem({ parameter: "perimetre", value });
    if (patch) repair(store, patch);
    return true;
  });
}

/**
 * Checks the codes of a link or of a restored session against the files, once, as each arrives.
 * The unknown ones are put back to their first value and reported; the rest stays open.
 */
export function checkOpened(
  store: AtlasStore,
  library: Library,
  onProblem: (problem: UrlProblem) => void,
): void {
  runCheck(scopeCheck, store, library, onProblem);
  runCheck(administrative, store, library, onProblem);
  runCheck(zoned, store, library, onProblem);
  runCheck(indicatorCheck, store, library, onProblem);
  runCheck(yearCheck, store, library, onProblem);
  checkPerimetres(store, library, onProblem);
}
