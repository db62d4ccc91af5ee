import { formatList, formatNumber, plural } from "@/domain/french";
import type { Fix, WhyNot } from "@/domain/perimetres/why-not";
import { useAtlasState, useServices } from "../model/context";
import { PointedItem } from "./PointedItem";
import type { PerimetreEdits } from "./use-perimetre-edits";
import { searchProblemWords } from "./search-words";
import type { Units } from "./use-units";
import { useSearch } from "./use-search";

interface Props {
  readonly units: Units;
  readonly members: readonly number[];
  readonly minimum: number | null;
  readonly edits: PerimetreEdits;
  readonly onPoint: (group: readonly number[] | null) => void;
}

const LIMIT = 20;

function fixWords({ added, removed, population }: Fix, { noms }: Units): string {
  const names = (list: readonly number[]) => formatList(list.map((unit) => noms[unit] ?? ""));
  const parts = [
    ...(added.length > 0 ? [`ajouter ${names(added)}`] : []),
    ...(removed.length > 0 ? [`retirer ${names(removed)}`] : []),
  ];
  return `${formatList(parts)}\u00a0: ${plural(population, "habitant", "habitants")}`;
}

/** « Pourquoi pas ? »: the smallest changes that make the perimeter valid. */
export function WhyNotView({ units, members, minimum, edits, onPoint }: Props) {
  const { searches } = useServices();
  const voisinages = useAtlasState(({ history }) => history.present.voisinages);
  const { state, start } = useSearch<WhyNot, never>(
    `${members.join()}|${minimum}|${JSON.stringify(voisinages)}`,
  );
  const nomOf = (unit: number): string => units.noms[unit] ?? "";
  if (minimum === null)
    return (
      <p className="perimetre-view">
        Sans population minimale connue, rien ne peut être proposé&nbsp;: saisissez une règle.
      </p>
    );
  if (members.length === 0)
    return <p className="perimetre-view">Ajoutez d’abord un EPCI au périmètre.</p>;
  const fixed = ({ added, removed }: Fix) => [
    ...members.filter((unit) => !removed.includes(unit)),
    ...added,
  ];
  return (
    <div className="perimetre-view">
      <button
        type="button"
        className="button button-primary"
        onClick={() =>
          start(({ signal }) =>
            searches.explainWhyNot(
              {
                graph: units.pairs,
                population: units.population,
                members,
                minPopulation: minimum,
                limit: LIMIT,
              },
              { signal },
            ),
          )
        }
      >
        Pourquoi pas&nbsp;?
      </button>
      {state.status === "running" && <p role="status">Recherche…</p>}
      {state.status === "failed" && (
        <p className="perimetre-warning" role="alert">
          {searchProblemWords(state.problem, nomOf)}
        </p>
      )}
      {state.status === "done" && state.value.status === "valid" && (
        <p role="status">
          Ce périmètre est valide&nbsp;: d’un seul tenant, et au moins {formatNumber(minimum)}{" "}
          habitants.
        </p>
      )}
      {state.status === "done" && state.value.status !== "valid" && (
        <>
          <p role="status">
            {state.value.pieces.length > 1 &&
              `En ${plural(state.value.pieces.length, "morceau", "morceaux")}. `}
            {state.value.missing > 0 &&
              `Il manque ${plural(state.value.missing, "habitant", "habitants")}. `}
            {state.value.status === "beyond-reach"
              ? "Aucun changement de trois EPCI ou moins ne rend ce périmètre valide."
              : "Les plus petits changements qui le rendent valide\u00a0:"}
          </p>
          <ol className="perimetre-found">
            {state.value.fixes.map((fix) => (
              <PointedItem
                key={`${fix.added.join()}|${fix.removed.join()}`}
                group={fixed(fix)}
                onPoint={onPoint}
              >
                <span>{fixWords(fix, units)}</span>
                <button
                  type="button"
                  className="button small"
                  aria-label={`Appliquer\u00a0: ${fixWords(fix, units)}`}
                  onClick={() => edits.setMembers(fixed(fix).map(units.refOf))}
                >
                  Appliquer
                </button>
              </PointedItem>
            ))}
          </ol>
          {state.value.isLimited && (
            <p className="small soft">Liste partielle&nbsp;: d’autres changements existent.</p>
          )}
        </>
      )}
    </div>
  );
}
