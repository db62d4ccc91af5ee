import { useId } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import { plural } from "@/domain/words/french";
import type { Perimetre } from "@/domain/group/perimetre";
import { useBurst } from "../diagnostic/notes/use-burst";
import { MemberList } from "../group/MemberList";
import { MemberSearch } from "../group/MemberSearch";
import type { PerimetreEdits } from "../group/use-perimetre-edits";

interface Props {
  readonly atlas: Atlas;
  readonly perimetres: readonly Perimetre[];
  readonly open: Perimetre | null;
  readonly edits: PerimetreEdits;
  /** Frames the open perimeter on the map. */
  readonly onZoom: () => void;
}

/** Name and members of the open perimeter. */
function Members({
  atlas,
  open,
  edits,
  onZoom,
}: Omit<Props, "perimetres"> & { readonly open: Perimetre }) {
  const nameId = useId();
  const { next, end } = useBurst(`perimetre:${open.id}`);
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor={nameId}>
          Nom
        </label>
        <input
          id={nameId}
          className="input"
          data-holds="study"
          value={open.nom}
          onChange={({ target, timeStamp }) => edits.rename(target.value, next(timeStamp))}
          onBlur={end}
        />
      </div>
      <p className="perimetre-keys">
        <button type="button" className="button small" onClick={edits.duplicate}>
          Dupliquer
        </button>
        <button type="button" className="button small" onClick={edits.remove}>
          Supprimer
        </button>
        {open.members.length > 0 && (
          <button type="button" className="button small" onClick={onZoom}>
            Zoomer<span className="visually-hidden"> sur le périmètre</span>
          </button>
        )}
      </p>
      <h3>{plural(open.members.length, "membre", "membres")}</h3>
      <MemberList atlas={atlas} perimetre={open} edits={edits} className="perimetre-members" />
    </>
  );
}

/** Perimeters of the study: choose one, make one, change its members. */
export function PerimetreList({ atlas, perimetres, open, edits, onZoom }: Props) {
  const listId = useId();
  return (
    <div className="perimetre-list">
      <div className="field">
        <label className="field-label" htmlFor={listId}>
          Périmètre
        </label>
        <select
          id={listId}
          className="input"
          value={open?.id ?? ""}
          onChange={({ target }) => edits.open(target.value === "" ? null : target.value)}
        >
          <option value="">— aucun —</option>
          {perimetres.map(({ id, nom }) => (
            <option key={id} value={id}>
              {nom || "Sans nom"}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="button" onClick={() => edits.create("", [])}>
        Nouveau périmètre
      </button>
      <MemberSearch atlas={atlas} edits={edits} />
      {open ? (
        <Members atlas={atlas} open={open} edits={edits} onZoom={onZoom} />
      ) : (
        <p className="small soft">
          Cliquez des EPCI sur la carte ou dans le tableau, ou cherchez-les&nbsp;: ils s’ajoutent à
          un nouveau périmètre. Un second clic les retire. Chaque geste s’annule par Ctrl+Z.
        </p>
      )}
    </div>
  );
}
