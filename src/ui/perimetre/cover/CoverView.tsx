import { useEffect, useMemo } from "react";
import { formatDay, formatList, formatNumber, plural } from "@/domain/words/french";
import type { Perimetre } from "@/domain/group/perimetre";
import { COVER_EFFORT } from "@/domain/perimetres/cover/cover-effort";
import type { CoverSolution } from "@/domain/perimetres/cover/cover-problem";
import type { CoverProgress } from "@/domain/perimetres/cover/cover-search";
import { useAtlasState, useServices } from "../../model/context";
import {
  choicesOf,
  decoupageOf,
  NO_DECOUPAGE,
  pinnedTwice,
  type CoverChoices,
} from "./cover-choices";
import { CoverForm } from "./CoverForm";
import { CoverFound } from "./CoverFound";
import { RecordCaution } from "../verification/RecordCaution";
import { SearchButtons } from "../solutions/SearchButtons";
import { searchProblemWords } from "../solutions/search-words";
import { colourGroups, NO_GROUPS, type ShownGroup } from "../solutions/shown-groups";
import type { PerimetreEdits } from "../../group/use-perimetre-edits";
import type { Units } from "@/domain/perimetres/search/units";
import { useSearch } from "../solutions/use-search";

interface Props {
  readonly units: Units;
  /** Code and name of the région of the map. */
  readonly region: { readonly code: string; readonly nom: string };
  readonly minimum: number;
  readonly perimetres: readonly Perimetre[];
  readonly edits: PerimetreEdits;
  /** The view is the one that is open. */
  readonly isOpen: boolean;
  readonly onShow: (groups: readonly ShownGroup[]) => void;
  readonly onPoint: (group: readonly number[] | null) => void;
}

/** EPCI of a perimeter by position; null where it has a single commune, or nothing. */
function epciOf({ members }: Perimetre, { positionOf }: Units): number[] | null {
  const positions = members.flatMap(({ level, code }) =>
    level === "epci" ? (positionOf.get(code) ?? []) : [],
  );
  return positions.length > 0 && positions.length === members.length ? positions : null;
}

const progressWords = (progress: CoverProgress | null): string =>
  progress
    ? `${plural(progress.count, "périmètre", "périmètres")} sur ${formatNumber(progress.upperBound)} au plus…`
    : "Recherche…";

/** A partition of the EPCI without contract of a région into valid perimeters. */
export function CoverView(props: Props) {
  const { units, region, minimum, perimetres, edits, isOpen, onShow, onPoint } = props;
  const { searches, store } = useServices();
  const voisinages = useAtlasState(({ history }) => history.present.voisinages);
  const decoupage = useAtlasState(
    ({ history }) => history.present.decoupages[region.code] ?? NO_DECOUPAGE,
  );
  const choices = useMemo(() => choicesOf(decoupage, units.positionOf), [decoupage, units]);
  const setChoices = (next: CoverChoices) => {
    const { history, change } = store.getState();
    const made = decoupageOf(next, (unit) => units.refOf(unit).code);
    change({ decoupages: { ...history.present.decoupages, [region.code]: made } });
  };
  const pinnable = perimetres.flatMap((each) => {
    const epci = epciOf(each, units);
    return epci ? [{ ...each, epci }] : [];
  });
  const pinned = pinnable.filter(({ id }) => choices.pinned.includes(id)).map(({ epci }) => epci);
  const { together, apart, excluded } = choices;
  const about = JSON.stringify([minimum, pinned, choices, voisinages, units.day]);
  const { state, start, cancel, keep } = useSearch<CoverSolution, CoverProgress>(about);
  const solution = state.status === "done" ? state.value : null;
  const shown = useMemo(
    () => (solution ? colourGroups(solution.perimetres, units.pairs) : NO_GROUPS),
    [solution, units],
  );
  useEffect(() => {
    if (!isOpen) return undefined;
    onShow(shown);
    return () => onShow(NO_GROUPS);
  }, [isOpen, shown, onShow]);

  const nomOf = (unit: number): string => units.noms[unit] ?? "";
  const inRegion = useMemo(() => units.inRegion(region.code), [units, region.code]);
  const free = inRegion.map((isIn, unit) => (isIn === 1 && units.isCovered[unit] === 0 ? 1 : 0));
  const candidates = [...free.keys()].filter((unit) => free[unit] === 1);
  const twice = pinnedTwice(pinned);
  const run = () => {
    const kept = new Set(pinned.flat());
    return start(({ signal, keep: toKeep, onProgress }) =>
      searches.coverRegion(
        {
          graph: units.pairs,
          population: units.population,
          units: free.map((isFree, unit) => (isFree === 1 || kept.has(unit) ? 1 : 0)),
          minimum,
          maxMembers: null,
          pinned,
          together,
          forbidden: apart,
          excluded: excluded.filter((unit) => !kept.has(unit)),
        },
        COVER_EFFORT,
        { signal, keep: toKeep, onProgress },
      ),
    );
  };
  return (
    <div className="perimetre-view">
      <p className="soft">
        Découpe les {plural(candidates.length, "EPCI", "EPCI")} de la région {region.nom} sans
        contrat signé ni adopté au {formatDay(units.day)} en autant de périmètres d’un seul tenant
        que possible, chacun d’au moins {formatNumber(minimum)}&nbsp;habitants (population
        municipale {units.populationYear}). Même résultat à chaque fois.
      </p>
      <RecordCaution units={units} area={free} />
      <CoverForm
        choices={choices}
        candidates={candidates}
        pinnable={pinnable}
        nomOf={nomOf}
        onChange={setChoices}
      />
      {twice.length > 0 && (
        <p className="perimetre-warning" role="alert">
          Dans plusieurs des périmètres gardés&nbsp;: {formatList(twice.map(nomOf))}. Un EPCI n’a
          qu’un périmètre&nbsp;: n’en gardez qu’un.
        </p>
      )}
      <SearchButtons
        progress={state.status === "running" ? progressWords(state.progress) : null}
        startLabel="Proposer un découpage"
        isOff={twice.length > 0}
        onStart={run}
        onCancel={cancel}
        onKeep={keep}
      />
      {state.status === "failed" && (
        <p className="perimetre-warning" role="alert">
          {searchProblemWords(state.problem, nomOf)}
        </p>
      )}
      {solution && (
        <CoverFound
          solution={solution}
          shown={shown}
          pinned={pinned.length}
          minimum={minimum}
          units={units}
          edits={edits}
          onPoint={onPoint}
        />
      )}
    </div>
  );
}
