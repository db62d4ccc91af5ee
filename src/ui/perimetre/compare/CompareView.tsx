import { useMemo, useState } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import type { Perimetre } from "@/domain/group/perimetre";
import {
  comparedFirst,
  LETTERS,
  MOST_COMPARED,
} from "@/domain/perimetres/compare/compare-perimetres";
import { useWidth } from "../../diagnostic/use-width";
import { useAtlasState } from "../../model/context";
import { CompareMaps } from "./CompareMaps";
import { CompareMembers } from "./CompareMembers";
import { FactsTable, ProfileTable } from "./CompareTables";
import { useComparison } from "./use-comparison";
import "../compare.css";

interface Props {
  readonly atlas: Atlas;
  readonly perimetres: readonly Perimetre[];
}

function Body({ atlas, perimetres }: Props) {
  const { comparison, failures } = useComparison(atlas, perimetres);
  const { ref, width } = useWidth();
  return (
    <div ref={ref} className="compare-body">
      {!comparison ? (
        <p className="soft" role="status">
          Chargement…
        </p>
      ) : (
        <>
          <p className="soft">Sous chaque valeur&nbsp;: ce que A, le premier, a de différent.</p>
          <FactsTable comparison={comparison} />
          <h3>Leurs membres</h3>
          {width !== null && <CompareMaps comparison={comparison} width={width} />}
          <CompareMembers comparison={comparison} />
          <h3>Leurs profils</h3>
          {!comparison.indicators && failures.length === 0 && (
            <p className="soft" role="status">
              Chargement des chiffres…
            </p>
          )}
          {failures.map(({ title, advice }) => (
            <p key={title} role="alert">
              <strong>{title}</strong> {advice}
            </p>
          ))}
          <ProfileTable comparison={comparison} />
        </>
      )}
    </div>
  );
}

/** Perimeters of the study side by side, in the order of the list. */
export function CompareView({ atlas, perimetres }: Props) {
  const open = useAtlasState(({ history }) => history.present.perimetre);
  const [wanted, setWanted] = useState<readonly string[]>(() =>
    comparedFirst(perimetres, open).map(({ id }) => id),
  );
  const chosen = useMemo(
    () => perimetres.filter(({ id }) => wanted.includes(id)),
    [perimetres, wanted],
  );
  if (perimetres.length < 2)
    return (
      <p className="perimetre-view">
        Il faut au moins deux périmètres pour comparer&nbsp;: dupliquez celui-ci, puis changez-le.
      </p>
    );
  // A perimeter that is gone no longer takes a place.
  const ids = chosen.map(({ id }) => id);
  return (
    <div className="perimetre-view compare">
      <fieldset>
        <legend className="field-label">Comparer ({MOST_COMPARED} au plus)</legend>
        {perimetres.map(({ id, nom }) => {
          const isChosen = ids.includes(id);
          return (
            <label key={id} className="diag-check">
              <input
                type="checkbox"
                checked={isChosen}
                disabled={!isChosen && ids.length >= MOST_COMPARED}
                onChange={({ target }) =>
                  setWanted(target.checked ? [...ids, id] : ids.filter((each) => each !== id))
                }
              />
              <span>
                {isChosen && <strong>{LETTERS[ids.indexOf(id)]}&nbsp;: </strong>}
                {nom || "Sans nom"}
              </span>
            </label>
          );
        })}
      </fieldset>
      {chosen.length < 2 ? (
        <p>Cochez au moins deux périmètres.</p>
      ) : (
        <Body atlas={atlas} perimetres={chosen} />
      )}
    </div>
  );
}
