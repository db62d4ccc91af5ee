import { useId, useState } from "react";
import { levelRow } from "@/domain/geography/level-table";
import type { Atlas } from "@/domain/geography/atlas";
import {
  MAX_MOTIF,
  withoutVoisinage,
  withVoisinage,
  type Voisinage,
} from "@/domain/perimetres/graph/voisinage";
import type { TerritoryRef } from "@/domain/geography/territory";
import { memberName } from "../../group/member-name";
import { useAtlasState, useFileValue, useServices } from "../../model/context";
import { TerritorySearch } from "../../search/TerritorySearch";
import { VOISINAGE_PROBLEMS, voisinageProblem, type VoisinageDraft } from "./voisinage-problem";

const BLANK: VoisinageDraft = { a: null, b: null, motif: "" };

interface ListProps {
  readonly voisinages: readonly Voisinage[];
  readonly nomOf: (ref: TerritoryRef) => string;
  readonly onRemove: (voisinage: Voisinage) => void;
}

function VoisinageList({ voisinages, nomOf, onRemove }: ListProps) {
  if (voisinages.length === 0) return <p className="soft">Aucun pour l’instant.</p>;
  return (
    <ul className="perimetre-members" aria-label="Voisins ajoutés">
      {voisinages.map((voisinage) => {
        const names = `${nomOf(voisinage.a)} et ${nomOf(voisinage.b)}`;
        return (
          <li key={`${voisinage.a.code} ${voisinage.b.code}`}>
            <span className="perimetre-names">
              {names}
              <span className="soft">{voisinage.motif}</span>
            </span>
            <button
              type="button"
              className="button button-plain"
              aria-label={`Retirer\u00a0: ${names}`}
              onClick={() => onRemove(voisinage)}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface EndProps {
  readonly label: string;
  /** Name of the chosen one. */
  readonly nom: string | null;
  readonly onChoose: (ref: TerritoryRef | null) => void;
}

/** One of the two territories: searched, then shown with a way to change it. */
function End({ label, nom, onChoose }: EndProps) {
  if (nom === null)
    return (
      <TerritorySearch
        label={label}
        onChoose={(ref) => onChoose(levelRow(ref.level).canJoin ? ref : null)}
      />
    );
  return (
    <div className="perimetre-end">
      <span>
        {label}&nbsp;: <strong>{nom}</strong>
      </span>
      <button
        type="button"
        className="button small"
        aria-label={`Changer\u00a0: ${nom}`}
        onClick={() => onChoose(null)}
      >
        Changer
      </button>
    </div>
  );
}

/** Neighbours that the user adds to the study, with their reason: a bridge, a boat, a project. */
export function VoisinagesForm({ atlas }: { readonly atlas: Atlas }) {
  const { store } = useServices();
  const voisinages = useAtlasState(({ history }) => history.present.voisinages);
  const [draft, setDraft] = useState(BLANK);
  const [said, setSaid] = useState("");
  const motifId = useId();
  const names = useFileValue("names");
  const epciAdjacency = useFileValue("adjacency:epci");
  const hasCommune = draft.a?.level === "commune" || draft.b?.level === "commune";
  const communeAdjacency = useFileValue(hasCommune ? "adjacency:commune" : null);
  const nomOf = (ref: TerritoryRef) => memberName(ref, atlas, names);
  const isReady = epciAdjacency !== null && (!hasCommune || communeAdjacency !== null);
  const set = (patch: Partial<VoisinageDraft>) => {
    setSaid("");
    setDraft({ ...draft, ...patch });
  };
  const choose = (end: "a" | "b") => (ref: TerritoryRef | null) => {
    set({ [end]: ref });
    if (!ref && !draft[end]) setSaid("Choisissez un EPCI ou une commune.");
  };
  const change = (made: readonly Voisinage[]) => store.getState().change({ voisinages: made });
  const add = () => {
    if (!epciAdjacency) return;
    const files = { atlas, epciAdjacency, communeAdjacency, voisinages };
    const problem = voisinageProblem(draft, files);
    setSaid(problem ? VOISINAGE_PROBLEMS[problem] : "Voisinage ajouté à l’étude. Ctrl+Z l’annule.");
    if (problem || !draft.a || !draft.b) return;
    change(withVoisinage(voisinages, { a: draft.a, b: draft.b, motif: draft.motif }));
    setDraft(BLANK);
  };
  const remove = ({ a, b }: Voisinage) => {
    change(withoutVoisinage(voisinages, a, b));
    setSaid("Voisinage retiré. Ctrl+Z l’annule.");
  };
  return (
    <section className="perimetre-view" aria-label="Voisins ajoutés à l’étude">
      <h3>Voisins ajoutés à l’étude</h3>
      <p className="soft">
        Deux EPCI ou communes que vous tenez pour voisins sans frontière commune&nbsp;: liaison
        maritime, pont, projet. Ils comptent dans la vérification et dans les recherches.
      </p>
      <VoisinageList voisinages={voisinages} nomOf={nomOf} onRemove={remove} />
      <End label="Premier territoire" nom={draft.a && nomOf(draft.a)} onChoose={choose("a")} />
      <End label="Second territoire" nom={draft.b && nomOf(draft.b)} onChoose={choose("b")} />
      <div className="field">
        <label className="field-label" htmlFor={motifId}>
          Motif (obligatoire)
        </label>
        <textarea
          id={motifId}
          className="input"
          rows={2}
          maxLength={MAX_MOTIF}
          value={draft.motif}
          onChange={({ target }) => set({ motif: target.value })}
        />
      </div>
      <button type="button" className="button" disabled={!isReady} onClick={add}>
        Ajouter ce voisinage
      </button>
      <p role="status">{said}</p>
    </section>
  );
}
