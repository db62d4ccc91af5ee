import { useId, useMemo } from "react";
import { levelRow } from "@/domain/geography/level-table";
import type { Atlas } from "@/domain/geography/atlas";
import { hasKnownPerimeter, type Cls } from "@/domain/contract/cls";
import type { Register } from "@/domain/contract/register";
import { withoutPerimetre } from "@/domain/diagnostic/notes/subject-key";
import type { Etude } from "@/domain/etude";
import { plural } from "@/domain/words/french";
import {
  changePerimetre,
  createPerimetre,
  normaliseMembers,
  renamePerimetre,
  withMember,
  withoutMember,
  type Perimetre,
} from "@/domain/group/perimetre";
import type { TerritoryRef } from "@/domain/geography/territory";
import { useAtlasState, useFileValue, useServices } from "../../model/context";
import { TerritorySearch } from "../../search/TerritorySearch";
import { useBurst } from "../notes/use-burst";
import { memberName } from "./member-name";

const membersOf = ({ epci, communes }: Cls): TerritoryRef[] => [
  ...epci.map((code) => ({ level: "epci" as const, code })),
  ...communes.map((code) => ({ level: "commune" as const, code })),
];

/** Contracts that make a group: those of several members, or of a single one to start from. */
const startingPoints = ({ contracts }: Register, { epci, communes }: Atlas): Cls[] =>
  contracts
    .filter((cls) => hasKnownPerimeter(cls) && cls.statut !== "terminé")
    .filter((cls) =>
      membersOf(cls).every(({ level, code }) =>
        level === "epci" ? epci.positionOf.has(code) : communes.rowOf.has(code),
      ),
    )
    .sort((a, b) => a.nom.localeCompare(b.nom, "fr"));

interface ChooserProps {
  readonly etude: Etude;
  readonly atlas: Atlas;
  readonly register: Register;
}

/** Opens a group that exists, or starts one: empty, from the territory, or from a contract. */
function GroupChooser({ etude, atlas, register }: ChooserProps) {
  const { store } = useServices();
  const groupId = useId();
  const startId = useId();
  const { change } = store.getState();
  const contracts = useMemo(() => startingPoints(register, atlas), [register, atlas]);
  const start = (nom: string, members: readonly TerritoryRef[]) => {
    const { perimetres, id } = createPerimetre(etude.perimetres, nom, members);
    change({ perimetres, perimetre: id });
  };
  const { territory } = etude;
  const canStart = territory !== null && levelRow(territory.level).canJoin;
  return (
    <div className="diag-group-row">
      {etude.perimetres.length > 0 && (
        <div className="field">
          <label className="field-label" htmlFor={groupId}>
            Groupes de l’étude
          </label>
          <select
            id={groupId}
            className="input"
            value={etude.perimetre ?? ""}
            onChange={({ target }) =>
              change({ perimetre: target.value === "" ? null : target.value })
            }
          >
            <option value="">— aucun —</option>
            {etude.perimetres.map(({ id, nom }) => (
              <option key={id} value={id}>
                {nom || "Groupe sans nom"}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label className="field-label" htmlFor={startId}>
          Nouveau groupe à partir de
        </label>
        <select
          id={startId}
          className="input"
          value=""
          onChange={({ target }) => {
            if (target.value === "vide") return start("Nouveau groupe", []);
            if (target.value === "territoire" && territory)
              return start("Nouveau groupe", [territory]);
            const cls = contracts.find(({ id }) => id === target.value);
            if (cls)
              start(cls.nom, normaliseMembers(membersOf(cls), atlas.communes, atlas.epci.zoning));
          }}
        >
          <option value="">choisir…</option>
          <option value="vide">un groupe vide</option>
          {canStart && <option value="territoire">le territoire choisi</option>}
          <optgroup label="le périmètre d’un contrat">
            {contracts.map(({ id, nom }) => (
              <option key={id} value={id}>
                {nom}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
    </div>
  );
}

interface EditProps {
  readonly perimetre: Perimetre;
  readonly atlas: Atlas;
}

/** Name and members of the open group. */
function GroupMembers({ perimetre, atlas }: EditProps) {
  const { store } = useServices();
  const names = useFileValue("names");
  const nameId = useId();
  const { next, end } = useBurst(`perimetre:${perimetre.id}`);
  const edit = (make: (group: Perimetre) => Perimetre, burst?: string) => {
    const { history, change } = store.getState();
    change({ perimetres: changePerimetre(history.present.perimetres, perimetre.id, make) }, burst);
  };
  const add = (ref: TerritoryRef) => {
    if (ref.level !== "epci" && ref.level !== "commune") return;
    edit((group) => {
      const { members } = withMember(group, ref);
      return { ...group, members: normaliseMembers(members, atlas.communes, atlas.epci.zoning) };
    });
  };
  return (
    <>
      <div className="diag-group-row">
        <div className="field diag-group-name">
          <label className="field-label" htmlFor={nameId}>
            Nom du groupe
          </label>
          <input
            id={nameId}
            className="input"
            data-holds="study"
            value={perimetre.nom}
            onChange={({ target, timeStamp }) =>
              edit((group) => renamePerimetre(group, target.value), next(timeStamp))
            }
            onBlur={end}
          />
        </div>
        <button
          type="button"
          className="button"
          onClick={() => {
            const { history, change } = store.getState();
            change(withoutPerimetre(history.present, perimetre.id));
          }}
        >
          Supprimer ce groupe
        </button>
      </div>
      <div className="diag-group-add">
        <TerritorySearch label="Ajouter un EPCI ou une commune au groupe" onChoose={add} />
      </div>
      <ul className="diag-members" aria-label="Membres du groupe">
        {perimetre.members.map((member) => {
          const nom = memberName(member, atlas, names);
          return (
            <li key={member.code}>
              {nom}
              <button
                type="button"
                className="button button-plain"
                aria-label={`Retirer ${nom}`}
                onClick={() => edit((group) => withoutMember(group, member))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {perimetre.members.length === 0 && (
        <p className="small">
          Ce groupe est vide&nbsp;: cherchez un EPCI ou une commune ci-dessus.
        </p>
      )}
    </>
  );
}

/** Groups of EPCI and communes: choose one, compose one. */
export function GroupEditor({ onClose }: { readonly onClose: () => void }) {
  const etude = useAtlasState(({ history }) => history.present);
  const change = useAtlasState((state) => state.change);
  const atlas = useFileValue("atlas");
  const register = useFileValue("register");
  const perimetre = etude.perimetres.find(({ id }) => id === etude.perimetre) ?? null;
  if (!atlas || !register) return null;
  return (
    <section className="diag-group" aria-label="Groupe d’EPCI et de communes">
      <GroupChooser etude={etude} atlas={atlas} register={register} />
      {perimetre && <GroupMembers perimetre={perimetre} atlas={atlas} />}
      <div className="diag-group-foot">
        {perimetre && (
          <p className="small soft">
            {plural(perimetre.members.length, "membre", "membres")}. Chaque geste s’annule par
            Ctrl+Z.
          </p>
        )}
        <div className="diag-group-keys">
          {perimetre && (
            <button type="button" className="button" onClick={() => change({ perimetre: null })}>
              Revenir au territoire
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            Fermer
          </button>
        </div>
      </div>
    </section>
  );
}
