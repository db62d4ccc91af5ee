import { useId, useMemo } from "react";
import { levelRow } from "@/domain/geography/level-table";
import type { Atlas } from "@/domain/geography/atlas";
import { hasKnownArea, type Cls } from "@/domain/contract/cls";
import type { Register } from "@/domain/contract/register";
import type { Etude } from "@/domain/etude";
import { plural } from "@/domain/words/french";
import { normaliseMembers, openPerimetre, type Perimetre } from "@/domain/group/perimetre";
import type { TerritoryRef } from "@/domain/geography/territory";
import { MemberList } from "../../group/MemberList";
import { MemberSearch } from "../../group/MemberSearch";
import { usePerimetreEdits, type PerimetreEdits } from "../../group/use-perimetre-edits";
import { useAtlasState, useFileValue } from "../../model/context";
import { useRegister } from "../../model/use-register";
import { useBurst } from "../notes/use-burst";

const membersOf = ({ epci, communes }: Cls): TerritoryRef[] => [
  ...epci.map((code) => ({ level: "epci" as const, code })),
  ...communes.map((code) => ({ level: "commune" as const, code })),
];

/** Contracts that make a perimeter: those of several members, or of a single one to start from. */
const startingPoints = ({ contracts }: Register, { epci, communes }: Atlas): Cls[] =>
  contracts
    .filter((cls) => hasKnownArea(cls) && cls.statut !== "terminé")
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
  readonly edits: PerimetreEdits;
}

/** Opens a perimeter that exists, or starts one: empty, from the territory, or from a contract. */
function PerimetreChooser({ etude, atlas, register, edits }: ChooserProps) {
  const openId = useId();
  const startId = useId();
  const contracts = useMemo(() => startingPoints(register, atlas), [register, atlas]);
  const { territory } = etude;
  const canStart = territory !== null && levelRow(territory.level).canJoin;
  return (
    <div className="diag-group-row">
      {etude.perimetres.length > 0 && (
        <div className="field">
          <label className="field-label" htmlFor={openId}>
            Périmètres de l’étude
          </label>
          <select
            id={openId}
            className="input"
            value={etude.perimetre ?? ""}
            onChange={({ target }) => edits.open(target.value === "" ? null : target.value)}
          >
            <option value="">— aucun —</option>
            {etude.perimetres.map(({ id, nom }) => (
              <option key={id} value={id}>
                {nom || "Périmètre sans nom"}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label className="field-label" htmlFor={startId}>
          Nouveau périmètre à partir de
        </label>
        <select
          id={startId}
          className="input"
          value=""
          onChange={({ target }) => {
            if (target.value === "vide") return edits.create("", []);
            if (target.value === "territoire" && territory) return edits.create("", [territory]);
            const cls = contracts.find(({ id }) => id === target.value);
            if (cls)
              edits.create(
                cls.nom,
                normaliseMembers(membersOf(cls), atlas.communes, atlas.epci.zoning),
              );
          }}
        >
          <option value="">choisir…</option>
          <option value="vide">un périmètre vide</option>
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
  readonly edits: PerimetreEdits;
}

/** Name and members of the open perimeter. */
function Members({ perimetre, atlas, edits }: EditProps) {
  const nameId = useId();
  const { next, end } = useBurst(`perimetre:${perimetre.id}`);
  return (
    <>
      <div className="diag-group-row">
        <div className="field diag-group-name">
          <label className="field-label" htmlFor={nameId}>
            Nom du périmètre
          </label>
          <input
            id={nameId}
            className="input"
            data-holds="study"
            value={perimetre.nom}
            onChange={({ target, timeStamp }) => edits.rename(target.value, next(timeStamp))}
            onBlur={end}
          />
        </div>
        <button type="button" className="button" onClick={edits.remove}>
          Supprimer ce périmètre
        </button>
      </div>
      <div className="diag-group-add">
        <MemberSearch atlas={atlas} edits={edits} />
      </div>
      <MemberList atlas={atlas} perimetre={perimetre} edits={edits} className="diag-members" />
      {perimetre.members.length === 0 && (
        <p className="small">
          Ce périmètre est vide&nbsp;: cherchez un EPCI ou une commune ci-dessus.
        </p>
      )}
    </>
  );
}

/** Perimeters of the study: choose one, compose one. */
export function PerimetreEditor({ onClose }: { readonly onClose: () => void }) {
  const etude = useAtlasState(({ history }) => history.present);
  const atlas = useFileValue("atlas");
  const register = useRegister();
  const edits = usePerimetreEdits(atlas);
  const perimetre = openPerimetre(etude);
  if (!atlas || !register) return null;
  return (
    <section className="diag-group" aria-label="Périmètre d’EPCI et de communes">
      <PerimetreChooser etude={etude} atlas={atlas} register={register} edits={edits} />
      {perimetre && <Members perimetre={perimetre} atlas={atlas} edits={edits} />}
      <div className="diag-group-foot">
        {perimetre && (
          <p className="small soft">
            {plural(perimetre.members.length, "membre", "membres")}. Chaque geste s’annule par
            Ctrl+Z.
          </p>
        )}
        <div className="diag-group-keys">
          {perimetre && (
            <button type="button" className="button" onClick={() => edits.open(null)}>
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
